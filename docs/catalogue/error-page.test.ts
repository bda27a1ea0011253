import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createTenant, explainEveryFailure } from "@consentra/mock-azure";
import { describe, expect, it } from "vitest";
import { errorPage } from "./error-page.ts";

const page = await errorPage();

describe("docs/errors.md", () => {
  it("is what the catalogue and the SDK give; npm run errors -w docs writes it", () => {
    expect(readFileSync(join(import.meta.dirname, "..", "errors.md"), "utf8")).toBe(page);
  });

  it("has a row for every number, of six cells", () => {
    const rows = page.split("\n").filter((line) => line.startsWith("| [AADSTS"));
    expect(rows).toHaveLength(explainEveryFailure().length);
    expect(rows.filter((row) => row.split(/(?<!\\)\|/).length !== 8)).toEqual([]);
  });

  it("names faults that can be planned", () => {
    const tenant = createTenant();
    const plans = [...page.matchAll(/fault (login\.\w+) --refuse (\d+)/g)];
    expect(plans.length).toBeGreaterThan(150);
    for (const [, route = "", number] of plans) {
      tenant.plan({ route, answer: { kind: "refusal", aadsts: Number(number) } });
    }
  });
});

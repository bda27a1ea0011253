import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createTenant } from "@consentra/mock-azure";
import { describe, expect, it } from "vitest";
import { absentPage } from "./absent-page.ts";

const docs = join(import.meta.dirname, "..");

describe("docs/not-emulated.md", () => {
  it("is what docs/parity.md says; npm run absent -w docs writes it", () => {
    const page = absentPage(readFileSync(join(docs, "parity.md"), "utf8"));
    expect(readFileSync(join(docs, "not-emulated.md"), "utf8")).toBe(page);
  });

  it("tells what is absent from what is absent in part", () => {
    const page = absentPage(
      [
        "| route or rule | real behaviour | source | ours | witness |",
        "| --- | --- | --- | --- | --- |",
        "| a: b | counts \\| adds | docs | absent (501) | t |",
        "| c | sorts | docs | simplified: by name, others answer 501 | t |",
        "| d | refuses 501481 | docs | same | t |",
      ].join("\n"),
    );
    expect(page).toContain("| a: b | counts \\| adds | docs |");
    expect(page).toContain("| c | simplified: by name, others answer 501 |");
    expect(page).not.toContain("501481");
  });

  it("promises what the tenant does: 501, with the operation's name", async () => {
    const tenant = createTenant();
    const response = await tenant.fetch(new Request("https://graph.microsoft.com/v1.0/me/drive/root"));
    expect(response.status).toBe(501);
    expect(JSON.stringify(await response.json())).toContain("drive");
  });
});

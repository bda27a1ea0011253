import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { benches } from "./benches/index.ts";
import { performancePage } from "./performance-page.ts";

const circumstances = { day: "2026-01-05", machine: "a machine", node: "v24.0.0", load: "0.1" };

test("says when and where, and how each bench is run again", () => {
  const page = performancePage([{ name: "zones", lines: ["### Zones", "", "| figure |"] }], circumstances);
  expect(page).toContain(
    "measured on 2026-01-05 with Node.js v24.0.0\non a machine. When it began, 0.1 processes wanted a core:",
  );
  expect(page).toContain("## zones\n\n`npm run bench -w packages/bench -- zones`\n\n### Zones\n\n| figure |");
});

test("docs/performance.md has the figures of every bench; npm run page -w packages/bench writes it", () => {
  const page = readFileSync(join(import.meta.dirname, "..", "..", "..", "docs", "performance.md"), "utf8");
  const sections = [...page.matchAll(/^## (.+)$/gm)].map(([, name]) => name);
  expect(sections).toEqual(benches.map(({ name }) => name));
});

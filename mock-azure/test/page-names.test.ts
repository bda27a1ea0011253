import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { describePages } from "./support/pages/describe-pages.ts";

const REFERENCE = new URL("../../docs/page-names.md", import.meta.url);
const GUIDE = new URL("../../docs/pages.md", import.meta.url);

/** What stands in a column of the tables of a page, without their headings. */
async function readColumn(file: URL, column: number): Promise<readonly string[]> {
  const lines = (await readFile(file, "utf8")).split("\n");
  return lines
    .filter((line) => line.startsWith("| ") && !/^\| (page|heading|---) /.test(line))
    .map((line) => line.split(/ (?<!\\)\| |^\| | \|$/)[column] ?? "");
}

describe("the documentation of pages", () => {
  test("has the roles and names that are on every page", async () => {
    // Where a page changed on purpose, `npx vitest run --project mock-azure page-names -u` writes it down.
    await expect(await describePages()).toMatchFileSnapshot(REFERENCE.pathname);
  });

  test("says of headings that there are which page object goes with them", async () => {
    const known = await readColumn(REFERENCE, 1);
    const told = await readColumn(GUIDE, 2);
    expect(told.length).toBeGreaterThan(20);
    expect(told.filter((heading) => !known.includes(heading))).toEqual([]);
  });
});

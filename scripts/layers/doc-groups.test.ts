import { describe, expect, it } from "vitest";
import { groupBreaches } from "./doc-groups.ts";

const doc = (...groups: readonly string[]) =>
  `/**\n * A.\n${groups.map((group) => ` * @group ${group}\n`).join("")} */\n`;

function breaches(files: Readonly<Record<string, string>>): readonly string[] {
  return groupBreaches("src/index.ts", ["Time", "Types"], (file) => files[file]);
}

describe("groupBreaches", () => {
  it("accepts one group of the list, in the entry and behind it", () => {
    const found = breaches({
      "src/index.ts": `export { a } from "./a.ts";\nexport type { B as C } from "./a.ts";\n${doc("Time")}export const d = 1;`,
      "src/a.ts": `${doc("Time")}export function a() {}\n${doc("Types")}export interface B {}\nexport const unlisted = 1;`,
    });
    expect(found).toEqual([]);
  });

  it.each([
    ["a name without a group", doc(), "src/a.ts: a has 0 @group tags instead of one"],
    ["a name with two", doc("Time", "Types"), "src/a.ts: a has 2 @group tags instead of one"],
    ["a group that is not on the list", doc("Misc"), 'src/a.ts: a: "Misc" is no group of typedoc.json'],
  ])("reports %s", (_, comment, expected) => {
    const files = {
      "src/index.ts": 'export { a } from "./a.ts";',
      "src/a.ts": `${comment}export const a = 1;`,
    };
    expect(breaches(files)).toEqual([expected]);
  });

  it("looks through an entry that lists another entry's names", () => {
    const found = breaches({
      "src/index.ts": 'export { a } from "./more/index.ts";',
      "src/more/index.ts": 'export { a, b } from "./a.ts";',
      "src/more/a.ts": "export class a {}\nexport class b {}",
    });
    expect(found).toEqual(["src/more/a.ts: a has 0 @group tags instead of one"]);
  });

  it("judges an overloaded function once", () => {
    const files = {
      "src/index.ts": `${doc("Time")}export function a(): void;\nexport function a(b?: string): void {}`,
    };
    expect(breaches(files)).toEqual([]);
  });
});

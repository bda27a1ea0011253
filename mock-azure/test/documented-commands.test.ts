import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../src/cli/commands.ts";
import { readArguments } from "../src/cli/read-arguments.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const PAGES = ["*.md", "docs/*.md", "mock-azure/*.md", "packages/*/*.md", "examples/*/*.md"];

/** Lines of shells, and code in prose, that call the program. */
function* calls(): Generator<{ readonly place: string; readonly line: string }> {
  for (const page of globSync(PAGES, { cwd: ROOT, ignore: ["**/CHANGELOG.md", "docs/errors.md"] }).sort()) {
    const text = readFileSync(join(ROOT, page), "utf8");
    const shells = [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, code = ""]) =>
      code.split("\n"),
    );
    const inline = [...text.matchAll(/`((?:npx )?mock-azure [^`]+)`/g)].map(([, code = ""]) => code);
    for (const line of [...shells, ...inline]) {
      if (/^(?:npx )?mock-azure /.test(line)) yield { place: page, line: line.replaceAll(/\s+/g, " ") };
    }
  }
}

/** The words that a shell makes of a line; what stands behind a `#` is for people. */
const wordsOf = (line: string): readonly string[] =>
  [...line.replace(/ #.*$/, "").matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? "",
  );

describe("commands in the documentation", () => {
  it.each([...calls()])("$place: $line", ({ line }) => {
    const [name = "", ...rest] = wordsOf(line.replace(/^npx /, "")).slice(1);
    if (name.startsWith("--")) return expect(["--help", "--version", "--json"]).toContain(name);
    const command = COMMANDS.find((each) => each.name === name);
    expect(command?.name).toBe(name);
    if (command && rest.length > 0) expect(() => readArguments(command, rest)).not.toThrow();
  });

  it("are many", () => {
    expect([...calls()].length).toBeGreaterThan(20);
  });
});

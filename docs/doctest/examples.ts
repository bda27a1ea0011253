import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { globSync } from "tinyglobby";
import { fencesIn } from "./fence.ts";
import { type ExampleModule, toTestModule } from "./to-test-module.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const FOLDER = join(import.meta.dirname, "..", ".examples");

/** Where readers meet examples. */
const SOURCES = [
  "*.md",
  "{packages,examples}/*/*.md",
  "mock-azure/*.md",
  "docs/**/*.md",
  "packages/*/src/**/*.ts",
  "mock-azure/src/**/*.ts",
];
const LEFT_OUT = ["**/node_modules/**", "docs/api/**", "**/CHANGELOG.md", "**/*.test.ts", "**/generated/**"];

/** Every example of the repository as a module. */
function readExamples(): readonly ExampleModule[] {
  return globSync(SOURCES, { cwd: ROOT, ignore: LEFT_OUT })
    .sort()
    .flatMap((file) => fencesIn(file, readFileSync(join(ROOT, file), "utf8")).map(toTestModule));
}

/** Writes the examples to `docs/.examples`; what has not changed is not touched, what is gone is removed. */
export function writeExamples(): void {
  const examples = readExamples();
  mkdirSync(FOLDER, { recursive: true });
  const wanted = new Set(examples.map(({ name }) => name));
  const present = new Set(globSync("**/*", { cwd: FOLDER, dot: true }));
  for (const name of present) if (!wanted.has(name)) rmSync(join(FOLDER, name));
  for (const { name, code } of examples) {
    const file = join(FOLDER, name);
    if (present.has(name) && readFileSync(file, "utf8") === code) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, code);
  }
}

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { globSync } from "tinyglobby";
import { exampleSources } from "./example-sources.ts";
import { fencesIn } from "./fence.ts";
import { type ExampleModule, toTestModule } from "./to-test-module.ts";

const FOLDER = join(import.meta.dirname, "..", ".examples");

/** Every example of the repository as a module. */
function readExamples(): readonly ExampleModule[] {
  return exampleSources().flatMap(({ file, text }) => fencesIn(file, text).map(toTestModule));
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

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";

const ROOT = join(import.meta.dirname, "..", "..");

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

/** Every file in which readers meet examples. */
export const exampleSources = (): readonly { readonly file: string; readonly text: string }[] =>
  globSync(SOURCES, { cwd: ROOT, ignore: LEFT_OUT })
    .sort()
    .map((file) => ({ file, text: readFileSync(join(ROOT, file), "utf8") }));

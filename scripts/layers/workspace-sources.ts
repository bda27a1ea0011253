import { globSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { ROOT } from "../lib/repository.mjs";

/** A file of the repository. */
export interface SourceFile {
  /** From the repository, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

const GENERATED = /(^|\/)(node_modules|dist|coverage|\.examples|api)\//;

/** Every file of code of a workspace, tests and tool configurations too. */
export const sourcesOf = (folder: string): readonly SourceFile[] =>
  globSync("**/*.{ts,tsx,mts,js,mjs}", {
    cwd: join(ROOT, folder),
    exclude: (name) => ["node_modules", "dist", "coverage"].includes(name),
  })
    .map((path) => `${folder}/${path.split(sep).join("/")}`)
    .filter((file) => !GENERATED.test(file))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(ROOT, file), "utf8") }));

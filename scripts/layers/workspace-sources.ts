import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import { ROOT } from "../lib/repository.mjs";

/** A file of the repository. */
export interface SourceFile {
  /** From the repository, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

const GENERATED = ["node_modules", "dist", ".examples", "api"].map((folder) => `**/${folder}/**`);

/** Every file of code of a workspace, tests and tool configurations too. */
export const sourcesOf = (folder: string): readonly SourceFile[] =>
  globSync("**/*.{ts,tsx,mts,js,mjs}", { cwd: join(ROOT, folder), ignore: GENERATED })
    .map((path) => `${folder}/${path}`)
    .sort()
    .map((file) => ({ file, text: readFileSync(join(ROOT, file), "utf8") }));

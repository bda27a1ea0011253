import { createRequire } from "node:module";
import { dirname } from "node:path";

export const PACKAGE = "@consentra/scenarios";

/** The folder of this package, for its sources as for what is built of them. */
export const packageFolder = (): string =>
  dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`));

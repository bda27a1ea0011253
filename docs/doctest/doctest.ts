import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { Plugin } from "vitest/config";

/**
 * Makes a test from every example of the docs and docstrings before Vitest looks for tests. In a process of its own, so
 * that only the project that needs it pays for loading the TypeScript compiler.
 */
export const doctest = (): Plugin => ({
  name: "consentra:doctest",
  configureVitest() {
    execFileSync(process.execPath, [join(import.meta.dirname, "write-examples.ts")], { stdio: "inherit" });
  },
});

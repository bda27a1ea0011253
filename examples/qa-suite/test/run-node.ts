import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What a test runner said in the end. */
export interface Ended {
  readonly out: string;
  readonly err: string;
}

/** Runs a program of Node's in this folder, with the repository's packages taken from their sources. */
export function runNode(...parameters: readonly string[]): Promise<Ended> {
  const { NODE_OPTIONS: _, NODE_TEST_CONTEXT: __, ...env } = process.env;
  const options = {
    cwd: fileURLToPath(new URL(".", import.meta.url)),
    env: { ...env, NODE_OPTIONS: "--conditions=@consentra/source --no-warnings" },
    maxBuffer: 32 * 1024 * 1024,
  };
  // Runners that saw a test fail end with an error: what they said tells more than that.
  return new Promise((resolve) => {
    execFile(process.execPath, parameters, options, (_error, out, err) => {
      resolve({ out, err });
    });
  });
}

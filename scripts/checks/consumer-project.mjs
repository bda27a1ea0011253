import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { npm } from "../lib/npm.mjs";
import { runQuietly } from "../lib/run.mjs";

/**
 * A product's project, far from the repository.
 *
 * @typedef {object} ConsumerProject
 * @property {string} folder
 * @property {(packages: readonly string[]) => Promise<void>} install - tarballs, or names with versions
 * @property {(name: string, text: string) => string} write - a file; gives its path
 * @property {() => void} remove
 */

/**
 * Makes an empty project outside the repository, so that nothing resolves to the repository's own packages. The
 * folder's name holds a space, as users' folders do.
 *
 * @returns {ConsumerProject}
 */
export function createConsumerProject() {
  const folder = mkdtempSync(join(tmpdir(), "packed consumer "));
  /** @type {ConsumerProject["write"]} */
  const write = (name, text) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  write("package.json", JSON.stringify({ name: "consumer", private: true, type: "module" }));
  return {
    folder,
    write,
    async install(packages) {
      const { line, env } = npm([
        "install",
        "--prefer-offline",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
        ...packages,
      ]);
      await runQuietly("consumer-install", line, {
        cwd: folder,
        env: { ...env, npm_config_local_prefix: folder },
        remedy:
          "Check the connection to the npm registry, and the dependencies of the packages that npm names.",
      });
    },
    remove() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

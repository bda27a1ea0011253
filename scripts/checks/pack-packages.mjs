import { mkdirSync, rmSync } from "node:fs";
import { npm } from "../lib/npm.mjs";
import { inRoot } from "../lib/repository.mjs";
import { runQuietly } from "../lib/run.mjs";
import { publicPackages } from "../lib/workspaces.mjs";

/** @import { Workspace } from "../lib/workspaces.mjs" */

const FOLDER = inRoot(".cache", "packed");

/** @param {Workspace} workspace - named as npm names what it packs */
const tarballOf = ({ manifest: { name, version } }) =>
  `${FOLDER}/${name.replace("@", "").replace("/", "-")}-${version}.tgz`;

/**
 * Packs every public package as it would be published.
 *
 * @returns {Promise<{ workspace: Workspace, tarball: string }[]>}
 */
export async function packPackages() {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const packages = publicPackages();
  const selected = packages.map(({ manifest }) => `--workspace=${manifest.name}`);
  const { line, env } = npm(["pack", "--ignore-scripts", "--pack-destination", FOLDER, ...selected]);
  await runQuietly("pack", line, { env, remedy: "Correct the manifest that npm pack names." });
  return packages.map((workspace) => ({ workspace, tarball: tarballOf(workspace) }));
}

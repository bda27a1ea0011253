import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { inRoot } from "./repository.mjs";

/** The oldest Node that the tools run on. */
const OLDEST = [22, 18];

/**
 * Whether a Node version can run the tools.
 *
 * @param {string} version - as `process.version` spells it, `v24.21.0`
 */
export function canRunTools(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  return major > (OLDEST[0] ?? 0) || (major === OLDEST[0] && minor >= (OLDEST[1] ?? 0));
}

/** What to do when no Node is new enough. */
export const TOOL_NODE_REMEDY =
  'Run "npm ci" without --ignore-scripts and without --omit=optional, so that it brings Node 24 along; or use Node 22.18 or later.';

/**
 * The Node that runs the tools: the one npm brought into node_modules, else the one that runs this.
 *
 * @returns {string} path of the executable
 * @throws Error with the remedy when it is too old
 */
export function toolNode() {
  const brought = inRoot("node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  const node = existsSync(brought) ? brought : process.execPath;
  const version =
    node === process.execPath
      ? process.version
      : execFileSync(node, ["--version"], { encoding: "utf8" }).trim();
  if (!canRunTools(version)) {
    throw new Error(`Node ${version} (${node}) is too old for the tools. ${TOOL_NODE_REMEDY}`);
  }
  return node;
}

import { systemEnvironment, systemNode } from "./system-node.mjs";

/**
 * The npm that started us, run by the user's own Node: the one in node_modules may be gone in a moment.
 *
 * @param {readonly string[]} parameters
 * @returns {{ line: [string, ...string[]], env: NodeJS.ProcessEnv }} what to spawn
 */
export function npm(parameters) {
  const script = process.env.npm_execpath;
  const env = systemEnvironment();
  if (script?.includes("npm-cli")) return { line: [systemNode().path, script, ...parameters], env };
  return { line: [process.platform === "win32" ? "npm.cmd" : "npm", ...parameters], env };
}

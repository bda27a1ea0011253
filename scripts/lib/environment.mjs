import { delimiter } from "node:path";
import { inRoot } from "./repository.mjs";

/** @param {NodeJS.ProcessEnv} environment */
const pathName = (environment) =>
  Object.keys(environment).find((name) => name.toUpperCase() === "PATH") ?? "PATH";

/**
 * The search path, whose variable Windows spells `Path`.
 *
 * @param {NodeJS.ProcessEnv} environment
 */
export const pathOf = (environment) => environment[pathName(environment)] ?? "";

/**
 * The environment with another search path.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @param {readonly string[]} folders
 * @returns {NodeJS.ProcessEnv}
 */
export const withPath = (environment, folders) => ({
  ...environment,
  [pathName(environment)]: folders.join(delimiter),
});

/**
 * The environment for the repository's tools: its own programs come first, and no tool reports home.
 *
 * @param {NodeJS.ProcessEnv} [extra]
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment(extra = {}) {
  const programs = inRoot("node_modules", ".bin");
  const others = pathOf(process.env)
    .split(delimiter)
    .filter((folder) => folder !== programs);
  return {
    ...withPath(process.env, [programs, ...others]),
    TURBO_TELEMETRY_DISABLED: "1",
    DO_NOT_TRACK: "1",
    ...extra,
  };
}

/**
 * Whether a variable is set to something that does not mean "no".
 *
 * @param {string} name
 */
export const isOn = (name) => !["", "0", "false", "no"].includes((process.env[name] ?? "").toLowerCase());

// npm run check: everything that must hold besides the tests. Some of it, by name: npm run check -- lint types
import { installPackages } from "./lib/set-up.mjs";
import { StepFailure, step, tellFailure } from "./lib/step.mjs";

/** @import { Check } from "./checks/checks.mjs" */

/**
 * The checks that were asked for, with the build where one of them needs it.
 *
 * @param {readonly Check[]} all
 * @param {readonly string[]} names - none means all
 */
function select(all, names) {
  const unknown = names.filter((name) => !all.some((check) => check.name === name));
  if (unknown.length > 0) {
    const known = all.map(({ name }) => name).join(", ");
    throw new StepFailure(`There is no check named ${unknown.join(", ")}.`, `Name some of: ${known}.`);
  }
  if (names.length === 0) return all;
  const chosen = all.filter(({ name }) => names.includes(name));
  const needsBuild = chosen.some((check) => check.needsBuild);
  return all.filter((check) => chosen.includes(check) || (needsBuild && check.name === "build"));
}

/**
 * @param {Check} check
 * @returns {Promise<boolean>} whether it holds
 */
async function holds({ name, title, remedy, run }) {
  try {
    const note = await step(`${name.padEnd(10)} ${title}`, run);
    if (note) console.log(note);
    return true;
  } catch (error) {
    const finding = error instanceof Error && error.name === "Error";
    tellFailure(finding ? new StepFailure(error.message, remedy) : error);
    return false;
  }
}

try {
  await installPackages();
  // The checks import tools that only the installation brings.
  const { CHECKS } = await import("./checks/checks.mjs");
  const checks = select(CHECKS, process.argv.slice(2));
  /** @type {string[]} */
  const failed = [];
  /** @param {Check} check */
  const look = async (check) => {
    if (check.needsBuild && failed.includes("build")) {
      console.log(`- ${check.name.padEnd(10)} ${check.title}: not looked at, because the build failed`);
      failed.push(check.name);
    } else if (!(await holds(check))) failed.push(check.name);
  };
  /** @type {Promise<void>[]} */
  const beside = [];
  for (const check of checks) {
    const looking = look(check);
    if (check.beside) beside.push(looking);
    else await looking;
  }
  await Promise.all(beside);
  const summary = `${String(checks.length - failed.length)} of ${String(checks.length)} checks hold`;
  console.log(failed.length === 0 ? summary : `${summary}; look at: ${failed.join(", ")}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
} catch (error) {
  tellFailure(error);
  process.exitCode = 1;
}

import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { inRoot, readJson } from "./repository.mjs";

/**
 * How many tests ended how.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Totals
 */

const FOLDER = inRoot(".cache", "totals");

/** @param {string} name */
const fileOf = (name) => `${FOLDER}/${name}.json`;

/** Removes what earlier runs reported. */
export const forgetTotals = () => {
  rmSync(FOLDER, { recursive: true, force: true });
};

/**
 * What a suite reported, made to agree with its exit status: a suite that ended before it reported counts as one
 * failure, and so does one that failed beside its tests.
 *
 * @param {Totals | undefined} reported
 * @param {number} code - the suite's exit status
 * @returns {Totals}
 */
export function settle(reported, code) {
  const totals = reported ?? { passed: 0, failed: 1, skipped: 0 };
  return code !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals;
}

/**
 * Notes what a suite counted.
 *
 * @param {string} name - the suite
 * @param {Totals} totals
 */
export function writeTotals(name, totals) {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(fileOf(name), JSON.stringify(totals));
}

/**
 * What a suite wrote to `.cache/totals/NAME.json`.
 *
 * @param {string} name
 * @returns {Totals | undefined}
 */
export function readTotals(name) {
  const file = fileOf(name);
  return existsSync(file) ? /** @type {Totals} */ (readJson(file)) : undefined;
}

/**
 * Adds suites up.
 *
 * @param {readonly Totals[]} all
 * @returns {Totals}
 */
export const sum = (all) =>
  all.reduce(
    (left, right) => ({
      passed: left.passed + right.passed,
      failed: left.failed + right.failed,
      skipped: left.skipped + right.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

/**
 * The line a run ends with.
 *
 * @param {Totals} totals
 */
export const formatTotals = ({ passed, failed, skipped }) =>
  `${String(passed)} passed, ${String(failed)} failed${skipped > 0 ? `, ${String(skipped)} skipped` : ""}`;

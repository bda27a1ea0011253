import type { PlannedExpectation } from "../file/scenario-plan.ts";
import type { Mismatch } from "../result/mismatch.ts";
import { connectionChecks } from "./connection-checks.ts";
import type { Check, Seen } from "./seen.ts";
import { tenantChecks } from "./tenant-checks.ts";

const CHECKS = { ...connectionChecks, ...tenantChecks } as Readonly<Record<string, Check<unknown>>>;

/** @returns what of an expectation does not hold, in the order it is written */
export function compare({ value, lineOf }: PlannedExpectation, seen: Seen): readonly Mismatch[] {
  const { redactor } = seen.stage;
  return Object.entries(value).flatMap(([word, expected]) => {
    const check = CHECKS[word];
    if (!check || expected === undefined) return [];
    return check(expected, seen).map(({ words = [], expected: wanted, actual }) => {
      const line = lineOf(word, ...words);
      return {
        path: [word, ...words].join("."),
        expected: redactor.clean(wanted),
        actual: redactor.clean(actual),
        ...(line !== undefined && { line }),
      };
    });
  });
}

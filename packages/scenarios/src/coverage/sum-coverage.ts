import { consentRules, explainEveryFailure } from "@consentra/mock-azure";
import type { Counts, Coverage } from "./coverage.ts";
import { machineStates, machineTransitions } from "./machine-parts.ts";
import { pageNames } from "./pages.ts";
import type { ScenarioCoverage } from "./scenario-coverage.ts";

const count = (sets: readonly ReadonlySet<string>[], known: readonly string[]): Counts => {
  const counts = new Map(known.map((name) => [name, 0]));
  for (const set of sets) for (const name of set) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries(counts);
};

/** @returns what scenarios exercised together, of everything that there is */
export function sumCoverage(parts: readonly ScenarioCoverage[]): Coverage {
  return {
    states: count(
      parts.map(({ states }) => states),
      machineStates(),
    ),
    transitions: count(
      parts.map(({ transitions }) => transitions),
      machineTransitions().map(({ name }) => name),
    ),
    pages: count(
      parts.map(({ pages }) => pages),
      pageNames(),
    ),
    rules: count(
      parts.map(({ rules }) => rules),
      consentRules,
    ),
    aadsts: count(
      parts.map(({ aadsts }) => aadsts),
      explainEveryFailure().map(({ aadsts }) => String(aadsts)),
    ),
  };
}

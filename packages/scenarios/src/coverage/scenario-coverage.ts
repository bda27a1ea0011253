import type { StepResult } from "../result/step-result.ts";
import type { Happenings } from "../run/watch-step.ts";
import { type InspectionEvent, passedIn } from "./machine-parts.ts";
import { pageOf } from "./pages.ts";

/** What one scenario exercises. */
export interface ScenarioCoverage {
  readonly states: ReadonlySet<string>;
  readonly transitions: ReadonlySet<string>;
  readonly pages: ReadonlySet<string>;
  readonly rules: ReadonlySet<string>;
  readonly aadsts: ReadonlySet<string>;
  /** Hears of the machines. */
  readonly inspect: (event: InspectionEvent) => void;
  addStep(step: StepResult, happenings: Happenings): void;
}

/** @returns coverage that is still empty */
export function coverScenario(): ScenarioCoverage {
  const states = new Set<string>();
  const transitions = new Set<string>();
  const pages = new Set<string>();
  const rules = new Set<string>();
  const aadsts = new Set<string>();
  return {
    states,
    transitions,
    pages,
    rules,
    aadsts,
    inspect(event) {
      const passed = passedIn(event);
      for (const state of passed.states) states.add(state);
      for (const transition of passed.transitions) transitions.add(transition);
    },
    addStep({ exchanges }, { reasons, journal }) {
      // A page need not name the number that the sign-in logs hold.
      for (const { change } of journal)
        if (change.kind === "sign-in-recorded" && change.signIn.errorCode !== 0)
          aadsts.add(String(change.signIn.errorCode));
      for (const { rule } of reasons) rules.add(rule);
      for (const exchange of exchanges) {
        if (exchange.aadsts !== undefined) aadsts.add(String(exchange.aadsts));
        const page = pageOf(exchange);
        if (page !== undefined) pages.add(page);
      }
    },
  };
}

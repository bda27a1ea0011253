import { assertNever } from "@consentra/protocol";
import type { SignInOutcome } from "./sign-in/sign-in-outcome.ts";

/** Where faults strike the answers that browsers carry back to apps, whichever page they leave from. */
export const RETURN_ROUTE = "login.return";

/**
 * Something that happens to an answer while a browser carries it back to the app; the route is `login.return`.
 *
 * - `bad-state`: it comes with a `state` that the app never sent.
 * - `duplicate-callback`: it comes as often as somebody presses Continue, each time in a window of its own: the page that
 *   sends it stays open.
 * - `replayed-callback`: the code of the sign-in before comes in place of the new one. The first answer that the fault
 *   sees passes and is kept for that.
 * - `window-closed`: Microsoft's window closes itself instead.
 * - `never-returns`: the person stays on a page of Microsoft's.
 *
 * @group Tenant
 */
export interface ReturnFault {
  readonly kind: "bad-state" | "duplicate-callback" | "replayed-callback" | "window-closed" | "never-returns";
}

/** See {@link ReturnFault}. */
export const RETURN_FAULTS = [
  "bad-state",
  "duplicate-callback",
  "replayed-callback",
  "window-closed",
  "never-returns",
] as const satisfies readonly ReturnFault["kind"][];

/** Whether a fault is about the way back to the app. */
export const isReturnFault = (answer: { readonly kind: string }): answer is ReturnFault =>
  RETURN_FAULTS.some((kind) => kind === answer.kind);

/** Why a fault cannot be planned there, or only there. */
export function problemOfReturn(route: string, answer: { readonly kind: string }): string | undefined {
  if (isReturnFault(answer) === (route === RETURN_ROUTE)) return undefined;
  return isReturnFault(answer)
    ? `"${answer.kind}" happens on the way back to the app: plan it for ${RETURN_ROUTE}, not for "${route}".`
    : `On the way back to the app, nothing is "${answer.kind}"; there are ${RETURN_FAULTS.join(", ")}.`;
}

/** An answer that leaves for an app. */
export type Leaving = Extract<SignInOutcome, { readonly target: unknown }>;

/** An answer that holds a code, which a fault can keep. */
export type KeptAnswer = Extract<SignInOutcome, { readonly kind: "issue-code" }>;

/** Whether a step of a sign-in ends in the app. */
export const isLeaving = (outcome: unknown): outcome is Leaving =>
  typeof outcome === "object" && outcome !== null && "target" in outcome;

/** What becomes of an answer on its way back. */
export function divert(outcome: Leaving, { kind }: ReturnFault, kept: KeptAnswer | undefined): SignInOutcome {
  switch (kind) {
    case "bad-state":
      return { ...outcome, target: { ...outcome.target, state: "a-state-that-nobody-sent" } };
    case "duplicate-callback":
      return { ...outcome, target: { ...outcome.target, repeats: true } };
    case "replayed-callback":
      return kept && outcome.kind === "issue-code" ? { ...kept, userAgentId: outcome.userAgentId } : outcome;
    case "window-closed":
      return { kind: "stay", closes: true };
    case "never-returns":
      return { kind: "stay" };
    default:
      return assertNever(kind);
  }
}

import type { AuthFailureSignal } from "../../src/ports/auth-failure-signal.ts";
import type {
  AuthPort,
  CompletionOutcome,
  ProbeOutcome,
  SignInFailed,
  TokenOutcome,
} from "../../src/ports/auth-port.ts";
import type { ChanceAnswer } from "./acts.ts";

/** Parts of what must never be shown; each stands in something that the product is given. */
export const SECRETS = { token: "secret-access-token", code: "secret-code", words: "secret-justification" };

const ACCOUNT = { homeAccountId: "o.t", tenantId: "t", username: "maya.okafor@fjordline.example" };

const failed = (
  code: string,
  aadsts: readonly number[],
  more: Partial<AuthFailureSignal> = {},
): SignInFailed => ({
  kind: "failed",
  failure: { source: "callback", code, aadsts, ...more },
});

const FAILURES = {
  approvalRequired: failed("access_denied", [90095]),
  consentMissing: failed("consent_required", [65001]),
  cancelled: failed("access_denied", [], { errorSubcode: "cancel" }),
  declined: failed("access_denied", [65004]),
  noAnswer: failed("timed_out", []),
  popupBlocked: failed("popup_window_error", []),
  blocked: failed("unauthorized_client", [7000112]),
  signInAgain: failed("interaction_required", [50076], { claims: "{}" }),
  transient: failed("temporarily_unavailable", [], { retryAfterSeconds: 90 }),
  misconfigured: failed("invalid_client", [7000215]),
  unheardOf: failed("no_such_code", []),
} as const satisfies Partial<Record<ChanceAnswer, SignInFailed>>;

type Question = "signIn" | "completeSignIn" | "probe" | "acquireToken";
type AnyOutcome = ProbeOutcome | CompletionOutcome | TokenOutcome;

/** The answer as the port knows it; one that does not fit the question becomes the nearest that does. */
function toOutcome(question: Question, answer: ChanceAnswer, scopes: readonly string[]): AnyOutcome {
  const leaves = question === "signIn" || question === "probe";
  switch (answer) {
    case "signedIn":
      return question === "acquireToken"
        ? { kind: "token", accessToken: SECRETS.token }
        : { kind: "signed-in", account: ACCOUNT, scopes };
    case "fewerScopes":
      return question === "acquireToken"
        ? FAILURES.consentMissing
        : { kind: "signed-in", account: ACCOUNT, scopes: scopes.slice(0, 1) };
    case "leavingPage":
      return leaves
        ? { kind: "leaving-page", authorizationUrl: "https://login.microsoftonline.com/" }
        : FAILURES.noAnswer;
    case "nothingPending":
      return question === "completeSignIn" ? { kind: "nothing-pending" } : FAILURES.noAnswer;
    case "cannotTell":
      return question === "probe" ? { kind: "cannot-tell" } : FAILURES.noAnswer;
    case "bug":
      throw new TypeError("a bug of the adapter");
    default:
      return FAILURES[answer];
  }
}

/** An adapter that answers when it is told to, and as it is told. */
export interface ChanceAuth extends AuthPort {
  /** Answers every question that waits. */
  answer(answer: ChanceAnswer): void;
}

/** @returns an adapter whose questions wait */
export function chanceAuth(completion: AuthPort["completion"]): ChanceAuth {
  const waiting = new Set<(answer: ChanceAnswer) => void>();
  let asked: readonly string[] = [];

  const ask = <Outcome>(question: Question, signal: AbortSignal | undefined): Promise<Outcome> =>
    new Promise((resolve, reject) => {
      const settle = (answer: ChanceAnswer) => {
        waiting.delete(settle);
        // A bug that is thrown here is a rejection there.
        resolve(Promise.resolve().then(() => toOutcome(question, answer, asked) as Outcome));
      };
      waiting.add(settle);
      signal?.addEventListener("abort", () => {
        waiting.delete(settle);
        reject(signal.reason as Error);
      });
    });

  return {
    completion,
    signIn({ scopes, signal }) {
      asked = scopes;
      return ask("signIn", signal);
    },
    probe({ scopes, signal }) {
      asked = scopes;
      return ask("probe", signal);
    },
    completeSignIn: ({ signal }) => ask("completeSignIn", signal),
    acquireToken: ({ signal }) => ask("acquireToken", signal),
    signOut: () => Promise.resolve({ kind: "signed-out" }),
    answer(answer) {
      for (const settle of [...waiting]) settle(answer);
    },
  };
}

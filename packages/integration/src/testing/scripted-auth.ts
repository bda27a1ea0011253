import { DEFAULT_CALENDAR_SCOPES } from "@consentra/protocol";
import type { JudgingAuthPort } from "../judging-auth-port.ts";
import { libraryFailures } from "../library-failures.ts";
import type { AuthFailureSignal } from "../ports/auth-failure-signal.ts";
import type {
  AcquireTokenRequest,
  AuthAccount,
  AuthPort,
  CompletionOutcome,
  CompletionRequest,
  ProbeOutcome,
  ProbeRequest,
  SignedIn,
  SignInOutcome,
  SignInRequest,
  SignOutOutcome,
  SignOutRequest,
  TokenOutcome,
} from "../ports/auth-port.ts";

/** The account a scripted sign-in ends in when the script names none. */
const ACCOUNT: AuthAccount = {
  homeAccountId: "00000000-0000-4000-8000-000000000001.00000000-0000-4000-8000-00000000000a",
  tenantId: "00000000-0000-4000-8000-00000000000a",
  username: "requester@contoso.example",
  name: "Requester",
};

/**
 * A failure in a script: the OAuth word, and what else Microsoft would say.
 *
 * @group Testing
 */
export interface ScriptedFailure extends Partial<Omit<AuthFailureSignal, "code">> {
  readonly error: string;
}

/**
 * `ok`: success. `never`: no answer until nobody waits any more. A function decides when it is called; what it throws
 * is a bug of the adapter.
 *
 * @group Testing
 */
export type Scripted<Outcome, Request> =
  | "ok"
  | "never"
  | Outcome
  | ScriptedFailure
  | ((request: Request) => Outcome | Promise<Outcome>);

/**
 * One line of a script: which method is called next, and how it answers.
 *
 * @group Testing
 */
export type ScriptLine =
  | { readonly signIn: Scripted<SignInOutcome, SignInRequest> }
  | { readonly completeSignIn: Scripted<CompletionOutcome, CompletionRequest> }
  | { readonly probe: Scripted<ProbeOutcome, ProbeRequest> }
  | { readonly acquireToken: Scripted<TokenOutcome, AcquireTokenRequest> }
  | { readonly signOut: Scripted<SignOutOutcome, SignOutRequest> };

/**
 * What a scripted adapter was asked, in order.
 *
 * @group Testing
 */
export interface ScriptedCall {
  readonly method: "signIn" | "completeSignIn" | "probe" | "acquireToken" | "signOut";
  readonly request: SignInRequest | CompletionRequest | ProbeRequest | AcquireTokenRequest | SignOutRequest;
}

/**
 * An adapter that answers from a list, and notes what it was asked.
 *
 * @group Testing
 */
export interface ScriptedAuth extends JudgingAuthPort {
  readonly calls: readonly ScriptedCall[];
  /** Lines that were not played yet. */
  readonly remaining: number;
}

/**
 * An adapter that answers from a list, each line once, in order. A call the next line does not expect rejects, and the
 * integration then ends in `failed`: a script is a promise about what is asked.
 *
 * `signOut` needs no line: without one it succeeds.
 *
 * @param lines - the answers
 * @param options - `completion` as in {@link AuthPort}, `scopes` that a sign-in grants
 * @defaultValue completion `automatic`; scopes those asked for
 * @returns the adapter, with a list of what it was asked
 * @example
 * ```ts run
 * import { createIntegration } from "@consentra/integration";
 * import { scriptedAuth } from "@consentra/integration/testing";
 *
 * const integration = createIntegration({
 *   app: { clientId: "11111111-2222-4333-8444-555555555555", displayName: "Meetings" },
 *   auth: scriptedAuth([{ signIn: "ok" }]),
 * });
 * (await integration.connect()).status; // => "connected"
 * ```
 * @group Testing
 */
export function scriptedAuth(
  lines: readonly ScriptLine[],
  options: { readonly completion?: AuthPort["completion"]; readonly scopes?: readonly string[] } = {},
): ScriptedAuth {
  const script = [...lines];
  const calls: ScriptedCall[] = [];

  const play = async <Outcome>(call: ScriptedCall, ok: Outcome, optional = false): Promise<Outcome> => {
    calls.push(call);
    const line = script[0];
    if (!line || !(call.method in line)) {
      if (optional) return ok;
      const expected = line ? Object.keys(line).join() : "nothing more";
      throw new Error(`The script expects ${expected}, and ${call.method} was called.`);
    }
    script.shift();
    const answer = (line as Record<string, Scripted<Outcome, unknown>>)[call.method];
    if (answer === "ok") return ok;
    if (answer === "never") return untilAborted(call.request.signal);
    if (typeof answer === "function") return (answer as (request: unknown) => Outcome)(call.request);
    if (isFailure(answer)) return { kind: "failed", failure: toSignal(answer) } as Outcome;
    return answer as Outcome;
  };
  let asked = DEFAULT_CALENDAR_SCOPES;
  const signedIn = (scopes: readonly string[]): SignedIn => {
    asked = scopes;
    return { kind: "signed-in", account: ACCOUNT, scopes: options.scopes ?? asked };
  };

  return {
    completion: options.completion ?? "automatic",
    failureRows: libraryFailures,
    calls,
    get remaining() {
      return script.length;
    },
    signIn: (request) => play<SignInOutcome>({ method: "signIn", request }, signedIn(request.scopes)),
    probe: (request) => play<ProbeOutcome>({ method: "probe", request }, signedIn(request.scopes)),
    completeSignIn: (request) =>
      play<CompletionOutcome>({ method: "completeSignIn", request }, signedIn(asked)),
    acquireToken: (request) =>
      play<TokenOutcome>(
        { method: "acquireToken", request },
        { kind: "token", accessToken: "scripted-access-token" },
      ),
    signOut: (request) => play<SignOutOutcome>({ method: "signOut", request }, { kind: "signed-out" }, true),
  };
}

function isFailure(answer: unknown): answer is ScriptedFailure {
  return typeof answer === "object" && answer !== null && "error" in answer;
}

function toSignal({ error, ...facts }: ScriptedFailure): AuthFailureSignal {
  return { source: "callback", aadsts: [], ...facts, code: error };
}

function untilAborted<Outcome>(signal: AbortSignal | undefined): Promise<Outcome> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });
}

import { fromPromise } from "xstate";
import type {
  AuthPort,
  CompletionOutcome,
  CompletionRequest,
  ProbeOutcome,
  ProbeRequest,
  SignInOutcome,
  SignInRequest,
} from "./ports/auth-port.ts";

/**
 * An adapter as the effects of the machine.
 *
 * @param auth - the adapter
 * @param recorded - resolves once the record is written: the page may be gone a moment later
 * @returns the actors to provide
 */
export function authEffects(auth: AuthPort, recorded: () => Promise<void>) {
  return {
    signIn: fromPromise<SignInOutcome, SignInRequest>(async ({ input, signal }) => {
      await recorded();
      return auth.signIn({ ...input, signal });
    }),
    probe: fromPromise<ProbeOutcome, ProbeRequest>(async ({ input, signal }) => {
      await recorded();
      return auth.probe({ ...input, signal });
    }),
    completeSignIn: fromPromise<CompletionOutcome, CompletionRequest>(({ input, signal }) =>
      auth.completeSignIn({ ...input, signal }),
    ),
  };
}

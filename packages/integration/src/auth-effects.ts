import { fromPromise } from "xstate";
import type {
  AuthPort,
  CompletionOutcome,
  ProbeOutcome,
  ProbeRequest,
  SignInOutcome,
  SignInRequest,
} from "./ports/auth-port.ts";
import type { SealedCompletionRequest } from "./sealed-callback.ts";

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
      if (!auth.keepsPage) await recorded();
      signal.throwIfAborted();
      return auth.signIn({ ...input, signal });
    }),
    probe: fromPromise<ProbeOutcome, ProbeRequest>(async ({ input, signal }) => {
      await recorded();
      signal.throwIfAborted();
      return auth.probe({ ...input, signal });
    }),
    completeSignIn: fromPromise<CompletionOutcome, SealedCompletionRequest>(({ input, signal }) => {
      const { binding, callback: sealed } = input;
      return auth.completeSignIn({ binding, ...(sealed && { callback: sealed.callback }), signal });
    }),
  };
}

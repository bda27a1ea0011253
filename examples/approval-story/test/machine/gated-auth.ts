import type { AuthPort } from "@consentra/integration";

/** An adapter whose questions wait until they are let through, so that anything can happen before the answer. */
export interface GatedAuth extends AuthPort {
  /** Lets the question that waits, or the next one, through. */
  open(): void;
}

/** @returns the adapter, behind a gate; tokens of a connection that stands are asked for freely */
export function gatedAuth(auth: AuthPort): GatedAuth {
  let passes = 0;
  let waiting: (() => void) | undefined;

  const gate = (signal: AbortSignal | undefined): Promise<void> =>
    new Promise((resolve, reject) => {
      const stop = () => {
        waiting = undefined;
        reject(signal?.reason as Error);
      };
      if (signal?.aborted) return stop();
      signal?.addEventListener("abort", stop, { once: true });
      if (passes > 0) {
        passes -= 1;
        return resolve();
      }
      waiting = () => {
        waiting = undefined;
        resolve();
      };
    });
  const behindGate =
    <Request extends { readonly signal?: AbortSignal }, Outcome>(
      ask: (request: Request) => Promise<Outcome>,
    ) =>
    async (request: Request): Promise<Outcome> => {
      await gate(request.signal);
      return ask(request);
    };

  return {
    ...auth,
    signIn: behindGate(auth.signIn),
    completeSignIn: behindGate(auth.completeSignIn),
    probe: behindGate(auth.probe),
    open() {
      if (waiting) waiting();
      else passes += 1;
    },
  };
}

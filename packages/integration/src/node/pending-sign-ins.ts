import type { Clock } from "@consentra/protocol";
import { ABANDONED_AFTER } from "../abandoned-after.ts";
import type { KeyValueStorage } from "../ports/key-value-storage.ts";

/** What must be remembered between an authorization request and its answer. Secret: it proves who asked. */
export interface PendingSignIn {
  /** The connection that asked. */
  readonly binding: string;
  readonly nonce: string;
  /** The PKCE code verifier. */
  readonly codeVerifier: string;
  readonly scopes: readonly string[];
  readonly claims?: string;
}

/** The sign-ins that wait for a callback, by their `state`; each can be taken once. */
export interface PendingSignIns {
  put(state: string, pending: PendingSignIn): Promise<void>;
  /** The sign-in, if it waits for this connection and is not too old; it no longer waits afterwards. */
  take(state: string, binding: string): Promise<PendingSignIn | undefined>;
}

const PREFIX = "consentra.sign-in.";

/**
 * Keeps pending sign-ins in a storage.
 *
 * @param storage - shared by every process that may receive a callback
 * @param clock - tells how old a sign-in is
 * @returns the collection
 */
export function createPendingSignIns(storage: KeyValueStorage, clock: Clock): PendingSignIns {
  return {
    async put(state, pending) {
      await storage.set(PREFIX + state, JSON.stringify({ ...pending, since: clock.now() }));
    },
    async take(state, binding) {
      const text = await storage.get(PREFIX + state);
      if (text === null) return undefined;
      const { since, ...pending } = JSON.parse(text) as PendingSignIn & { readonly since: number };
      // Somebody else's callback must not use up the answer its owner waits for.
      if (pending.binding !== binding) return undefined;
      // Of two that bring the same answer, one alone may have it.
      if (storage.compareAndSet) {
        if (!(await storage.compareAndSet(PREFIX + state, text, null))) return undefined;
      } else await storage.remove(PREFIX + state);
      return since + ABANDONED_AFTER > clock.now() ? pending : undefined;
    },
  };
}

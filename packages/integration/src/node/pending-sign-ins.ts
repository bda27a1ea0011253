import type { Clock } from "@consentra/protocol";
import { ABANDONED_AFTER } from "../abandoned-after.ts";
import type { KeyValueStorage } from "../ports/key-value-storage.ts";

/** What must be remembered between an authorization request and its answer. Secret: it proves who asked. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  /** The PKCE code verifier. */
  readonly codeVerifier: string;
  readonly scopes: readonly string[];
  readonly claims?: string;
}

/**
 * The sign-ins that wait for a callback, by the connection that asked; each can be taken once. Somebody else's callback
 * neither finds one nor uses it up.
 */
export interface PendingSignIns {
  put(binding: string, pending: PendingSignIn): Promise<void>;
  /** The sign-in, if it waits for this connection and is not too old; it no longer waits afterwards. */
  take(binding: string, state: string): Promise<PendingSignIn | undefined>;
}

const PREFIX = "consentra.sign-in.";

/** Tabs of one user that sign in at the same time. */
const MOST = 5;

type Kept = PendingSignIn & { readonly since: number };

/**
 * Keeps pending sign-ins in a storage: those of a connection under one key, so that what nobody came back from goes when
 * the next one comes.
 *
 * @param storage - shared by every process that may receive a callback
 * @param clock - tells how old a sign-in is
 * @returns the collection
 */
export function createPendingSignIns(storage: KeyValueStorage, clock: Clock): PendingSignIns {
  const change = async (binding: string, to: (kept: readonly Kept[]) => readonly Kept[]) => {
    const key = PREFIX + binding;
    for (;;) {
      const text = await storage.get(key);
      const kept = to(read(text).filter(({ since }) => since + ABANDONED_AFTER > clock.now()));
      const next = kept.length > 0 ? JSON.stringify(kept) : null;
      // Of two that bring the same answer, one alone may have it.
      if (storage.compareAndSet) {
        if (await storage.compareAndSet(key, text, next)) return;
      } else return next === null ? storage.remove(key) : storage.set(key, next);
    }
  };
  return {
    put: (binding, pending) =>
      change(binding, (kept) => [{ ...pending, since: clock.now() }, ...kept].slice(0, MOST)),
    async take(binding, state) {
      let found: PendingSignIn | undefined;
      await change(binding, (kept) => {
        found = kept.find((each) => each.state === state);
        return kept.filter((each) => each !== found);
      });
      return found;
    },
  };
}

/** What cannot be read is no sign-in that anybody could finish. */
function read(text: string | null): readonly Kept[] {
  try {
    return JSON.parse(text ?? "[]") as readonly Kept[];
  } catch {
    return [];
  }
}

import { DistributedCachePlugin, type ICachePlugin } from "@azure/msal-node";
import { uncoveredScopes } from "../../uncovered-scopes.ts";
import type { Sealer } from "../keys/create-sealer.ts";
import type { AgreeingStorage } from "../lease/with-lease.ts";

/**
 * Tokens that are kept and cannot be read: the key they were sealed with is missing, or somebody changed them. They are
 * left as they are; the user's next sign-in replaces them.
 *
 * @example
 * ```ts run
 * import { TokenStoreError } from "@consentra/integration/node";
 *
 * const error: unknown = new TokenStoreError("unknown-key", "2025-07"); // as the store throws it
 * error instanceof TokenStoreError && error.keyId; // => "2025-07"
 * ```
 * @group Sign-in
 */
export class TokenStoreError extends Error {
  /** `unknown-key`: none of the keys sealed them. `changed`: they are not what was written for this user. */
  readonly problem: "unknown-key" | "changed";
  /** Of the key that they name. */
  readonly keyId: string;

  /**
   * @param problem - what is wrong
   * @param keyId - of the key that the tokens name
   */
  constructor(problem: "unknown-key" | "changed", keyId: string) {
    super(
      problem === "unknown-key"
        ? `Kept tokens name the key "${keyId}", which is not among the keys: give it as well, until they are written anew.`
        : `Kept tokens are not what was written with the key "${keyId}" for this user: have the user sign in again.`,
    );
    this.name = "TokenStoreError";
    this.problem = problem;
    this.keyId = keyId;
  }
}

/** The tokens of one user, as Microsoft's library writes them. */
export interface TokenPartition {
  readonly plugin: ICachePlugin;
  /** Whether an access token lives that the library would give out for these scopes without asking Microsoft. */
  isFresh(scopes: readonly string[]): Promise<boolean>;
  /** Lets `work` begin where nothing is, or nothing that can be read: a sign-in. */
  anew<Result>(work: () => Promise<Result>): Promise<Result>;
  remove(): Promise<void>;
}

/** The library asks for a new token when the old one lives no longer than this. */
const RENEWED_BEFORE = 300_000;

const EMPTY = "{}";

/**
 * Makes the partition of one user. What others removed meanwhile stays removed: a sign-out on another machine must not be
 * undone by a token that arrives late.
 *
 * @param now - milliseconds since the epoch
 */
export function createTokenPartition(parts: {
  readonly storage: AgreeingStorage;
  readonly key: string;
  readonly sealer: Sealer;
  readonly now: () => number;
}): TokenPartition {
  const { storage, key, sealer, now } = parts;
  /** What was there when the library last read. */
  let before: string | null = null;
  let mayBegin = false;

  const read = async (): Promise<string> => {
    before = await storage.get(key);
    if (before === null) return EMPTY;
    const opened = await sealer.open(before, key);
    if ("text" in opened) return opened.text;
    if (mayBegin) return EMPTY;
    throw new TokenStoreError(opened.problem, opened.keyId);
  };
  const write = async (text: string): Promise<string> => {
    const sealed = holdsTokens(text) ? await sealer.seal(text, key) : null;
    // What is gone was removed by a sign-out, and only a sign-in may begin anew. Where somebody else refreshed too, both
    // tokens are good.
    while (before !== null || mayBegin) {
      if (await storage.compareAndSet(key, before, sealed)) {
        before = sealed;
        break;
      }
      before = await storage.get(key);
    }
    return text;
  };

  return {
    // A text that is empty would leave what the library remembers; an empty cache replaces it.
    plugin: new DistributedCachePlugin(
      { get: read, set: (_key, text) => write(text) },
      { getKey: async () => key, extractKey: async () => key },
    ),
    async isFresh(scopes) {
      return holdsFreshToken(await read(), scopes, now());
    },
    async anew(work) {
      mayBegin = true;
      try {
        return await work();
      } finally {
        mayBegin = false;
      }
    },
    async remove() {
      await storage.remove(key);
    },
  };
}

type Entries = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The parts of the library's cache that are looked at here. */
interface KeptCache {
  readonly Account?: Entries;
  readonly AccessToken?: Entries;
  readonly RefreshToken?: Entries;
}

function holdsTokens(text: string): boolean {
  const { Account, AccessToken, RefreshToken } = JSON.parse(text) as KeptCache;
  return [Account, AccessToken, RefreshToken].some((entries) => Object.keys(entries ?? {}).length > 0);
}

function holdsFreshToken(text: string, scopes: readonly string[], now: number): boolean {
  const { AccessToken = {} } = JSON.parse(text) as KeptCache;
  return Object.values(AccessToken).some(
    ({ expires_on, target }) =>
      Number(expires_on) * 1000 > now + RENEWED_BEFORE &&
      uncoveredScopes(scopes, String(target).split(" ")).length === 0,
  );
}

import type { ICachePlugin } from "@azure/msal-node";
import type { Clock } from "@consentra/protocol";
import { systemClock } from "@consentra/protocol/system";
import type { JudgingAuthPort } from "../../judging-auth-port.ts";
import type { KeyValueStorage } from "../../ports/key-value-storage.ts";
import { createSealer } from "../keys/create-sealer.ts";
import type { SecretKey } from "../keys/secret-key.ts";
import { agreeing, createLease, withLease } from "../lease/with-lease.ts";
import { createTokenPartition } from "./token-partition.ts";

/**
 * Where tokens are kept, and what they are encrypted with.
 *
 * @group Sign-in
 */
export interface TokenStoreOptions {
  /** Shared by every machine; needs `compareAndSet`. */
  readonly storage: KeyValueStorage;
  /** Encrypt the tokens. The first encrypts, all decrypt: put a new one first, and keep the old one for 90 days. */
  readonly keys: readonly SecretKey[];
  /** Begins every key in the storage. @defaultValue `consentra.tokens.` */
  readonly prefix?: string;
  /** @defaultValue the host's clock */
  readonly clock?: Clock;
}

/**
 * Tokens of many users, each apart from all others.
 *
 * @group Sign-in
 */
export interface TokenStore {
  /**
   * The adapter of one user: nobody else's tokens are ever in its reach.
   *
   * @param user - by the key of their integration
   * @param make - makes the adapter over this user's part of the store
   */
  of(user: string, make: (cachePlugin: ICachePlugin) => JudgingAuthPort): JudgingAuthPort;
  /** Forgets a user's tokens, whatever became of their connection: for accounts that the product deletes. */
  remove(user: string): Promise<void>;
}

/** Longer than Microsoft's library waits for an answer. */
const LEASE_LASTS = 60_000;

/**
 * Keeps the tokens of a web server's users where all its machines find them: encrypted (AES-GCM, 256 bits), each user's
 * apart, through the cache plug-in of Microsoft's library. Of several machines that want a new token for the same user at
 * the same time one asks Microsoft, and the others take what it got.
 *
 * @param options - storage and keys
 * @returns the store
 * @throws TypeError when a key is not usable, or the storage has no `compareAndSet`
 * @see https://learn.microsoft.com/entra/msal/javascript/node/caching
 * @example
 * ```ts run
 * import { createIntegration, memoryStorage } from "@consentra/integration";
 * import { createTokenStore, msalNodeAuth } from "@consentra/integration/node";
 *
 * const clientId = "11111111-2222-4333-8444-555555555555";
 * const storage = memoryStorage(); // in truth, one that all machines share
 * const tokens = createTokenStore({
 *   storage,
 *   keys: [{ id: "2026-01", secret: "at least 32 characters from the vault" }],
 * });
 * const redirectUri = "https://meetings.example/calendar/callback";
 * const integrationOf = (user: string) =>
 *   createIntegration({
 *     app: { clientId, displayName: "Meetings" },
 *     auth: tokens.of(user, (cachePlugin) =>
 *       msalNodeAuth({ clientId, clientSecret: "from the vault", redirectUri, pending: storage, cachePlugin }),
 *     ),
 *     storage,
 *     key: user,
 *     watch: false,
 *   });
 * const integration = integrationOf("user-7");
 * (await integration.connect()).status; // => "connecting"
 * integration.dispose();
 * ```
 * @group Sign-in
 */
export function createTokenStore(options: TokenStoreOptions): TokenStore {
  const { keys, prefix = "consentra.tokens.", clock = systemClock } = options;
  const storage = agreeing(options.storage);
  const sealer = createSealer(keys, "token cache 1");
  const keyOf = (user: string) => {
    if (!user) throw new TypeError("user is empty: give the key of the user's integration.");
    return prefix + user;
  };

  // No user's key begins with this.
  const leaseOf = (key: string) => createLease({ storage, key: `lease:${key}`, clock, lasts: LEASE_LASTS });

  return {
    async remove(user) {
      const key = keyOf(user);
      // A sign-in under way would bring tokens afterwards.
      await withLease(leaseOf(key), async () => storage.remove(key));
    },
    of(user, make) {
      const key = keyOf(user);
      const partition = createTokenPartition({ storage, key, sealer, now: () => clock.now() });
      const auth = make(partition.plugin);
      const lease = leaseOf(key);
      return {
        ...auth,
        completeSignIn: (request) =>
          withLease(lease, () => partition.anew(() => auth.completeSignIn(request))),
        probe: (request) => withLease(lease, () => auth.probe(request)),
        async acquireToken(request) {
          const mustAsk = request.forceRefresh === true || request.claims !== undefined;
          if (!mustAsk && (await partition.isFresh(request.scopes))) return auth.acquireToken(request);
          const before = await storage.get(key);
          return withLease(lease, async () => {
            // Whoever held the lease may have brought a new token, or have died over it.
            const isNew = request.claims === undefined && (await storage.get(key)) !== before;
            const { forceRefresh: _brought, ...rest } = request;
            return auth.acquireToken(isNew ? rest : request);
          });
        },
        signOut: (request) =>
          withLease(lease, async () => {
            const outcome = await partition.anew(() => auth.signOut(request));
            await partition.remove();
            return outcome;
          }),
      };
    },
  };
}

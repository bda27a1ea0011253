/**
 * A secret of the host's own, from its vault.
 *
 * @group Persistence
 */
export interface SecretKey {
  /** Names the key in what is made with it; 1 to 32 letters, digits, `-` and `_`. Never give it to another secret. */
  readonly id: string;
  /** At least 32 characters or bytes, from a generator: a password that people remember can be guessed. */
  readonly secret: string | Uint8Array;
}

const SHORTEST_SECRET = 32;

/**
 * Checks keys before anything is made with them.
 *
 * @param keys - the newest first
 * @returns the keys' secrets as bytes, by id
 * @throws TypeError when there is no key, an id is not usable or given twice, or a secret is too short
 */
export function readSecretKeys(keys: readonly SecretKey[]): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  if (keys.length === 0) throw new TypeError("keys is empty: give at least one secret key.");
  const secrets = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const { id, secret } of keys) {
    if (!/^[\w-]{1,32}$/.test(id)) {
      throw new TypeError(`The key id "${id}" is not usable: give 1 to 32 letters, digits, "-" and "_".`);
    }
    if (secrets.has(id)) {
      throw new TypeError(`The key id "${id}" is given twice: a key keeps its id, a new one has its own.`);
    }
    const bytes = typeof secret === "string" ? new TextEncoder().encode(secret) : Uint8Array.from(secret);
    if (bytes.length < SHORTEST_SECRET) {
      throw new TypeError(
        `The secret of key "${id}" has ${bytes.length} bytes: give ${SHORTEST_SECRET} or more.`,
      );
    }
    secrets.set(id, bytes);
  }
  return secrets;
}

import { deriveKey } from "./derive-key.ts";
import { readSecretKeys, type SecretKey } from "./secret-key.ts";

/** Keys for one purpose, made of the host's secrets. */
export interface KeyRing {
  /** Id of the key that new things are made with. */
  readonly newest: string;
  /** The key of this id, made when it is first needed; undefined where none of the secrets has it. */
  keyOf(id: string): Promise<CryptoKey> | undefined;
}

/**
 * @param keys - the newest first
 * @throws TypeError when a key is not usable
 */
export function createKeyRing(
  keys: readonly SecretKey[],
  purpose: string,
  algorithm: Parameters<typeof deriveKey>[2],
): KeyRing {
  const secrets = readSecretKeys(keys);
  const [newest = ""] = secrets.keys();
  const made = new Map<string, Promise<CryptoKey>>();
  return {
    newest,
    keyOf(id) {
      const secret = secrets.get(id);
      const key = made.get(id) ?? (secret && deriveKey(secret, purpose, algorithm));
      if (key) made.set(id, key);
      return key;
    },
  };
}

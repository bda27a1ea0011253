import { AsyncLocalStorage } from "node:async_hooks";
import crypto from "node:crypto";
import { syncBuiltinESMExports } from "node:module";
import { createSeededIds, type SeededIds } from "@consentra/protocol";
import { inProcess, type Theatre } from "../../src/stage/theatre.ts";

const drawing = new AsyncLocalStorage<SeededIds>();

/**
 * What Microsoft's library for Node draws by chance (state, nonce, correlation ids, proof keys) comes from a seed within
 * what is played: the tenant writes it down, and what tenants write down is compared byte for byte.
 *
 * @returns gives chance back
 */
export function seedClients(): () => void {
  // eslint-disable-next-line no-restricted-properties -- chance is what is replaced here
  const { randomUUID, randomBytes } = crypto;
  Object.assign(crypto, {
    randomUUID: (...given: Parameters<typeof randomUUID>) =>
      drawing.getStore()?.guid() ?? randomUUID(...given),
    // Nobody who is played asks for bytes in a callback.
    randomBytes(size: number) {
      const ids = drawing.getStore();
      return ids ? Buffer.from(ids.opaque(size)) : randomBytes(size);
    },
  });
  syncBuiltinESMExports();
  return () => {
    Object.assign(crypto, { randomUUID, randomBytes });
    syncBuiltinESMExports();
  };
}

/** A theatre whose clients draw the same in every play of a scenario. */
export const seeded = (theatre: Theatre = inProcess): Theatre => ({
  ...theatre,
  play: (stage, act) => drawing.run(createSeededIds("clients"), () => theatre.play(stage, act)),
});

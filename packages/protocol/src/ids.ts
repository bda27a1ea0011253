/**
 * The only source of identifiers and secrets.
 *
 * @group Identifiers
 */
export interface IdSource {
  /** A GUID in lower case, shaped like a random (version 4) UUID. */
  guid(): string;
  /** A text of `length` characters from the URL-safe base64 alphabet. */
  opaque(length: number): string;
}

/**
 * An {@link IdSource} whose answers repeat for the same seed, and whose place can be saved.
 *
 * @group Identifiers
 */
export interface SeededIds extends IdSource {
  /** How many ids have been given; part of a snapshot. */
  position(): number;
  /** Continues from a saved {@link SeededIds.position}. */
  moveTo(position: number): void;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** FNV-1a over the characters: spreads a text over 32 bits. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** The mulberry32 generator: a full-period stream of 32-bit numbers from one 32-bit state. */
function createStream(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/**
 * Makes ids that are the same for the same seed and differ between seeds. For tests and mocks only: the texts are
 * predictable by design.
 *
 * @param seed - any text; put what must never collide into it, such as a tenant's name
 * @returns the source, at position 0
 * @example
 * ```ts run
 * import { createSeededIds } from "@consentra/protocol";
 *
 * const first = createSeededIds("contoso").guid();
 * first === createSeededIds("contoso").guid(); // => true
 * first === createSeededIds("fabrikam").guid(); // => false
 * ```
 * @group Identifiers
 */
export function createSeededIds(seed: string): SeededIds {
  let position = 0;
  const next = () => {
    position += 1;
    return createStream(hashText(`${seed}#${String(position)}`) ^ Math.imul(position, 0x9e3779b1));
  };
  return {
    guid() {
      const random = next();
      const hex = Array.from({ length: 4 }, () => random().toString(16).padStart(8, "0")).join("");
      const variant = "89ab"[random() & 3] ?? "8";
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
    },
    opaque(length) {
      const random = next();
      return Array.from({ length }, () => ALPHABET[random() & 63]).join("");
    },
    position: () => position,
    moveTo(saved) {
      position = saved;
    },
  };
}

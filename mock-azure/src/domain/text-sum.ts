/**
 * A sum that tells a text of ours from one that somebody made up, and makes neighbours look unlike: FNV-1a, 32 bits. It
 * guards nothing.
 */
export function sumOf(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}

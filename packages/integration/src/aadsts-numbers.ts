/**
 * The AADSTS numbers in a list of texts, each once, in order of appearance. Nothing else of the texts is read or kept.
 *
 * @param texts - bare numbers (`"65001"`), error URIs (`…?code=65001`) or descriptions (`AADSTS65001: …`)
 * @returns the numbers
 */
export function aadstsNumbers(...texts: readonly (string | number | null | undefined)[]): readonly number[] {
  const found = new Set<number>();
  for (const text of texts) {
    for (const match of String(text ?? "").matchAll(/AADSTS(\d{4,8})\b|[?&]code=(\d{4,8})\b|^(\d{4,8})$/g)) {
      found.add(Number(match[1] ?? match[2] ?? match[3]));
    }
  }
  return [...found];
}

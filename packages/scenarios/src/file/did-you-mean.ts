import { distance } from "fastest-levenshtein";

/** A word as somebody may have thought of it: case, dashes and spaces aside. */
const bare = (word: string): string => word.toLowerCase().replace(/[\s_-]+/g, "");

/** The known word that is nearest, if it is near at all: three fifths of its letters are right, or its beginning is. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const asked = bare(word);
  let best: { readonly word: string; readonly away: number } | undefined;
  for (const candidate of known) {
    const other = bare(candidate);
    const away = distance(asked, other);
    if (
      away <= Math.max(1, Math.floor(Math.max(asked.length, other.length) * 0.4)) &&
      away < (best?.away ?? Infinity)
    )
      best = { word: candidate, away };
  }
  return best?.word ?? (asked.length > 2 ? known.find((one) => bare(one).startsWith(asked)) : undefined);
}

/** "Did you mean …?", or which words there are. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearestWord(word, known);
  return near === undefined ? `Known are ${known.join(", ")}.` : `Did you mean "${near}"?`;
}

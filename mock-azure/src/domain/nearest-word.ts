/** How many letters two words differ by: inserted, left out, replaced, or two that changed places. */
function distance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const above = rows[row - 1] ?? [];
      const same = one[row - 1] === other[column - 1];
      const steps = [
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      ];
      const isSwap = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (row > 1 && column > 1 && isSwap) steps.push((rows[row - 2]?.[column - 2] ?? 0) + 1);
      current.push(Math.min(...steps));
    }
    rows.push(current);
  }
  return rows.at(-1)?.at(-1) ?? 0;
}

/** How many letters two words begin with alike. */
function commonBeginning(one: string, other: string): number {
  const differs = [...one].findIndex((letter, index) => letter !== other[index]);
  return differs === -1 ? one.length : differs;
}

/** A word that is longer than this was not mistyped. */
const LONGEST_WORD = 60;

/**
 * The known word that somebody most likely meant.
 *
 * @param word - what they wrote
 * @param known - what can be meant
 * @returns a word that differs in at most a third of its letters, in whatever case, or one that begins with what they
 *   wrote; undefined where none is near
 */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const asked = word.toLowerCase();
  if (asked.length > LONGEST_WORD) return undefined;
  let best: { readonly word: string; readonly rank: number } | undefined;
  for (const candidate of known) {
    const other = candidate.toLowerCase();
    const away = distance(asked, other);
    const most = Math.max(1, Math.floor(Math.max(asked.length, other.length) / 3));
    // Of words that differ as much, the one that begins alike: people mistype ends.
    const rank = away - commonBeginning(asked, other) / 100;
    if (away <= most && (!best || rank < best.rank)) best = { word: candidate, rank };
  }
  const beginning = asked.length > 2 ? known.find((one) => one.toLowerCase().startsWith(asked)) : undefined;
  return best?.word ?? beginning;
}

/** “Did you mean …?” with a space before it, or nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearestWord(word, known);
  return near === undefined ? "" : ` Did you mean "${near}"?`;
}

/**
 * Lets headings that skip a level say the one they are on: after an `h1`, an `h4` is on the second.
 *
 * @param html - a whole page
 */
export function withLevels(html: string): string {
  const above: number[] = [];
  return html.replaceAll(/<h([1-6])(?=[\s>])/g, (opening, digit: string) => {
    const level = Number(digit);
    while (above.length > 0 && (above.at(-1) ?? 0) >= level) above.pop();
    above.push(level);
    return above.length === level ? opening : `${opening} aria-level="${above.length}"`;
  });
}

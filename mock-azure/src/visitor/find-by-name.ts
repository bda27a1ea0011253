/** Something a page offers under a name. */
export interface Named {
  readonly name: string;
}

/** What a name leads to. */
export type Finding<Thing> =
  | { readonly kind: "one"; readonly thing: Thing }
  | { readonly kind: "none" }
  | { readonly kind: "several"; readonly things: readonly Thing[] };

/**
 * Finds by name: the exact one, else the only one whose name contains the text, in any case.
 *
 * @param same - whether two things come to the same, such as two links to one place
 */
export function findByName<Thing extends Named>(
  things: readonly Thing[],
  wanted: string,
  same: (one: Thing, other: Thing) => boolean = () => false,
): Finding<Thing> {
  const exact = things.filter(({ name }) => name === wanted);
  const lower = wanted.toLowerCase();
  const found =
    exact.length > 0 || wanted === ""
      ? exact
      : things.filter(({ name }) => name.toLowerCase().includes(lower));
  const [first] = found;
  if (first === undefined) return { kind: "none" };
  return found.every((thing) => thing === first || same(thing, first))
    ? { kind: "one", thing: first }
    : { kind: "several", things: found };
}

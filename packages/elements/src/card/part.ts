/**
 * What an element's attribute may be: true stands for an attribute without a value; undefined, false and null for none.
 */
type AttributeValue = string | boolean | undefined;

/** A part of the card: an element as plain data, which a page draws and a server writes. */
export interface Part {
  readonly tag: string;
  /** Keeps an element the same when others come and go before it. @defaultValue its place */
  readonly key?: string | undefined;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly children: readonly Child[];
}

/** A part, a text, or nothing in its place. */
export type Child = Part | string | undefined;

/** Makes a part. The attribute `key` is its key, and `open` counts when the element is made: later it is the user's. */
export function part(
  tag: string,
  { key, ...attributes }: Readonly<Record<string, AttributeValue>> = {},
  ...children: readonly Child[]
): Part {
  return { tag, key: typeof key === "string" ? key : undefined, attributes, children };
}

/** The key of a child at a place. */
export const keyOf = (child: Part, place: number): string => `${child.tag} ${child.key ?? place}`;

/** Reads a value of unknown origin; undefined when it is not what it should be. */
export type Reader<Value> = (value: unknown) => Value | undefined;

type Readers = Readonly<Record<string, Reader<unknown>>>;
type Read<Fields extends Readers> = {
  readonly [Name in keyof Fields]: Exclude<ReturnType<Fields[Name]>, undefined>;
};

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Reads an object: all of the needed fields, those of the others that can be read, and nothing else.
 *
 * @param needed - how to read each field that must be there
 * @param others - how to read each field that may be there
 * @returns the reader
 */
export function shape<Needed extends Readers, Others extends Readers>(
  needed: Needed,
  others: Others,
): Reader<Read<Needed> & Partial<Read<Others>>> {
  return (value) => {
    if (!isObject(value)) return undefined;
    const fields = Object.entries({ ...needed, ...others })
      .map(([name, read]) => [name, read(value[name])] as const)
      .filter(([, field]) => field !== undefined);
    const found = Object.fromEntries(fields);
    return Object.keys(needed).every((name) => name in found)
      ? (found as Read<Needed> & Partial<Read<Others>>)
      : undefined;
  };
}

/** Reads one of some words, written with spaces. */
export const oneOf =
  <Word extends string>(words: string): Reader<Word> =>
  (value) =>
    words.split(" ").find((word) => word === value) as Word | undefined;

export const anyText: Reader<string> = (value) => (typeof value === "string" ? value : undefined);
export const text: Reader<string> = (value) => anyText(value) || undefined;
export const isTrue: Reader<true> = (value) => value === true || undefined;

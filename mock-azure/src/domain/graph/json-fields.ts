import { type GraphFailure, graphFailure, isGraphFailure } from "./graph-failure.ts";

/** Reads one value of a request body, or says what is wrong with it. */
export type Reader<Value> = (value: unknown, property: string) => Value | GraphFailure;

/** A reader for each property that can be written. */
export type Readers<Fields> = { readonly [Name in keyof Fields]-?: Reader<Fields[Name]> };

const mismatch = (property: string, type: string) => graphFailure("bodyValue", { property, type });

export const readText: Reader<string> = (value, property) =>
  typeof value === "string" ? value : mismatch(property, "Edm.String");

export const readTextOrNull: Reader<string | null> = (value, property) =>
  value === null ? null : readText(value, property);

export const readFlag: Reader<boolean> = (value, property) =>
  typeof value === "boolean" ? value : mismatch(property, "Edm.Boolean");

export const readInt32: Reader<number> = (value, property) =>
  typeof value === "number" && Number.isInteger(value) && Math.abs(value) < 2 ** 31
    ? value
    : mismatch(property, "Edm.Int32");

export const readDouble: Reader<number> = (value, property) =>
  typeof value === "number" ? value : mismatch(property, "Edm.Double");

/** One of a closed list of words, in any case. */
export function readOneOf<Word extends string>(words: readonly Word[]): Reader<Word> {
  return (value, property) => {
    if (typeof value !== "string") return mismatch(property, "Edm.String");
    const word = words.find((candidate) => candidate.toLowerCase() === value.toLowerCase());
    return word ?? graphFailure("bodyEnum", { detail: `${property} must be one of ${words.join(", ")}` });
  };
}

/** A list whose items are all read the same way. */
export function readList<Item>(read: Reader<Item>): Reader<readonly Item[]> {
  return (value, property) => {
    if (!Array.isArray(value)) return mismatch(property, "Collection");
    const items: Item[] = [];
    for (const entry of value) {
      const item = read(entry, property);
      if (isGraphFailure(item)) return item;
      items.push(item);
    }
    return items;
  };
}

/** A property whose real meaning is not emulated: only the values that ask for nothing are taken. */
export function readNothing(what: string, empty: (value: unknown) => boolean): Reader<undefined> {
  return (value) => (empty(value) ? undefined : graphFailure("notEmulated", { what }));
}

/**
 * An object with properties of its type and no others. Annotations (`@odata.type` and the like) and properties that
 * only the service writes are passed over, as the service does.
 */
export function readFields<Fields extends object>(
  type: string,
  readers: Readers<Fields>,
  readOnly: readonly string[] = [],
): Reader<Partial<Fields>> {
  return (value, property) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return mismatch(property, type);
    const fields: Partial<Fields> = {};
    for (const [name, entry] of Object.entries(value)) {
      if (name.includes("@") || readOnly.includes(name)) continue;
      if (!Object.hasOwn(readers, name)) return graphFailure("bodyProperty", { property: name, type });
      const read = readers[name as keyof Fields](entry, name);
      if (isGraphFailure(read)) return read;
      if (read !== undefined) fields[name as keyof Fields] = read;
    }
    return fields;
  };
}

import { type GraphFailure, graphFailure } from "./graph-failure.ts";
import { type Reader, type Readers, readFields } from "./json-fields.ts";

/** What stands in a parameter, with names that begin as those of properties do: samples write `Start` for `start`. */
function withSmallInitials(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSmallInitials);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [
      name.charAt(0).toLowerCase() + name.slice(1),
      withSmallInitials(entry),
    ]),
  );
}

/**
 * A body whose names are taken in any case, as the parameters of actions are, which clients write in either spelling.
 *
 * @param names - as they are spelled here
 */
export function inAnyCase(value: unknown, names: readonly string[]): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const spelled = new Map(names.map((name) => [name.toLowerCase(), name]));
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [
      spelled.get(name.toLowerCase()) ?? name,
      withSmallInitials(entry),
    ]),
  );
}

/** A reader of an action's parameters. */
export function readParameters<Fields extends object>(
  operation: string,
  readers: Readers<Fields>,
): Reader<Partial<Fields>> {
  const read = readFields<Fields>(operation, readers);
  const names = Object.keys(readers);
  return (value, property): Partial<Fields> | GraphFailure => {
    const body = inAnyCase(value, names);
    const unknown = Object.keys(Object(body) as object).find(
      (name) => !name.includes("@") && !names.includes(name),
    );
    return unknown === undefined || Array.isArray(body)
      ? read(body, property)
      : graphFailure("actionParameter", { parameter: unknown, operation });
  };
}

const PLAIN = /^(?:true|false|-?\d+(?:\.\d+)?)$/i;

/** A flag or number that clients may write as text, `"true"`, as the documentation's examples do. Null says nothing. */
export function readPlain<Value>(read: Reader<Value>): Reader<Value | undefined> {
  return (value, property) => {
    if (value === null) return undefined;
    const isText = typeof value === "string" && PLAIN.test(value);
    return read(isText ? JSON.parse(value.toLowerCase()) : value, property);
  };
}

/** A parameter that may be null, which is as good as leaving it out. */
export function readOptional<Value>(read: Reader<Value>): Reader<Value | undefined> {
  return (value, property) => (value === null ? undefined : read(value, property));
}

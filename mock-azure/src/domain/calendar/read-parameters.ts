import { type GraphFailure, graphFailure } from "../graph/graph-failure.ts";
import { type Reader, type Readers, readFields } from "../graph/json-fields.ts";

/** Names of parameters, and of what is in them, are taken as `comment` and as `Comment`. */
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
 * A reader for what an action is asked with.
 *
 * @param action - its name, as it stands in the path
 * @param readers - a reader for each parameter
 */
export function readParameters<Parameters extends object>(
  action: string,
  readers: Readers<Parameters>,
): (body: unknown) => Partial<Parameters> | GraphFailure {
  const read: Reader<Partial<Parameters>> = readFields(action, readers);
  return (body) => {
    const given = withSmallInitials(body);
    const unknown =
      typeof given === "object" && given !== null && !Array.isArray(given)
        ? Object.keys(given).find((name) => !name.includes("@") && !Object.hasOwn(readers, name))
        : undefined;
    return unknown === undefined
      ? read(given, action)
      : graphFailure("parameterUnknown", { parameter: unknown, action });
  };
}

/** A parameter that may be null, which is as good as leaving it out. */
export function orLeftOut<Value>(read: Reader<Value>): Reader<Value | undefined> {
  return (value, parameter) => (value === null ? undefined : read(value, parameter));
}

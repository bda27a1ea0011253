import { invalidInput } from "./invalid-input.ts";

/**
 * The members of an input that go onto the wire as they are. An unknown member is refused: an event that was read and
 * is written back whole would overwrite what others changed meanwhile.
 */
export function pickFields(
  field: string,
  input: object,
  known: readonly string[],
  handledElsewhere: readonly string[] = [],
): Record<string, unknown> {
  if (typeof input !== "object" || input === null) throw invalidInput(field, input, "give an object.");
  const picked: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined || handledElsewhere.includes(name)) continue;
    if (!known.includes(name)) {
      const writable = [...known, ...handledElsewhere].join(", ");
      throw invalidInput(`${field}.${name}`, value, `this cannot be written. What can: ${writable}.`);
    }
    picked[name] = value;
  }
  return picked;
}

/** The same of a change, which must name something. */
export function pickChanges(changes: object, known: readonly string[]): Record<string, unknown> {
  return someChange(changes, pickFields("changes", changes, known));
}

/** The body of a change, unless nothing changes. */
export function someChange(changes: unknown, body: Record<string, unknown>): Record<string, unknown> {
  if (Object.keys(body).length > 0) return body;
  throw invalidInput("changes", changes, "name at least one change.");
}

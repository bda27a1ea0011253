import { type GraphFailure, graphFailure, isGraphFailure } from "./graph-failure.ts";
import { type Readers, readFields } from "./json-fields.ts";

/** What a request may write of an object of the directory. */
export interface DirectoryDraftSpec<Fields> {
  /** `microsoft.graph.user` and the like. */
  readonly type: string;
  readonly readers: Readers<Fields>;
  /** Properties that nobody can write, or not any more. */
  readonly readOnly: readonly string[];
  /** Properties that the real service writes and the mock does not. */
  readonly notEmulated: readonly string[];
}

/**
 * Makes a reader of the bodies that write an object of the directory. Unlike the mailbox, the directory refuses what
 * cannot be written.
 */
export function directoryDraft<Fields extends object>({
  type,
  readers,
  readOnly,
  notEmulated,
}: DirectoryDraftSpec<Fields>): (body: unknown) => Partial<Fields> | GraphFailure {
  const read = readFields<Fields>(type, readers);
  return (body) => {
    if (typeof body === "object" && body !== null) {
      const names = Object.keys(body);
      const bound = names.find((name) => name.endsWith("@odata.bind"));
      if (bound !== undefined) return graphFailure("notEmulated", { what: `writing ${bound} of ${type}` });
      const fixed = names.find((name) => readOnly.includes(name));
      if (fixed !== undefined) return requestInvalid(`Property '${fixed}' is read-only and cannot be set.`);
      const other = names.find((name) => notEmulated.includes(name));
      if (other !== undefined) return graphFailure("notEmulated", { what: `writing ${other} of ${type}` });
    }
    return read(body, "");
  };
}

/** A refusal of the directory, in its words. */
export const requestInvalid = (what: string): GraphFailure => graphFailure("requestInvalid", { what });

/** Refuses a body without a property that it needs. */
const valueMissing = (property: string, resource: string): GraphFailure =>
  requestInvalid(`A value is required for property '${property}' of resource '${resource}'.`);

/** Refuses a value that a property cannot have. */
export const valueInvalid = (property: string, resource: string): GraphFailure =>
  requestInvalid(`Invalid value specified for property '${property}' of resource '${resource}'.`);

/** The fields of a body, all of which it must have; the first that is missing is named. */
export function requireFields<Fields extends object, Name extends keyof Fields & string>(
  fields: Partial<Fields> | GraphFailure,
  resource: string,
  names: readonly Name[],
): (Partial<Fields> & Pick<Fields, Name>) | GraphFailure {
  if (isGraphFailure(fields)) return fields;
  const missing = names.find((name) => fields[name] === undefined);
  return missing === undefined
    ? (fields as Partial<Fields> & Pick<Fields, Name>)
    : valueMissing(missing, resource);
}

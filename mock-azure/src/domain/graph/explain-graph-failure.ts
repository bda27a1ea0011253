import { graphFailureKinds } from "./graph-failure.ts";

/**
 * What is known of a code of Microsoft Graph.
 *
 * @group Tenant
 */
export interface GraphFailureExplanation {
  readonly code: string;
  /** The HTTP statuses it comes with. */
  readonly statuses: readonly number[];
  /** Known forms of its message, where it has one; `{…}` stands for a value of the case. */
  readonly messages: readonly string[];
  /** The pages and reports that tell of it. */
  readonly sources: readonly string[];
}

const unique = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)];

/**
 * Every code that Microsoft Graph refuses with here, by name. The code of an operation that is not emulated,
 * `NotImplemented`, is the mock's own.
 *
 * @see https://learn.microsoft.com/graph/errors
 * @example
 * ```ts run
 * import { explainEveryGraphFailure } from "@consentra/mock-azure";
 *
 * explainEveryGraphFailure().find(({ code }) => code === "ErrorItemNotFound")?.statuses; // => [404]
 * ```
 * @group Tenant
 */
export function explainEveryGraphFailure(): readonly GraphFailureExplanation[] {
  const kinds = graphFailureKinds();
  const codes = unique(kinds.map(({ code }) => code)).toSorted();
  return codes.map((code) => {
    const same = kinds.filter((kind) => kind.code === code);
    return {
      code,
      statuses: unique(same.map(({ status }) => status)).toSorted(),
      messages: unique(same.map(({ message }) => message)).filter((message) => message !== ""),
      sources: unique(same.map(({ source }) => source)),
    };
  });
}

/**
 * Explains a code of Microsoft Graph.
 *
 * @param code - as it stands in `error.code`; upper and lower case are one
 * @returns what is known of it, or `undefined` when the mock does not answer with it
 * @example
 * ```ts run
 * import { explainGraphFailure } from "@consentra/mock-azure";
 *
 * explainGraphFailure("MailboxNotEnabledForRESTAPI")?.statuses; // => [404]
 * explainGraphFailure("ErrorNoSuchThing"); // => undefined
 * ```
 * @group Tenant
 */
export function explainGraphFailure(code: string): GraphFailureExplanation | undefined {
  const wanted = code.trim().toLowerCase();
  return explainEveryGraphFailure().find((known) => known.code.toLowerCase() === wanted);
}

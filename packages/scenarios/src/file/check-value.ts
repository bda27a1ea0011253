import { z } from "zod";
import { didYouMean } from "./did-you-mean.ts";

/** Where in a scenario something stands: keys and indexes from the top. */
export type Path = readonly (string | number)[];

/** Something wrong, by its place in the scenario. */
export interface PlacedProblem {
  readonly path: Path;
  readonly message: string;
  /** It is the last key of the path that is wrong, not what stands after it. */
  readonly isKey?: true;
}

type Issue = z.core.$ZodIssue;

const show = (value: unknown): string => {
  const text = typeof value === "string" ? `"${value}"` : JSON.stringify(value);
  return text === undefined ? "nothing" : text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

const SHAPES: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "words with values",
  record: "words with values",
};

/** The keys that an object may have. */
const keysOf = (schema: unknown): readonly string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];

/** What an issue says to the author of a scenario. */
function messageFor(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case "unrecognized_keys":
      return JSON.stringify(keysOf(issue.inst));
    case "invalid_value":
      return issue.values.length === 1
        ? `${show(issue.input)} stands where only ${show(issue.values[0])} can.`
        : `${show(issue.input)} is not known here. ${didYouMean(String(issue.input), issue.values.map(String))}`;
    case "invalid_type":
      return issue.input === undefined
        ? `write ${SHAPES[issue.expected] ?? issue.expected}.`
        : `${show(issue.input)} stands where ${SHAPES[issue.expected] ?? issue.expected} belongs.`;
    case "invalid_key":
      return `${show(issue.input)} is not known here. ${didYouMean(String(issue.path?.at(-1) ?? ""), [])}`;
    case "too_small":
      return `${show(issue.input)} is too small: ${String(issue.minimum)} at least.`;
    case "too_big":
      return `${show(issue.input)} is too big: ${String(issue.maximum)} at most.`;
    default:
      return undefined;
  }
}

/** Whether an issue means that something else altogether belongs there. */
const isOtherShape = ({ code, path }: Issue): boolean =>
  path.length === 0 && (code === "invalid_type" || code === "invalid_value");

/** The branch of a union that the author most likely meant. */
function likeliest(branches: readonly (readonly Issue[])[], input: unknown): readonly Issue[] {
  const meant = branches.filter((issues) => !issues.some(isOtherShape));
  const fewest = [...(meant.length > 0 ? meant : branches)].sort((one, other) => one.length - other.length);
  if (meant.length > 0 || typeof input !== "string") return fewest[0] ?? [];
  return branches.find((issues) => issues.some(({ code }) => code === "invalid_value")) ?? fewest[0] ?? [];
}

const within = (value: unknown, path: Path): unknown =>
  path.reduce(
    (at: unknown, key) => (at as Readonly<Record<string | number, unknown>> | undefined)?.[key],
    value,
  );

function explain(issue: Issue, input: unknown, at: Path): readonly PlacedProblem[] {
  const path = [...at, ...(issue.path as Path)];
  if (issue.code === "invalid_union") {
    const here = within(input, issue.path as Path);
    return likeliest(issue.errors, here).flatMap((one) => explain(one, here, path));
  }
  if (issue.code === "unrecognized_keys") {
    const known = JSON.parse(issue.message) as readonly string[];
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `"${key}" is not known here. ${didYouMean(key, known)}`,
      isKey: true as const,
    }));
  }
  const missing = issue.code === "invalid_type" && within(input, issue.path as Path) === undefined;
  const name = path.at(-1);
  if (missing && typeof name === "string")
    return [{ path: path.slice(0, -1), message: `"${name}" is missing: ${issue.message}` }];
  const text = issue.message;
  const isOwn = issue.code === "invalid_format" || issue.code === "custom";
  return [{ path, message: isOwn ? `${show(within(input, issue.path as Path))}: ${text}.` : text }];
}

/**
 * Checks a value against what belongs in its place.
 *
 * @returns the value as it is used, or what is wrong with it
 */
export function checkValue<Type extends z.ZodType>(
  schema: Type,
  input: unknown,
  at: Path,
): { readonly value: z.output<Type> } | { readonly problems: readonly PlacedProblem[] } {
  const read = schema.safeParse(input, { error: messageFor });
  if (read.success) return { value: read.data };
  return { problems: read.error.issues.flatMap((issue) => explain(issue, input, at)) };
}

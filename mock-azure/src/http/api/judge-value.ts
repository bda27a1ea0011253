import { didYouMean } from "../../domain/nearest-word.ts";
import type { JsonSchema } from "./json-schema.ts";

/** What is wrong with a part of a value. */
export interface ValueProblem {
  /** Where it is, as a JSON Pointer; empty for the whole. See https://www.rfc-editor.org/rfc/rfc6901 */
  readonly pointer: string;
  /** What is wrong, with the value, and what would be right. */
  readonly detail: string;
}

/** A value that is longer than this is not repeated. */
const LONGEST_VALUE = 60;

const show = (value: unknown): string => {
  const shown = JSON.stringify(value) ?? "undefined";
  return shown.length > LONGEST_VALUE ? `${shown.slice(0, LONGEST_VALUE)}…` : shown;
};

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value;
}

const NAMES: Readonly<Record<string, string>> = {
  string: "a text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  object: "an object",
  array: "a list",
  null: "null",
};

const escapeName = (name: string): string => name.replaceAll("~", "~0").replaceAll("/", "~1");

type Judge = (schema: JsonSchema, value: never, at: string) => readonly ValueProblem[];

const wrong = (pointer: string, detail: string): readonly ValueProblem[] => [{ pointer, detail }];

const judgeText: Judge = (schema, value: string, at) => {
  const words = (schema.enum ?? (schema.const === undefined ? undefined : [schema.const]))?.map(String);
  if (words && !words.includes(value)) {
    const known = words.length > 1 ? `one of ${words.join(", ")}` : (words[0] ?? "");
    return wrong(at, `is ${show(value)}; it must be ${known}.${didYouMean(value, words)}`);
  }
  if (value.length < (schema.minLength ?? 0)) return wrong(at, "is empty; it must say something.");
  const { maxLength } = schema;
  return maxLength !== undefined && value.length > maxLength
    ? wrong(at, `has ${value.length} characters; at most ${maxLength} are allowed.`)
    : [];
};

const judgeNumber: Judge = ({ enum: members, minimum, maximum }, value: number, at) => {
  if (members && !members.includes(value))
    return wrong(at, `is ${show(value)}; it must be one of ${members.join(", ")}.`);
  if (minimum !== undefined && value < minimum)
    return wrong(at, `is ${show(value)}; it must be ${minimum} or more.`);
  if (maximum !== undefined && value > maximum)
    return wrong(at, `is ${show(value)}; it must be ${maximum} or less.`);
  return [];
};

const judgeRecord: Judge = (schema, value: Readonly<Record<string, unknown>>, at) => {
  const { properties = {}, required = [], additionalProperties = true, minProperties = 0 } = schema;
  const names = Object.keys(value);
  const known = Object.keys(properties);
  const absent = required
    .filter((name) => !Object.hasOwn(value, name))
    .map((name) => ({ pointer: at, detail: `lacks "${name}".` }));
  const isTooEmpty = absent.length === 0 && names.length < minProperties;
  const empty = isTooEmpty ? wrong(at, `says nothing; it may hold ${known.join(", ")}.`) : [];
  const inside = names.flatMap((name): readonly ValueProblem[] => {
    const place = `${at}/${escapeName(name)}`;
    const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (own) return judgeValue(own, value[name], place);
    if (additionalProperties === true) return [];
    if (additionalProperties !== false) return judgeValue(additionalProperties, value[name], place);
    const hint = didYouMean(name, known) || ` Known are ${known.join(", ") || "none"}.`;
    return wrong(place, `is not known here.${hint}`);
  });
  return [...absent, ...empty, ...inside];
};

/** The branch that `kind` chooses, where branches have one. */
function judgeBranches(branches: readonly JsonSchema[], value: unknown, at: string): readonly ValueProblem[] {
  const kindOf = (branch: JsonSchema): string | undefined => branch.properties?.kind?.const;
  const kinds = branches.flatMap((branch) => kindOf(branch) ?? []);
  if (typeOf(value) === "object" && kinds.length > 0) {
    const { kind } = value as { readonly kind?: unknown };
    const branch = branches.find((one) => kindOf(one) === kind);
    if (branch) return judgeValue(branch, value, at);
    if (kind === undefined) return wrong(at, `lacks "kind", which is one of ${kinds.join(", ")}.`);
    return judgeValue({ type: "string", enum: kinds }, kind, `${at}/kind`);
  }
  const judged = branches.map((branch) => judgeValue(branch, value, at));
  return judged.find((problems) => problems.length === 0) ?? judged[0] ?? [];
}

/**
 * What is wrong with a value, by the very schema that the API's document shows.
 *
 * @param schema - what it must be
 * @param value - JSON as it was sent
 * @param at - where it stands, as a JSON Pointer
 * @returns nothing where it is right
 */
export function judgeValue(schema: JsonSchema, value: unknown, at = ""): readonly ValueProblem[] {
  if (schema.anyOf) return judgeBranches(schema.anyOf, value, at);
  const type = typeOf(value);
  const wanted = schema.type === undefined ? [] : [schema.type].flat();
  const isWanted = wanted.includes(type) || (type === "integer" && wanted.includes("number"));
  if (wanted.length > 0 && !isWanted) {
    const names = wanted.map((one) => NAMES[one] ?? one).join(" or ");
    return wrong(at, `is ${show(value)}; it must be ${names}.`);
  }
  if (type === "string") return judgeText(schema, value as never, at);
  if (type === "integer" || type === "number") return judgeNumber(schema, value as never, at);
  if (type === "object") return judgeRecord(schema, value as never, at);
  const { items } = schema;
  return type === "array" && items
    ? (value as readonly unknown[]).flatMap((item, index) => judgeValue(items, item, `${at}/${index}`))
    : [];
}

import type { JsonSchema } from "./json-schema.ts";

/** A JSON Schema, and the type of what it describes: one declaration is checked, documented and compiled against. */
export interface Shape<out Value> {
  readonly schema: JsonSchema;
  /** Never there; carries the type. */
  readonly "~value"?: Value;
}

/** A field that may be left out. */
export interface Optional<out Value> extends Shape<Value> {
  readonly optional: true;
}

/** The type that a shape describes. */
export type ValueOf<S> = S extends Shape<infer Value> ? Value : never;

export type Fields = Readonly<Record<string, Shape<unknown>>>;

type OptionalNames<F extends Fields> = {
  [Name in keyof F]: F[Name] extends Optional<unknown> ? Name : never;
}[keyof F];

/** What a record with such fields holds. */
export type RecordOf<F extends Fields> = {
  readonly [Name in Exclude<keyof F, OptionalNames<F>>]: ValueOf<F[Name]>;
} & { readonly [Name in OptionalNames<F>]?: ValueOf<F[Name]> };

type Details = Pick<JsonSchema, "description" | "default">;

/** A text. */
export const text = (
  details: Details & Pick<JsonSchema, "format" | "minLength" | "maxLength"> = {},
): Shape<string> => ({ schema: { type: "string", ...details } });

/** A moment, as ISO 8601 in UTC. */
export const instant = (details: Details = {}): Shape<string> => text({ format: "date-time", ...details });

/** One of several words. */
export const choice = <const Word extends string>(
  words: readonly Word[],
  details: Details = {},
): Shape<Word> => ({ schema: { type: "string", enum: words, ...details } });

/** Exactly this word. */
export const word = <const Word extends string>(value: Word, details: Details = {}): Shape<Word> => ({
  schema: { type: "string", const: value, ...details },
});

/** A whole number. */
export const whole = (details: Details & Pick<JsonSchema, "minimum" | "maximum"> = {}): Shape<number> => ({
  schema: { type: "integer", ...details },
});

/** A number, with a fraction or without. */
export const decimal = (details: Details & Pick<JsonSchema, "minimum" | "maximum"> = {}): Shape<number> => ({
  schema: { type: "number", ...details },
});

/** One of several whole numbers. */
export const numberOf = <const Member extends number>(
  numbers: readonly Member[],
  details: Details = {},
): Shape<Member> => ({ schema: { type: "integer", enum: numbers, ...details } });

/** Yes or no. */
export const flag = (details: Details = {}): Shape<boolean> => ({ schema: { type: "boolean", ...details } });

/** Any number of the same. */
export const listOf = <Value>(shape: Shape<Value>, details: Details = {}): Shape<readonly Value[]> => ({
  schema: { type: "array", items: shape.schema, ...details },
});

/** Values by names that are not known before. */
export const byName = <Value>(
  shape: Shape<Value>,
  details: Details = {},
): Shape<Readonly<Record<string, Value>>> => ({
  schema: { type: "object", additionalProperties: shape.schema, ...details },
});

/** Any JSON object. */
export const anyObject = (details: Details = {}): Shape<object> => ({
  schema: { type: "object", ...details },
});

/** The same, or null. */
export const orNull = <Value>({ schema }: Shape<Value>): Shape<Value | null> => {
  const { type } = schema;
  // A named schema stands elsewhere, and a word that is fixed cannot be null.
  const isPlain = typeof type === "string" && schema.title === undefined && !schema.enum && !schema.const;
  return {
    schema: isPlain ? { ...schema, type: [type, "null"] } : { anyOf: [schema, { type: "null" }] },
  };
};

/** A field that may be left out. */
export const optional = <Value>(shape: Shape<Value>): Optional<Value> => ({ ...shape, optional: true });

/** A record with these fields and no others. */
export function record<F extends Fields>(
  fields: F,
  details: Details & Pick<JsonSchema, "title" | "minProperties"> = {},
): Shape<RecordOf<F>> {
  const entries = Object.entries(fields);
  const required = entries.filter(([, shape]) => !("optional" in shape)).map(([name]) => name);
  return {
    schema: {
      type: "object",
      ...details,
      properties: Object.fromEntries(entries.map(([name, { schema }]) => [name, schema])),
      ...(required.length > 0 && { required }),
      additionalProperties: false,
    },
  };
}

/** One of several records, which `kind` tells apart. */
export const eitherOf = <Shapes extends readonly Shape<unknown>[]>(
  ...shapes: Shapes
): Shape<ValueOf<Shapes[number]>> => ({ schema: { anyOf: shapes.map(({ schema }) => schema) } });

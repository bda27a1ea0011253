import { z } from "zod";
import { scenarioFrame } from "../file/check-scenario.ts";
import { ACTORS } from "../vocabulary/actors.ts";
import { expectation } from "../vocabulary/expectations.ts";
import type { Words } from "../vocabulary/word.ts";

/** JSON Schema, as far as it is looked into here. */
type Schema = { [key: string]: unknown };

const isSchema = (value: unknown): value is Schema => typeof value === "object" && value !== null;

/** What a word takes, or nothing. */
function deedSchema(words: Words): z.ZodType {
  const alone = Object.keys(words).filter((name) => !words[name]?.takes || words[name].alone);
  const shape = Object.fromEntries(
    Object.entries(words).flatMap(([name, { does, takes }]) =>
      takes ? [[name, takes.optional().meta({ description: does })]] : [],
    ),
  );
  const withMore = z.strictObject(shape).meta({ minProperties: 1, maxProperties: 1 });
  const bare = z.enum(alone as [string, ...string[]]).meta({
    enumDescriptions: alone.map((name) => words[name]?.does),
  });
  if (alone.length === 0) return withMore;
  return Object.keys(shape).length === 0 ? bare : z.union([bare, withMore]);
}

function stepSchema(): z.ZodType {
  // People share their words: one definition stands for all of them.
  const deeds = new Map<Words, z.ZodType>();
  for (const [actor, words] of Object.entries(ACTORS))
    if (!deeds.has(words))
      deeds.set(words, deedSchema(words).meta({ id: actor === "requester" ? "person" : actor }));
  const actors = Object.entries(ACTORS).map(
    ([actor, words]) => [actor, deeds.get(words)?.optional()] as const,
  );
  const expected = expectation.meta({ id: "expectation" });
  return z
    .strictObject({
      ...(Object.fromEntries(actors) as Readonly<Record<string, z.ZodType>>),
      expect: z
        .union([expected, z.array(expected).min(1)])
        .optional()
        .meta({ description: "What must be so after the step." }),
      note: z.string().optional().meta({ description: "For the reader." }),
    })
    .meta({ id: "step", description: "Who does what, and what must be so then." });
}

/** Values that variables may stand for: everything but lists and words with values. */
function letVariablesIn(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(letVariablesIn);
  if (!isSchema(schema)) return schema;
  const rest = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, key === "enum" ? value : letVariablesIn(value)]),
  );
  const isFree =
    schema.type === "string" &&
    [schema.enum, schema.const, schema.pattern].every((limit) => limit === undefined);
  const isScalar = ["string", "number", "integer", "boolean"].includes(String(schema.type));
  if (!isScalar || isFree || schema.$ref !== undefined) return rest;
  const { description, ...constraint } = rest;
  return {
    ...(description !== undefined && { description }),
    anyOf: [constraint, { $ref: "#/$defs/variable" }],
  };
}

/**
 * The JSON Schema of a scenario in YAML, made from the words that files are checked by. Editors complete and explain
 * words by it; the package ships it as `@consentra/scenarios/scenario.schema.json`.
 *
 * @returns draft 2020-12
 * @see https://json-schema.org/draft/2020-12
 * @example
 * ```ts run
 * import { scenarioSchema } from "@consentra/scenarios";
 *
 * scenarioSchema().$schema; // => "https://json-schema.org/draft/2020-12/schema"
 * ```
 * @group QA scenarios
 */
export function scenarioSchema(): Readonly<Record<string, unknown>> {
  const whole = scenarioFrame.extend({ steps: z.array(stepSchema()).min(1) });
  const { $defs = {}, $schema, ...rest } = z.toJSONSchema(whole, { io: "input" }) as Schema;
  return {
    $schema,
    title: "Scenario",
    description: "A scenario of an Office 365 calendar connection.",
    ...(letVariablesIn(rest) as Schema),
    $defs: {
      ...(letVariablesIn($defs) as Schema),
      variable: {
        type: "string",
        pattern: "\\$\\{[^}]+\\}",
        description: "A text with a variable in it: its name in braces after a dollar sign.",
      },
    },
  };
}

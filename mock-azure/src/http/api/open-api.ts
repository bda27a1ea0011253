import { API_ROOT } from "./api-path.ts";
import type { AnyApiRoute } from "./api-route.ts";
import type { JsonSchema } from "./json-schema.ts";
import { PROBLEM_SORTS, type ProblemKind, problemType } from "./problem.ts";
import { listOf, optional, record, text, whole } from "./shape.ts";

/** What every no of the API looks like. */
const problemShape = record(
  {
    type: text({ description: "Address of the kind, the same wherever the API is." }),
    title: text(),
    status: whole(),
    detail: text({ description: "What was wrong, with which value, and what to do." }),
    errors: optional(
      listOf(
        record(
          {
            pointer: text({ description: "A JSON Pointer into the body, or `path:…` or `query:…`." }),
            detail: text(),
          },
          { title: "ValueProblem" },
        ),
      ),
    ),
  },
  { title: "Problem", description: "Problem details of RFC 9457." },
);

type Schemas = Map<string, JsonSchema>;

/** A schema with references in place of the parts that have a name; those are put among the components. */
function toReference(schema: JsonSchema, schemas: Schemas): JsonSchema {
  const inner = (part: JsonSchema): JsonSchema => toReference(part, schemas);
  const { title, items, properties, additionalProperties, anyOf, ...rest } = schema;
  const own: JsonSchema = {
    ...rest,
    ...(items && { items: inner(items) }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, inner(part)])),
    }),
    ...(additionalProperties !== undefined && {
      additionalProperties:
        typeof additionalProperties === "boolean" ? additionalProperties : inner(additionalProperties),
    }),
    ...(anyOf && { anyOf: anyOf.map(inner) }),
  };
  if (title === undefined) return own;
  const known = schemas.get(title);
  if (known && JSON.stringify(known) !== JSON.stringify(own)) {
    throw new Error(`Two shapes of the control API are called ${title}.`);
  }
  schemas.set(title, own);
  return { $ref: `#/components/schemas/${title}` };
}

const ALWAYS: readonly ProblemKind[] = ["invalid-request"];
const OF_WRITES: readonly ProblemKind[] = ["cross-site", "too-large"];
const OF_POSTS: readonly ProblemKind[] = ["not-json"];

/** Everything that a route may say no to. */
function problemsOf({ method, problems = [] }: AnyApiRoute): readonly ProblemKind[] {
  return [
    ...ALWAYS,
    ...problems,
    ...(method === "GET" ? [] : OF_WRITES),
    ...(method === "POST" ? OF_POSTS : []),
  ];
}

function responsesOf(route: AnyApiRoute, schemas: Schemas) {
  const { status = 200, description, shape, example } = route.answer;
  const problems = problemsOf(route).map((kind) => {
    const { status: code } = PROBLEM_SORTS[kind];
    return [String(code), { $ref: `#/components/responses/${kind}` }] as const;
  });
  return {
    [String(status)]: {
      description,
      content: { "application/json": { schema: toReference(shape.schema, schemas), example } },
    },
    ...Object.fromEntries(problems),
  };
}

function parametersOf({ params = {}, query = {} }: AnyApiRoute) {
  const told = (place: "path" | "query", fields: typeof params) =>
    Object.entries(fields).map(([name, { schema }]) => {
      const { description, ...rest } = schema;
      const isNeeded = place === "path";
      return { name, in: place, required: isNeeded, ...(description && { description }), schema: rest };
    });
  return [...told("path", params), ...told("query", query)];
}

/** `control.api-create-tenant` → `createTenant`. */
const operationId = (name: string): string =>
  name.replace("control.api-", "").replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function operationOf(route: AnyApiRoute, schemas: Schemas) {
  const { name, tag, summary, description, body } = route;
  const parameters = parametersOf(route);
  return {
    operationId: operationId(name),
    tags: [tag],
    summary,
    ...(description !== undefined && { description }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        required: true,
        content: {
          "application/json": { schema: toReference(body.shape.schema, schemas), example: body.example },
        },
      },
    }),
    responses: responsesOf(route, schemas),
  };
}

function problemResponses(schemas: Schemas) {
  const schema = toReference(problemShape.schema, schemas);
  return Object.fromEntries(
    Object.entries(PROBLEM_SORTS).map(([kind, { status, title, meaning }]) => {
      const example = { type: problemType(kind as ProblemKind), title, status, detail: meaning };
      return [
        kind,
        { description: `${title}. ${meaning}`, content: { "application/problem+json": { schema, example } } },
      ];
    }),
  );
}

/** `/faults/:fault` → `/faults/{fault}`. */
const toTemplate = (path: string): string => path.replace(/:(\w+)/g, "{$1}");

/**
 * The API's document, from the routes themselves.
 *
 * @param routes - all of them
 * @param server - where the API is
 * @see https://spec.openapis.org/oas/v3.1.1.html
 */
export function describeApi(routes: readonly AnyApiRoute[], server: string): object {
  const schemas: Schemas = new Map();
  const responses = problemResponses(schemas);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = toTemplate(route.path);
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route, schemas) };
  }
  const tags = [...new Set(routes.map(({ tag }) => tag))].map((name) => ({ name }));
  return {
    openapi: "3.1.1",
    info: {
      title: "mock-azure control API",
      version: "1",
      description:
        "Drives a mock Microsoft Entra tenant: everything that no service of Microsoft has. For programs on the same machine; it answers no page of another origin.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: `${server}${API_ROOT}` }],
    tags,
    paths,
    components: { schemas: Object.fromEntries(schemas), responses },
  };
}

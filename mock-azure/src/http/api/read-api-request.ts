import type { RouteRequest } from "../route.ts";
import { isSameOrigin } from "../same-origin.ts";
import type { AnyApiRoute, ApiInput } from "./api-route.ts";
import type { JsonSchema } from "./json-schema.ts";
import { judgeValue, type ValueProblem } from "./judge-value.ts";
import { isRefused, type Refused, refuse, refuseValues } from "./problem.ts";
import { readJson } from "./read-json.ts";
import type { Fields } from "./shape.ts";

/** The parameter of the address that has said already which tenant is meant. */
export const TENANT_PARAM = "of-tenant";

const LARGEST_BODY = 1_000_000;

const isJson = (request: Request): boolean =>
  /^application\/json\s*(;|$)/i.test(request.headers.get("content-type") ?? "");

/** A parameter of the address as its schema wants it; what cannot be read stays the text that it is. */
const fromText = ({ type }: JsonSchema, value: string): unknown =>
  type === "integer" && /^-?\d{1,15}$/.test(value) ? Number(value) : value;

interface Read {
  readonly values: Readonly<Record<string, unknown>>;
  readonly errors: readonly ValueProblem[];
}

/** Parameters by name, judged; problems name them as the address does. */
function readParameters(
  fields: Fields,
  given: readonly (readonly [string, string])[],
  where: "path" | "query",
): Read {
  const values: Record<string, unknown> = {};
  const errors: ValueProblem[] = [];
  for (const [name, value] of given) {
    const shape = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!shape) {
      const known = Object.keys(fields).join(", ") || "none";
      errors.push({ pointer: `${where}:${name}`, detail: `is not known here; known are ${known}.` });
      continue;
    }
    values[name] = fromText(shape.schema, value);
    const found = judgeValue(shape.schema, values[name]);
    errors.push(...found.map(({ detail }) => ({ pointer: `${where}:${name}`, detail })));
  }
  return { values, errors };
}

async function readBody(route: AnyApiRoute, request: Request): Promise<unknown> {
  const { largest = LARGEST_BODY } = route.body ?? {};
  const tooLarge = (size: number) =>
    refuse("too-large", `The body has ${size} characters; at most ${largest} are read here.`);
  const announced = Number(request.headers.get("content-length") ?? 0);
  // No character takes more than four bytes.
  if (announced > 4 * largest) return tooLarge(announced);
  const body = await request.text();
  if (body.length > largest) return tooLarge(body.length);
  if (!route.body) return body.trim() === "" || body.trim() === "{}" ? undefined : refuseBody();
  const json = readJson(body);
  if ("value" in json) return json.value;
  return refuse("invalid-request", `The body cannot be read: ${json.problem}. Send JSON as documented.`);
}

const refuseBody = (): Refused =>
  refuse("invalid-request", "There is a body, and nothing is asked for here: send none, or {}.");

/**
 * Reads what was asked of a route of the control API.
 *
 * Browsers send JSON to another origin only after asking for leave, which the API never gives; and what a browser says
 * of the page that sends is believed. So no page of another origin can drive the tenant.
 *
 * @see https://fetch.spec.whatwg.org/#cors-safelisted-request-header
 */
export async function readApiRequest(
  route: AnyApiRoute,
  { request, url, params, origins }: RouteRequest,
): Promise<ApiInput<Fields, Fields, unknown> | Refused> {
  const writes = route.method !== "GET";
  if (writes && !isSameOrigin(request, url)) {
    return refuse(
      "cross-site",
      "The request comes from a page of another origin, which may not drive a tenant.",
    );
  }
  // Browsers ask before they send DELETE, whatever its content.
  if (route.method === "POST" && !isJson(request)) {
    const type = request.headers.get("content-type");
    const said = type === null ? "no content type" : `the content type ${type.slice(0, 60)}`;
    return refuse("not-json", `The request has ${said}; send content-type: application/json.`);
  }
  const inPath = readParameters(
    route.params ?? {},
    Object.entries(params).filter(([name]) => name !== TENANT_PARAM),
    "path",
  );
  const inQuery = readParameters(route.query ?? {}, [...url.searchParams], "query");
  const body = writes ? await readBody(route, request) : undefined;
  if (isRefused(body)) return body;
  const errors = [
    ...inPath.errors,
    ...inQuery.errors,
    ...(route.body ? judgeValue(route.body.shape.schema, body) : []),
  ];
  if (errors.length > 0) return refuseValues(errors);
  return { params: inPath.values, query: inQuery.values, body, origins };
}

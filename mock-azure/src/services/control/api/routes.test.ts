import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { callApi } from "../../../../test/support/control-api.ts";
import { createTenant } from "../../../create-tenant.ts";
import { toControlRoute } from "../../../http/api/api-route.ts";
import { PROBLEM_SORTS } from "../../../http/api/problem.ts";
import { createRouter } from "../../../http/router.ts";
import { apiRoutes } from "./routes.ts";

/** The document as it is served. */
const document = async () => (await callApi().get("/openapi.json")).body;

interface Media {
  readonly example: unknown;
  readonly schema: object;
}

/** Every example of a document, with its schema and where it stands. */
function examplesOf(value: unknown, at = ""): readonly (readonly [string, Media])[] {
  if (typeof value !== "object" || value === null) return [];
  if ("example" in value && "schema" in value) return [[at, value as Media]];
  return Object.entries(value).flatMap(([name, part]) => examplesOf(part, `${at}/${name}`));
}

/** Checks values against schemas of a document. */
function checker({ components }: { readonly components: object }) {
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
  ajv.addVocabulary(["components"]);
  ajv.addFormat("date-time", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  return (schema: object, value: unknown) => {
    const check = ajv.compile({ ...schema, components });
    return check(value)
      ? []
      : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
  };
}

describe("GET /control/v1/openapi.json", () => {
  test("is a valid OpenAPI 3.1 document", async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate({ ...(await document()) });
    expect(errors).toBeUndefined();
    expect([valid, validator.version]).toEqual([true, "3.1"]);
  });

  test("describes every route, and no other", async () => {
    const { paths } = await document();
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ":$1")}`),
    );
    expect(described).toEqual(
      expect.arrayContaining(apiRoutes.map(({ method, path }) => `${method} ${path}`)),
    );
    expect(described).toHaveLength(apiRoutes.length);
  });

  test("describes each parameter of each path, and gives each operation a name of its own", async () => {
    for (const { name, path, params = {} } of apiRoutes) {
      expect([name, Object.keys(params)]).toEqual([
        name,
        [...path.matchAll(/:(\w+)/g)].map(([, one]) => one),
      ]);
    }
    const text = JSON.stringify((await document()).paths);
    const ids = [...text.matchAll(/"operationId":"(\w+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(apiRoutes.length);
  });

  test("has examples that are what their schemas say", async () => {
    const described = await document();
    const check = checker(described);
    const examples = examplesOf(described);
    expect(examples.length).toBeGreaterThan(apiRoutes.length);
    const wrong = examples.flatMap(([at, { schema, example }]) =>
      check(schema, example).map((problem) => `${at}: ${problem}`),
    );
    expect(wrong).toEqual([]);
  });

  test("says where the API was asked", async () => {
    const tenant = createTenant();
    const response = await tenant.fetch(
      new Request("https://control.localhost:8443/control/v1/openapi.json"),
    );
    const { servers } = await response.json();
    expect(servers).toEqual([{ url: "https://control.localhost:8443/control/v1" }]);
  });

  test("holds for what a running tenant answers", async () => {
    const tenant = createTenant();
    const described = await document();
    const check = checker(described);
    const api = callApi(tenant);
    const judge = (path: string, method: string, answer: { status: number; body: unknown }) => {
      const response = Object.entries(described.paths[path]?.[method]?.responses ?? {}).find(
        ([code]) => code === String(answer.status),
      )?.[1];
      const content = (response ?? {}) as { content?: Record<string, Media> };
      const schema = content.content?.["application/json"]?.schema;
      return schema
        ? check(schema, answer.body).map((problem) => `${path}: ${problem}`)
        : [`${path}: ${String(answer.status)}`];
    };
    const wrong: string[] = [];
    await api.post("/people/requester/sign-in", {
      authorizeUrl: `${tenant.origins.login}/common/oauth2/v2.0/authorize?client_id=${tenant.app.clientId}&response_type=code&redirect_uri=http://localhost/auth/callback&scope=Calendars.ReadWrite`,
    });
    for (const [path, body] of [
      ["/people/requester/request-approval", { justification: "x" }],
      ["/people/administrator/deny", { reason: "no" }],
      ["/people/requester/account-events", { event: "mfaRequired" }],
      ["/faults", { route: "login.token", answer: { kind: "status", status: 503 } }],
      ["/advance", { hours: 1 }],
    ] as const) {
      const template = path.replace(/^\/people\/\w+/, "/people/{person}");
      wrong.push(...judge(template, "post", await api.post(path, body)));
    }
    const gets = apiRoutes.filter(({ method, path }) => method === "GET" && path !== "/tenants");
    for (const { path } of gets) {
      const asked = path.replace(":address", "megan.price@fjordline.example").replace(":code", "90094");
      wrong.push(...judge(path.replace(/:(\w+)/, "{$1}"), "get", await api.get(asked)));
    }
    expect(wrong).toEqual([]);
  });
});

describe("the control API", () => {
  test("says no in the form of RFC 9457, and tells every kind", async () => {
    const api = callApi();
    const { status, type, body } = await api.get("/stat");
    expect([status, type]).toEqual([404, "application/problem+json"]);
    expect(body).toEqual({
      type: "https://control.mock-azure.test/control/v1/problems#unknown-path",
      title: "There is nothing at this address",
      status: 404,
      detail: "There is nothing at /control/v1/stat; /control/v1/openapi.json names every address.",
    });
    const { problems } = (await api.get("/problems")).body;
    expect(problems).toHaveLength(Object.keys(PROBLEM_SORTS).length);
    expect(problems.map(({ type: one }) => one)).toContain(body.type);
  });

  test("names the methods of an address that takes another", async () => {
    const { status, headers, body } = await callApi().delete("/advance");
    expect([status, headers.get("allow")]).toEqual([405, "POST"]);
    expect(body.detail).toBe("/control/v1/advance takes POST, not DELETE.");
  });

  test.each([
    ["no content type", {}],
    ["a form", { "content-type": "application/x-www-form-urlencoded" }],
    ["text that pages may send unasked", { "content-type": "text/plain" }],
    ["what only begins like JSON", { "content-type": "application/jsonx" }],
  ])("takes nothing but JSON: not %s", async (_, headers) => {
    const { fetch, origins, clock } = createTenant();
    const before = clock.now();
    const body = new Blob(['{"days":1}']);
    const request = new Request(`${origins.control}/control/v1/advance`, { method: "POST", headers, body });
    const answer = await fetch(request);
    expect(answer.status).toBe(415);
    expect((await answer.json()).detail).toContain("send content-type: application/json");
    expect(clock.now()).toBe(before);
  });

  test.each([
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "https://evil.example" },
  ])("does nothing for a page of another origin: %j", async (headers) => {
    const tenant = createTenant();
    const before = tenant.snapshot();
    const { status } = await callApi(tenant).post("/advance", { days: 1 }, headers);
    expect(status).toBe(403);
    expect(tenant.snapshot()).toEqual(before);
  });

  test("gives no page of another origin leave to ask or to read", async () => {
    const { fetch, origins } = createTenant();
    for (const method of ["OPTIONS", "GET"]) {
      const headers = { origin: "https://evil.example", "access-control-request-method": "POST" };
      const answer = await fetch(new Request(`${origins.control}/control/v1/state`, { method, headers }));
      expect(answer.headers.get("access-control-allow-origin")).toBe(null);
    }
  });

  test.each([
    ["", "The body cannot be read: it is empty. Send JSON as documented."],
    ['{"days": secret}', "The body cannot be read: it is no JSON"],
  ])("says what is wrong with the body %j, without repeating it", async (sent, detail) => {
    const { status, body } = await callApi().post("/advance", sent);
    expect(status).toBe(400);
    expect(body.detail).toContain(detail);
    expect(body.detail).not.toContain("secret");
  });

  test("reads no body that is too large", async () => {
    const { status, body } = await callApi().post("/advance", `{"days":${" ".repeat(1_000_000)}1}`);
    expect([status, body.detail]).toEqual([
      413,
      "The body has 1000010 characters; at most 1000000 are read here.",
    ]);
  });

  test("takes no body for a no that it has not said", async () => {
    const { status } = await callApi().post("/advance", { refused: "unknown-path", detail: "x" });
    expect(status).toBe(400);
  });

  test("keeps its addresses apart from those of the mock's pages", () => {
    const match = createRouter(apiRoutes.map(toControlRoute)).match("control", "GET", "/control/v1/state");
    expect(match).toMatchObject({ kind: "found", route: { name: "control.api-state" } });
  });
});

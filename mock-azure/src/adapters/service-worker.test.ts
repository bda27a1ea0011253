import { describe, expect, test } from "vitest";
import { createWorkerClient, doorOf } from "../../test/support/worker-client.ts";
import { createTenant } from "../create-tenant.ts";
import { REAL_HOSTS } from "../http/hosts.ts";
import { requestWith } from "../http/request-with.ts";
import type { TenantDoor } from "../http/tenant-door.ts";
import { adapterContract } from "./adapter.contract.ts";

adapterContract({ name: "service worker", connect: async (tenant) => createWorkerClient(tenant) });

const { login, graph, portal } = REAL_HOSTS;
const ROOT = "https://app.example/team/mock-azure/";

/** A tenant that answers everything with the same, and notes what it was asked. */
function answering(answer: () => Response): TenantDoor & { readonly asked: Request[] } {
  const asked: Request[] = [];
  return {
    origins: REAL_HOSTS,
    asked,
    async fetch(request) {
      asked.push(request);
      return answer();
    },
  };
}

const page = (markup: string, headers: Readonly<Record<string, string>> = {}) =>
  new Response(markup, { headers: { "content-type": "text/html; charset=utf-8", ...headers } });

describe("places in the app's origin", () => {
  test.each([
    ["https://entra.microsoft.com/users?page=2#top", `${ROOT}entra.microsoft.com/users?page=2#top`],
    ["https://portal.azure.com/", `${ROOT}portal.azure.com/`],
    ["https://login.microsoftonline.com/a%2Fb", `${ROOT}login.microsoftonline.com/a%2Fb`],
  ])("stand for %s, and it for them", (real, local) => {
    const { mount } = doorOf(createTenant());
    expect(mount.toLocal(new URL(real))?.href).toBe(local);
    expect(mount.toReal(new URL(local))).toEqual({ url: new URL(real), profile: undefined });
  });

  test.each([
    `${ROOT}nobody.example/`,
    `${ROOT}~Not%20a%20name/entra.microsoft.com/`,
    "https://app.example/team/elsewhere",
  ])("are not at %s", (local) => {
    expect(doorOf(createTenant()).mount.toReal(new URL(local))).toBeUndefined();
  });

  test("are said to whoever asks for a host that the tenant has not", async () => {
    const { door } = doorOf(createTenant());
    const answer = await door.answer(new Request(`${ROOT}nobody.example/`));
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain(`${ROOT}<host>/<path>`);
    const home = await door.answer(new Request(ROOT));
    expect(home.headers.get("location")).toBe(`${ROOT}control.mock-azure.test/`);
  });

  test("take the links, forms and scripts of a page with them, and leave its text and other sites alone", async () => {
    const tenant = answering(() =>
      page(
        '<a href="/a?b=1&amp;c=&quot;">https://entra.microsoft.com/</a><form action="/-/x"></form>' +
          '<a href="https://portal.azure.com/#view/x">1</a><a href="https://app.example/back">2</a><a href="//evil.example/">3</a><a href="?page=2">4</a>',
      ),
    );
    const answer = await doorOf(tenant).door.answer(new Request(`${ROOT}~megan/entra.microsoft.com/users`));
    const local = `${ROOT}~megan/`;
    expect(await answer.text()).toBe(
      `<a href="${local}entra.microsoft.com/a?b=1&amp;c=%22">https://entra.microsoft.com/</a><form action="${local}entra.microsoft.com/-/x"></form>` +
        `<a href="${local}portal.azure.com/#view/x">1</a><a href="https://app.example/back">2</a><a href="//evil.example/">3</a><a href="?page=2">4</a>`,
    );
  });
});

describe("cookies of the worker", () => {
  const cookies = (tenant: ReturnType<typeof answering>) =>
    tenant.asked.map(({ headers }) => headers.get("cookie"));

  test("are kept for each host and profile", async () => {
    const tenant = answering(() => page("", { "set-cookie": "session=1; Path=/; Secure" }));
    const { door } = doorOf(tenant);
    for (const place of ["entra.microsoft.com", "entra.microsoft.com", "outlook.office.com"]) {
      await door.answer(new Request(`${ROOT}${place}/`));
    }
    await door.answer(new Request(`${ROOT}~megan/entra.microsoft.com/`));
    expect(cookies(tenant)).toEqual([null, "session=1", null, null]);
  });

  test("are withheld from hidden frames where third parties have none", async () => {
    const tenant = answering(() => page("", { "set-cookie": "session=1; Path=/" }));
    const { door } = doorOf(tenant, { thirdPartyCookies: false });
    const asked = () => new Request(`${ROOT}login.microsoftonline.com/`);
    await door.answer(asked());
    await door.answer(Object.defineProperty(asked(), "destination", { value: "iframe" }));
    expect(cookies(tenant)).toEqual([null, null]);
    await door.answer(asked());
    expect(cookies(tenant).at(-1)).toBe("session=1");
  });
});

describe("forms", () => {
  test.each([
    ["the tenant's page", "https://app.example", portal],
    ["another site", "https://evil.example", "https://evil.example"],
    ["a page without an origin", "null", "null"],
  ])("of %s are told from the others", async (_, sent, seen) => {
    const tenant = answering(() => page(""));
    const { door } = doorOf(tenant);
    const url = new URL(`${ROOT}entra.microsoft.com/-/sign-in`);
    await door.answer(requestWith(new Headers({ origin: sent }), url, { method: "POST", body: "a=1" }));
    expect(tenant.asked[0]?.headers.get("origin")).toBe(seen);
  });
});

describe("fetches of the app under real names", () => {
  test("come from another origin, without cookies", async () => {
    const tenant = answering(() => new Response("{}", { headers: { "access-control-allow-origin": "*" } }));
    const { door } = doorOf(tenant);
    await door.answer(new Request(`${login}/common/oauth2/v2.0/token`, { method: "POST", body: "a=1" }));
    const [asked] = tenant.asked;
    expect([asked?.method, asked?.headers.get("origin"), asked?.headers.get("cookie")]).toEqual([
      "POST",
      "https://app.example",
      null,
    ]);
  });

  test("see the headers that are exposed, and no others", async () => {
    const headers = {
      "access-control-allow-origin": "*",
      "access-control-expose-headers": "ETag",
      etag: "1",
      "x-secret": "2",
    };
    const { door } = doorOf(answering(() => new Response("{}", { headers })));
    const answer = await door.answer(new Request(`${graph}/v1.0/me`));
    expect([...answer.headers.keys()]).toEqual(["content-type", "etag"]);
  });

  test.each([
    ["the answer lets nobody read it", {}, {}],
    ["the answer is for another origin", { "access-control-allow-origin": "https://other.example" }, {}],
    [
      "the preflight does not take a header",
      { "access-control-allow-origin": "*", "access-control-allow-headers": "authorization" },
      { headers: { "x-other": "1" } },
    ],
    [
      "the preflight does not take the method",
      { "access-control-allow-origin": "*", "access-control-allow-methods": "PUT" },
      { method: "DELETE" },
    ],
  ])("fail where %s", async (_, headers, init) => {
    const { door } = doorOf(answering(() => new Response(null, { headers: headers as HeadersInit })));
    const answer = await door.answer(new Request(`${graph}/v1.0/me`, init));
    expect(answer.type).toBe("error");
  });
});

describe("frames", () => {
  const policy = { "content-security-policy": "default-src 'none'; frame-ancestors 'none'" };

  test.each([
    [false, "default-src 'none'; frame-ancestors 'none'"],
    [true, "default-src 'none'; frame-ancestors 'self'"],
  ])("of the app may show the tenant's pages: %s", async (frames, expected) => {
    const { door } = doorOf(
      answering(() => page("", policy)),
      { frames },
    );
    const answer = await door.answer(new Request(`${ROOT}entra.microsoft.com/`));
    expect(answer.headers.get("content-security-policy")).toBe(expected);
  });
});

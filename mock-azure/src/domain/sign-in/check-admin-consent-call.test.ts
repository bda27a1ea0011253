import { GRAPH_APP_ID } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { adminConsentInput, type ConsentCall, PORTAL_RETURN } from "../../../test/support/admin-consent.ts";
import { SPA_URI, WEB_URI } from "../../../test/support/sign-in.ts";
import { testWorld } from "../../../test/support/world.ts";
import { scenario } from "../../scenarios/index.ts";
import { withApplication } from "../../scenarios/with-application.ts";
import { checkAdminConsentCall } from "./check-admin-consent-call.ts";

const GRAPH = "https://graph.microsoft.com";

const registered = scenario(
  "with an application permission",
  withApplication({
    requiredResourceAccess: [
      { resourceAppId: GRAPH_APP_ID, scopes: ["User.Read", "Calendars.Read"], roles: ["User.Read.All"] },
    ],
  }),
);

function check(call: ConsentCall, start = registered) {
  const world = testWorld(start);
  return checkAdminConsentCall(world.state, adminConsentInput(world, call));
}

const checked = (call: ConsentCall) => {
  const result = check(call);
  if (result.kind !== "checked") throw new Error(`Refused with ${String(result.failure.aadsts)}.`);
  return result.call;
};

describe("checkAdminConsentCall", () => {
  const TENANT = "5f1a2c88-3c0e-4d6b-9a57-8f0b7c1de201";

  test.each([
    [TENANT, 1, "tenant"],
    [TENANT.toUpperCase(), 2, "tenant"],
    ["fjordline.example", 1, "tenant"],
    ["FJORDLINE.onmicrosoft.com", 2, "tenant"],
    ["organizations", 1, "organizations"],
    ["organizations", 2, "organizations"],
    ["common", 1, "common"],
  ] as const)("takes %s at version %i as the authority %s", (tenant, version, authority) => {
    expect(checked({ tenant, version })).toMatchObject({ version, authority });
  });

  test.each([
    ["a tenant that does not exist", { tenant: "11111111-2222-4333-8444-555555555555" }, 90002],
    ["a domain that nobody has verified here", { tenant: "elsewhere.example" }, 90002],
    ["a tenant that could be none", { tenant: "not a tenant" }, 900023],
    ["consumers for an app of work accounts", { tenant: "consumers" }, 9002332],
    ["a missing client", { fields: { client_id: undefined } }, 900144],
    ["an unknown client", { fields: { client_id: "11111111-2222-4333-8444-555555555555" } }, 700016],
    ["an address that is not registered", { fields: { redirect_uri: "https://evil.example/" } }, 50011],
    ["another case of a registered address", { fields: { redirect_uri: `${WEB_URI.slice(0, -1)}K` } }, 50011],
    ["an address that is none", { fields: { redirect_uri: "meetings" } }, 90102],
    ["an empty address", { fields: { redirect_uri: "" } }, 900144],
    ["a version 2 call without an address", { fields: { redirect_uri: undefined } }, 900144],
    ["two clients", { repeated: ["client_id"] }, 90100],
    ["two addresses", { repeated: ["state", "redirect_uri"] }, 90100],
    [
      "a page of the portal that takes nobody back",
      { fields: { redirect_uri: "https://entra.microsoft.com/" } },
      50011,
    ],
  ] as const)("refuses %s on the page", (_, call, aadsts) => {
    expect(check(call)).toMatchObject({ kind: "refuse-on-page", failure: { aadsts } });
  });

  test.each([
    ["a missing scope", { fields: { scope: undefined } }, 900144],
    ["a scope that does not exist", { fields: { scope: "Calendars.Frobnicate" } }, 650053],
    [
      "an application permission by its name",
      { fields: { scope: `${GRAPH}/Calendars.ReadBasic.All` } },
      650053,
    ],
    [
      "a second resource, which the tenant does not know",
      { fields: { scope: "User.Read https://files.example/Read" } },
      500011,
    ],
    [
      "the registration's list of a second resource",
      { fields: { scope: `${GRAPH}/.default https://files.example/.default` } },
      500011,
    ],
    [
      "the registration's list beside a scope of its own",
      { fields: { scope: `${GRAPH}/.default Calendars.Read` } },
      70011,
    ],
    ["two scope parameters", { repeated: ["scope"] }, 90100],
    ["two states", { repeated: ["state"] }, 90100],
  ] as const)("tells the app of %s", (_, call, aadsts) => {
    expect(check(call)).toMatchObject({
      kind: "refuse-to-client",
      failure: { aadsts },
      target: { redirectUri: WEB_URI, state: "s-1" },
    });
  });

  test("takes exactly the scopes that version 2 names, and repeats them with their resource", () => {
    expect(checked({ fields: { scope: `offline_access calendars.read ${GRAPH}/User.Read` } })).toMatchObject({
      consentType: "Dynamic",
      scopes: ["offline_access", "Calendars.Read", "User.Read"],
      appRoles: [],
      scopeText: `offline_access ${GRAPH}/Calendars.Read ${GRAPH}/User.Read`,
    });
  });

  test("takes scopes of OpenID Connect alone", () => {
    expect(checked({ fields: { scope: "openid profile" } })).toMatchObject({
      consentType: "Dynamic",
      scopes: ["openid", "profile"],
      scopeText: "openid profile",
    });
  });

  test("takes .default for what the registration lists, application permissions included", () => {
    expect(checked({ fields: { scope: `openid ${GRAPH}/.default` } })).toMatchObject({
      consentType: "Static",
      scopes: ["openid", "User.Read", "Calendars.Read"],
      appRoles: ["User.Read.All"],
      scopeText: `openid ${GRAPH}/.default`,
    });
  });

  test("reads no scopes at version 1, which means what the registration lists", () => {
    expect(checked({ version: 1, fields: { scope: "Calendars.Frobnicate" } })).toMatchObject({
      consentType: "Static",
      scopes: ["User.Read", "Calendars.Read"],
      appRoles: ["User.Read.All"],
      scopeText: undefined,
    });
  });

  test("answers a version 1 call without an address at the first registered one", () => {
    expect(checked({ version: 1, fields: { redirect_uri: undefined } }).target.redirectUri).toBe(
      SPA_URI.replace(":5173", ""),
    );
  });

  test("refuses a version 1 call without an address where none is registered", () => {
    const bare = scenario("bare", withApplication({ redirectUris: { spa: [], web: [], publicClient: [] } }));
    expect(check({ version: 1, fields: { redirect_uri: undefined } }, bare)).toMatchObject({
      kind: "refuse-on-page",
      failure: { aadsts: 900971 },
    });
  });

  test("lets the portal take administrators back without a registration", () => {
    expect(checked({ fields: { redirect_uri: PORTAL_RETURN, bf_id: "r-1" } })).toMatchObject({
      requestId: "r-1",
      target: { redirectUri: PORTAL_RETURN },
    });
  });

  test.each(["s 1&admin_consent=True#", "", "ä+%2B"])("keeps the state %j as it came", (state) => {
    expect(checked({ fields: { state } }).target.state).toBe(state);
  });
});

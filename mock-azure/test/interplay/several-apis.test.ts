import { describe, expect, test } from "vitest";
import { scenario } from "../../src/scenarios/index.ts";
import { withApi } from "../../src/scenarios/with-api.ts";
import { withPendingRequest } from "../../src/scenarios/with-consent-request.ts";
import { clientFor } from "../support/graph-client.ts";
import { story } from "../support/story.ts";

const GRAPH = "00000003-0000-0000-c000-000000000000";
const API = "7b0c1d2e-3f40-4a51-8b62-9c73d84e95f6";
const AT_API = `api://${API}/Calendars.ReadWrite`;

/** Another API calls a permission as Microsoft Graph calls one of its own, and a request for Graph's waits. */
const alike = withApi({ appId: API, displayName: "Rooms", scopes: ["Calendars.ReadWrite", "Rooms.Read"] });

async function standing(...scopes: readonly string[]) {
  const told = story(scenario("several APIs", alike, withPendingRequest({ scopes })));
  await told.consentsByLink("administrator", "User.Read"); // the application is known, the request waits
  const graph = await clientFor(told.tenant, {
    person: "administrator",
    permissions: "DelegatedPermissionGrant.ReadWrite.All Application.ReadWrite.All",
  });
  const idOf = async (appId: string) => (await graph.get(`/servicePrincipals(appId='${appId}')`)).body.id;
  const grants = (await graph.get("/oauth2PermissionGrants")).body.value;
  return {
    ...told,
    /** Grants at the other API for everybody. */
    async grantsAtApi(scope: string) {
      const grant = { consentType: "AllPrincipals", scope, principalId: null };
      const ids = { clientId: await idOf(told.tenant.app.clientId), resourceId: await idOf(API) };
      return (await graph.post("/oauth2PermissionGrants", { ...grant, ...ids })).status;
    },
    /** Writes what everybody granted at Microsoft Graph. */
    async grantsAtGraph(scope: string) {
      const graphId = await idOf(GRAPH);
      const own = grants.find((one) => (one as unknown as { resourceId: string }).resourceId === graphId);
      return (await graph.patch(`/oauth2PermissionGrants/${own?.id ?? ""}`, { scope })).status;
    },
    waits: () =>
      told.tenant.because().flatMap(({ rule, text }) => (rule === "request.waiting" ? [text] : [])),
  };
}

describe("consent at one API", () => {
  test("through Microsoft Graph, answers nothing that was asked of another under the same name", async () => {
    const { grantsAtApi, requests, rules, waits } = await standing("Calendars.ReadWrite");
    expect(await grantsAtApi("Calendars.ReadWrite")).toBe(201);
    expect(requests()).toEqual(["pending"]);
    expect(rules()).toEqual(["graph.permission", "consent.given", "request.waiting"]);
    expect(waits()).toEqual([
      "the request for Meetings of 5 January 2026, 09:00 UTC goes on waiting: it asks for Calendars.ReadWrite as well",
    ]);
  });

  test("through Microsoft Graph, answers what was asked of it with what was granted at others before", async () => {
    const { grantsAtApi, grantsAtGraph, requests, news, waits } = await standing("Mail.Read", AT_API);
    news("requester");
    expect(await grantsAtGraph("User.Read Mail.Read")).toBe(204);
    expect(requests()).toEqual(["pending"]);
    expect(waits()).toEqual([expect.stringContaining(`it asks for ${AT_API} as well`)]);
    expect(await grantsAtApi("Calendars.ReadWrite")).toBe(201);
    expect(requests()).toEqual(["approved"]);
    expect(news("requester")).toEqual(["approved"]);
    expect(waits()).toEqual([]);
  });

  test("by the admin-consent link, answers what was asked of it with what was granted at others before", async () => {
    const { consentsByLink, requests, rules, waits } = await standing("Mail.Read", AT_API);
    expect(await consentsByLink("administrator", "Mail.Read")).toBe("granted");
    expect(requests()).toEqual(["pending"]);
    expect(rules()).toEqual(["consent.given", "request.waiting"]);
    expect(waits()).toEqual([expect.stringContaining(`it asks for ${AT_API} as well`)]);
    expect(await consentsByLink("administrator", AT_API)).toBe("granted");
    expect(requests()).toEqual(["approved"]);
    expect(rules()).toEqual(["consent.given", "request.approved"]);
  });
});

describe("a request for permissions of two APIs", () => {
  test("is approved from the portal in one go, and connects the person at both", async () => {
    const told = story(scenario("both", alike));
    const scopes = `openid Calendars.ReadWrite ${AT_API}`;
    expect(await told.ask("requester", scopes)).toBe("Request sent");
    expect(told.tenant.requests()[0]?.scopes).toEqual(["openid", "Calendars.ReadWrite", AT_API]);
    await told.tenant.people.administrator.approves();
    expect(told.requests()).toEqual(["approved"]);
    expect(told.grants()).toEqual([
      "everybody: openid Calendars.ReadWrite",
      "everybody: Calendars.ReadWrite",
    ]);
    expect(await told.connect("requester", scopes)).toBe("code");
  });
});

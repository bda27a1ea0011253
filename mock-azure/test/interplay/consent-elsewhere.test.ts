import { describe, expect, test } from "vitest";
import { scenario, scenarios } from "../../src/scenarios/index.ts";
import { withPendingRequest } from "../../src/scenarios/with-consent-request.ts";
import { clientFor } from "../support/graph-client.ts";
import { enterPortal } from "../support/portal.ts";
import { story } from "../support/story.ts";

const CALENDAR = "Calendars.ReadWrite offline_access openid profile";
const GRAPH = "00000003-0000-0000-c000-000000000000";

const two = scenario(
  "two requests",
  withPendingRequest({ consentType: "Static" }),
  withPendingRequest({ by: "colleague", consentType: "Dynamic", scopes: ["Mail.Read"] }),
);

/** An administrator gives and takes consent through Microsoft Graph. */
const graphOf = async ({ tenant }: ReturnType<typeof story>) =>
  clientFor(tenant, {
    person: "administrator",
    permissions: "DelegatedPermissionGrant.ReadWrite.All Application.ReadWrite.All",
  });

describe("consent by the admin-consent link", () => {
  test("answers a request that it covers, with mail to everybody who asked", async () => {
    const { tenant, ask, consentsByLink, requests, rules, news, grants, connect } = story();
    await ask("requester");
    await ask("colleague");
    news("requester");
    news("colleague");
    expect(await consentsByLink("administrator", CALENDAR)).toBe("granted");
    expect(rules()).toEqual(["consent.given", "request.approved"]);
    expect(requests()).toEqual(["approved"]);
    expect(tenant.requests()[0]?.review).toMatchObject({ justification: "" });
    expect([news("requester"), news("colleague")]).toEqual([["approved"], ["approved"]]);
    expect(grants()).toEqual([`everybody: ${CALENDAR}`]);
    expect(await connect("colleague")).toBe("code");
  });

  test("leaves a request waiting that it covers in part, until a second consent covers the rest", async () => {
    const { ask, consentsByLink, requests, news } = story();
    await ask("requester", "Calendars.ReadWrite Mail.Read");
    news("requester");
    await consentsByLink("administrator", "Calendars.ReadWrite");
    expect(requests()).toEqual(["pending"]);
    expect(news("requester")).toEqual([]);
    await consentsByLink("administrator", "Mail.Read");
    expect(requests()).toEqual(["approved"]);
    expect(news("requester")).toEqual(["approved"]);
  });

  test("answers the request for what the registration lists, and not the one for other scopes", async () => {
    const { consentsByLink, requests, news } = story(two);
    news("colleague");
    news("requester");
    expect(await consentsByLink("administrator", "static")).toBe("granted");
    expect(requests()).toEqual(["approved", "pending"]);
    expect([news("requester"), news("colleague")]).toEqual([["approved"], []]);
  });

  test("answers nothing where somebody without a consenting role opens it", async () => {
    const { ask, consentsByLink, requests, rules, grants } = story();
    await ask("requester");
    expect(await consentsByLink("reviewer", CALENDAR)).toBe("Need admin approval");
    expect(rules()).toEqual(["consent.role"]);
    expect(requests()).toEqual(["pending"]);
    expect(grants()).toEqual([]);
  });
});

describe("consent at sign-in", () => {
  test("answers a request where the administrator ticks the box for the organization", async () => {
    const told = story();
    await told.ask("requester");
    told.news("requester");
    const { visitor, address } = told.tenant.people.administrator;
    await told.connect("administrator"); // accepts for herself alone
    expect(told.requests()).toEqual(["pending"]);
    expect(told.grants()).toEqual(["Megan Price: openid profile offline_access Calendars.ReadWrite"]);
    expect(told.news("requester")).toEqual([]);

    await visitor.open(
      `${told.tenant.origins.login}/${told.tenant.id}/oauth2/v2.0/authorize?${new URLSearchParams({
        client_id: told.tenant.app.clientId,
        response_type: "code",
        redirect_uri: "http://localhost/auth/callback",
        scope: CALENDAR,
        prompt: "consent",
      }).toString()}`,
    );
    if (visitor.text.includes("Pick an account")) await visitor.press(address);
    await visitor.check("Consent on behalf of your organization");
    await visitor.press("Accept");
    expect(told.rules()).toEqual(["consent.given", "request.approved"]);
    expect(told.requests()).toEqual(["approved"]);
    expect(told.news("requester")).toEqual(["approved"]);
  });
});

describe("consent through Microsoft Graph", () => {
  test("answers a request that a new grant covers", async () => {
    const told = story(scenario("known", withPendingRequest({ scopes: ["Mail.Read"] })));
    await told.consentsByLink("administrator", "User.Read");
    told.news("requester");
    const graph = await graphOf(told);
    const { body } = await graph.get("/oauth2PermissionGrants");
    const [grant] = body.value;
    await graph.patch(`/oauth2PermissionGrants/${grant?.id ?? ""}`, { scope: "User.Read Mail.Read" });
    expect(told.rules()).toEqual(["graph.permission", "consent.changed", "request.approved"]);
    expect(told.requests()).toEqual(["approved"]);
    expect(told.news("requester")).toEqual(["approved"]);
    expect(told.grants()).toEqual(["everybody: User.Read Mail.Read"]);
  });

  test("answers nothing where it grants for one person", async () => {
    const told = story();
    await told.consentsByLink("administrator", "User.Read");
    await told.ask("requester");
    told.news("requester");
    const graph = await graphOf(told);
    const idOf = async (appId: string) => (await graph.get(`/servicePrincipals(appId='${appId}')`)).body.id;
    const principalId = told.tenant.requests()[0]?.userConsentRequests[0]?.userId;
    const { status } = await graph.post("/oauth2PermissionGrants", {
      clientId: await idOf(told.tenant.app.clientId),
      resourceId: await idOf(GRAPH),
      consentType: "Principal",
      principalId,
      scope: CALENDAR,
    });
    expect(status).toBe(201);
    expect(told.requests()).toEqual(["pending"]);
    expect(told.news("requester")).toEqual([]);
    expect(await told.connect("requester")).toBe("code");
    expect(await told.connect("colleague")).toBe("Approval required");
  });
});

describe("consent in the portal", () => {
  test("answers a request from the application's own page", async () => {
    const told = story(scenario("listed", withPendingRequest({ consentType: "Static" })));
    await told.consentsByLink("administrator", "User.Read"); // the application is known, the request waits
    told.news("requester");
    expect(told.requests()).toEqual(["pending"]);
    const { visitor } = await enterPortal("/enterprise-applications", { tenant: told.tenant });
    await visitor.press("Meetings");
    await visitor.press("Permissions");
    await visitor.press("Grant admin consent for Fjordline Logistics");
    if (visitor.text.includes("Pick an account"))
      await visitor.press(told.tenant.people.administrator.address);
    await visitor.press("Accept");
    expect(visitor.title).toBe("Permissions granted");
    expect(told.requests()).toEqual(["approved"]);
    expect(told.news("requester")).toEqual(["approved"]);
    expect(told.grants()).toEqual(["everybody: openid profile offline_access Calendars.ReadWrite"]);
  });

  test("is offered to nobody without a consenting role", async () => {
    const { visitor } = await enterPortal("/enterprise-applications", {
      start: scenarios.alreadyApproved,
      role: "reviewer",
    });
    await visitor.press("Meetings");
    await visitor.press("Permissions");
    await expect(visitor.press("Grant admin consent for Fjordline Logistics")).rejects.toThrow(
      /no button or link/,
    );
  });
});

import { describe, expect, test } from "vitest";
import { clientFor, graphClient } from "../../../test/support/graph-client.ts";
import { changeWorkflow } from "../../../test/support/story.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withPendingRequest } from "../../scenarios/with-consent-request.ts";
import { withPerson } from "../../scenarios/with-person.ts";

const PATH = "/identityGovernance/appConsent/appConsentRequests";
const permissions = "ConsentRequest.Read.All";
const asAdministrator = (scenario = scenarios.requestPending) =>
  graphClient({ scenario, person: "administrator", permissions });
const ANY = "userConsentRequests/any(u:u/status eq 'InProgress')";
const filtered = (filter: string) => `${PATH}?$filter=${encodeURIComponent(filter)}`;

/** An application that may grants what was asked for, and nobody is signed in to it. */
async function consentsByItself(tenant: Awaited<ReturnType<typeof asAdministrator>>["tenant"]) {
  const held = "DelegatedPermissionGrant.ReadWrite.All Application.ReadWrite.All";
  const { get, post } = await clientFor(tenant, { person: null, permissions: held });
  const [graph] = (await get("/servicePrincipals?$filter=displayName eq 'Microsoft Graph'")).body.value;
  const { body } = await post("/servicePrincipals", { appId: tenant.app.clientId });
  await post("/oauth2PermissionGrants", {
    clientId: body.id,
    consentType: "AllPrincipals",
    resourceId: graph?.id,
    scope: tenant.requests()[0]?.scopes.join(" "),
  });
}

async function onePerson(client: Awaited<ReturnType<typeof asAdministrator>>) {
  const [request] = client.tenant.requests();
  const [one] = request?.userConsentRequests ?? [];
  return `${PATH}/${request?.id ?? ""}/userConsentRequests/${one?.id ?? ""}`;
}

describe("GET /identityGovernance/appConsent/appConsentRequests", () => {
  test("lists requests, and does not say who asked", async () => {
    const { tenant, get } = await asAdministrator();
    const [request] = tenant.requests();
    const { status, body } = await get(PATH);
    expect(status).toBe(200);
    const context = `https://graph.microsoft.com/v1.0/$metadata#${PATH.slice(1)}`;
    expect(body).toEqual({
      "@odata.context": context,
      "@odata.count": 1,
      value: [
        {
          id: request?.id,
          appId: tenant.app.clientId,
          appDisplayName: "Meetings",
          consentType: "Dynamic",
          pendingScopes: request?.scopes.map((displayName) => ({ displayName })),
          "userConsentRequests@odata.context": `${context}('${request?.id ?? ""}')/userConsentRequests`,
          userConsentRequests: [],
        },
      ],
    });
  });

  test("names no scopes where the registration lists them", async () => {
    const start = scenario("static", withPendingRequest({ consentType: "Static" }));
    const { get } = await asAdministrator(start);
    expect((await get(PATH)).body.value).toMatchObject([{ consentType: "Static", pendingScopes: [] }]);
  });

  test("says who asked where that is wanted along", async () => {
    const { tenant, get } = await asAdministrator();
    const [one] = tenant.requests()[0]?.userConsentRequests ?? [];
    const asked = {
      id: one?.id,
      status: "InProgress",
      createdBy: { user: { userPrincipalName: tenant.people.requester.address } },
    };
    const list = await get(`${PATH}?$expand=userConsentRequests`);
    expect(list.body.value).toMatchObject([{ userConsentRequests: [asked] }]);
    const { body } = await get(
      `${PATH}/${tenant.requests()[0]?.id ?? ""}?$select=appId&$expand=userConsentRequests($select=status)`,
    );
    expect(body).toMatchObject({ userConsentRequests: [{ id: one?.id, status: "InProgress" }] });
    expect(JSON.stringify(body)).not.toContain(one?.reason);
  });

  test.each([
    [ANY, 1],
    ["userConsentRequests/any (u:u/status eq 'InProgress')", 1],
    ["userConsentRequests/any(u:u/status eq 'Completed')", 0],
    ["appDisplayName eq 'Meetings' and consentType eq 'Dynamic'", 1],
    ["appId eq '00000000-0000-4000-8000-000000000000'", 0],
    ["appId eq 'x' or appDisplayName eq 'Meetings'", 1],
  ])("keeps what %s keeps", async (filter, length) => {
    const { get } = await asAdministrator();
    expect((await get(filtered(filter))).body.value).toHaveLength(length);
  });

  test.each([
    ["appId eq", 400],
    ["colour eq 'red'", 400],
    ["tolower(appId) eq 'x'", 501],
  ])("refuses the filter %s", async (filter, status) => {
    const { get } = await asAdministrator();
    expect((await get(filtered(filter))).status).toBe(status);
  });

  test("selects, orders, pages and counts", async () => {
    const { get } = await asAdministrator();
    const { body } = await get(
      `${PATH}?$select=appId&$orderby=appDisplayName desc&$top=1&$skip=0&$count=true`,
    );
    expect(body["@odata.count"]).toBe(1);
    expect(Object.keys(body.value[0] ?? {})).toEqual(["id", "appId"]);
  });
});

describe("GET /identityGovernance/appConsent/appConsentRequests/:id", () => {
  test("finds one request", async () => {
    const { tenant, get } = await asAdministrator();
    const [request] = tenant.requests();
    const { body } = await get(`${PATH}/${request?.id.toUpperCase() ?? ""}`);
    expect(body).toMatchObject({ id: request?.id, appDisplayName: "Meetings", userConsentRequests: [] });
    expect((await get(`${PATH}/nothing`)).status).toBe(404);
  });
});

describe("GET …/appConsentRequests/filterByCurrentUser(on='reviewer')", () => {
  const mine = `${PATH}/filterByCurrentUser(on='reviewer')`;
  const withFilter = `${mine}?$filter=${encodeURIComponent(ANY)}`;

  test("lists what the signed-in person reviews", async () => {
    const { get } = await asAdministrator();
    const { body } = await get(withFilter);
    expect(body["@odata.context"]).toMatch(/#Collection\(appConsentRequest\)$/);
    expect(body.value).toHaveLength(1);
  });

  test("lists nothing for somebody who may read and reviews nothing", async () => {
    const reader = withPerson("colleague", { roles: ["Global Reader"] });
    const start = scenario("reader", withPendingRequest(), reader);
    const { tenant, get } = await graphClient({ scenario: start, person: "colleague", permissions });
    expect((await get(PATH)).body.value).toHaveLength(1);
    expect((await get(withFilter)).body.value).toEqual([]);
    const below = `${PATH}/${tenant.requests()[0]?.id ?? ""}/userConsentRequests`;
    expect((await get(`${below}/filterByCurrentUser(on='reviewer')`)).body.value).toEqual([]);
    const [one] = tenant.requests()[0]?.userConsentRequests ?? [];
    const approval = await get(`${below}/${one?.id ?? ""}/approval`);
    expect(approval.body).toMatchObject({ stages: [{ assignedToMe: false }] });
  });

  test("lists what somebody was given who reviews nothing any more", async () => {
    const { tenant, get } = await asAdministrator();
    const id = tenant.snapshot().data.users.find(({ displayName }) => displayName === "Rui Santos")?.id;
    await changeWorkflow(tenant, {
      reviewers: [{ query: `/users/${id ?? ""}`, queryType: "MicrosoftGraph", queryRoot: null }],
    });
    expect((await get(withFilter)).body.value).toHaveLength(1);
  });

  test("needs its filter", async () => {
    const { get } = await asAdministrator();
    const { status, body } = await get(mine);
    expect(status).toBe(400);
    expect(body.error.message).toContain(ANY);
  });

  test("needs a person", async () => {
    const { get } = await graphClient({ person: null, permissions });
    expect((await get(withFilter)).status).toBe(400);
  });
});

describe("GET …/userConsentRequests", () => {
  test("lists those who asked, with how they were answered", async () => {
    const client = await asAdministrator();
    const { people } = client.tenant;
    const [request] = client.tenant.requests();
    const [one] = request?.userConsentRequests ?? [];
    await people.administrator.denies("We use another product.");
    const { body } = await client.get((await onePerson(client)).replace(/\/[^/]+$/, ""));
    expect(body["@odata.context"]).toBe(
      `https://graph.microsoft.com/v1.0/$metadata#${PATH.slice(1)}('${request?.id ?? ""}')/userConsentRequests`,
    );
    const person = (role: "requester" | "administrator") => ({
      id: expect.any(String) as unknown,
      displayName: people[role].displayName,
      userPrincipalName: people[role].address,
      mail: people[role].address,
    });
    const at = "2026-01-05T09:00:00.000Z";
    expect(body.value).toEqual([
      {
        id: one?.id,
        approvalId: one?.id,
        status: "Completed",
        reason: one?.reason,
        createdDateTime: at,
        completedDateTime: at,
        customData: null,
        createdBy: { application: null, device: null, user: person("requester") },
        approval: {
          id: one?.id,
          stages: [
            {
              id: request?.id,
              displayName: null,
              status: "Completed",
              assignedToMe: true,
              reviewResult: "Denied",
              justification: "We use another product.",
              reviewedDateTime: at,
              reviewedBy: person("administrator"),
            },
          ],
        },
      },
    ]);
  });

  test.each([
    ["/filterByCurrentUser(on='reviewer')?$filter=status eq 'InProgress'", 2],
    ["/filterByCurrentUser(on='reviewer')?$filter= (status eq 'Completed')", 0],
    ["/filterByCurrentUser(on='reviewer')", 2],
    ["?$filter=status eq 'InProgress' and reason eq 'Me too.'", 1],
    ["?$filter=createdDateTime eq 2026-01-05T09:00:00Z", 2],
    ["?$orderby=reason desc&$top=1", 1],
  ])("keeps what %s keeps", async (query, length) => {
    const joins = withPendingRequest({ by: "colleague", justification: "Me too." });
    const client = await asAdministrator(scenario("two", withPendingRequest(), joins));
    const { status, body } = await client.get(`${(await onePerson(client)).replace(/\/[^/]+$/, "")}${query}`);
    expect(status).toBe(200);
    expect(body.value).toHaveLength(length);
  });

  test("says that a request is unknown", async () => {
    const { get } = await asAdministrator();
    const { status, body } = await get(`${PATH}/nothing/userConsentRequests`);
    expect({ status, code: body.error.code }).toEqual({ status: 404, code: "Request_ResourceNotFound" });
  });
});

describe("GET …/userConsentRequests/:id/approval", () => {
  test.each([
    ["pending", scenarios.requestPending, "InProgress", "NotReviewed"],
    ["denied", scenarios.requestDenied, "Completed", "Denied"],
    ["expired", scenarios.requestExpired, "Expired", "NotReviewed"],
    ["blocked", scenarios.appBlocked, "Completed", "Denied"],
  ] as const)("shows the one stage of a request that is %s", async (_, start, status, reviewResult) => {
    const client = await asAdministrator(start);
    const path = await onePerson(client);
    expect((await client.get(path)).body).toMatchObject({ status });
    const { body } = await client.get(`${path}/approval`);
    expect(body).toMatchObject({ stages: [{ status, reviewResult, assignedToMe: true }] });
    expect((await client.get(`${path}/approval/stages`)).body.value).toMatchObject([{ reviewResult }]);
  });

  test("names who approved", async () => {
    const client = await asAdministrator();
    const { administrator } = client.tenant.people;
    await administrator.approves();
    const { body } = await client.get(`${await onePerson(client)}/approval`);
    const stage = { status: "Completed", reviewResult: "Approved", justification: null };
    const reviewedBy = { userPrincipalName: administrator.address };
    expect(body).toMatchObject({ stages: [{ ...stage, reviewedBy }] });
  });

  test("names the service where an application granted, and nobody", async () => {
    const client = await asAdministrator();
    await consentsByItself(client.tenant);
    const { body } = await client.get(`${await onePerson(client)}/approval`);
    const justification = "Admin consent granted.";
    const reviewedBy = { id: "00000001-0000-0000-c000-000000000000", displayName: null };
    expect(body).toMatchObject({ stages: [{ reviewResult: "Approved", justification, reviewedBy }] });
  });
});

import { describe, expect, test } from "vitest";
import { clientFor, graphClient } from "../../../test/support/graph-client.ts";
import { scenarios } from "../../scenarios/index.ts";

const PATH = "/identityGovernance/appConsent/appConsentRequests";
const permissions = "ConsentRequest.Read.All";
const asAdministrator = (scenario = scenarios.requestPending) =>
  graphClient({ scenario, person: "administrator", permissions });
const ANY = "userConsentRequests/any(u:u/status eq 'InProgress')";
const filtered = (filter: string) => `${PATH}?$filter=${encodeURIComponent(filter)}`;

async function onePerson(client: Awaited<ReturnType<typeof asAdministrator>>) {
  const [request] = client.tenant.requests();
  const [one] = request?.userConsentRequests ?? [];
  return `${PATH}/${request?.id ?? ""}/userConsentRequests/${one?.id ?? ""}`;
}

describe("GET /identityGovernance/appConsent/appConsentRequests", () => {
  test("lists requests with everybody who asked", async () => {
    const { tenant, get } = await asAdministrator();
    const [request] = tenant.requests();
    const { status, body } = await get(PATH);
    expect(status).toBe(200);
    expect(body.value).toMatchObject([
      {
        id: request?.id,
        appId: tenant.app.clientId,
        appDisplayName: "Meetings",
        consentType: "Dynamic",
        pendingScopes: request?.scopes.map((displayName) => ({ displayName })),
        userConsentRequests: [
          {
            approvalId: request?.userConsentRequests[0]?.id,
            status: "InProgress",
            reason: request?.userConsentRequests[0]?.reason,
            completedDateTime: null,
            createdBy: { user: { userPrincipalName: tenant.people.requester.address } },
          },
        ],
      },
    ]);
  });

  test.each([
    [ANY, 1],
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

  test("is closed to people without a role and tokens without the permission", async () => {
    const { tenant, get } = await graphClient({ person: "requester", permissions });
    const other = await clientFor(tenant, { person: "administrator", permissions: "User.Read" });
    expect((await get(PATH)).status).toBe(403);
    expect((await other.get(PATH)).status).toBe(403);
  });

  test("takes no decision: approving and denying are for the portal only", async () => {
    const client = await asAdministrator();
    const path = await onePerson(client);
    const body = { reviewResult: "Approve", justification: "fine" };
    for (const target of [path, `${path}/approval`, `${path}/approval/stages`]) {
      expect((await client.patch(target, body)).status).toBe(405);
    }
    expect(client.tenant.requests()[0]?.status).toBe("pending");
  });
});

describe("GET /identityGovernance/appConsent/appConsentRequests/:id", () => {
  test("finds one request", async () => {
    const { tenant, get } = await asAdministrator();
    const [request] = tenant.requests();
    expect((await get(`${PATH}/${request?.id ?? ""}`)).body).toMatchObject({
      id: request?.id,
      userConsentRequests: [{ id: request?.userConsentRequests[0]?.id }],
    });
    expect((await get(`${PATH}/nothing`)).status).toBe(404);
  });
});

describe("GET …/appConsentRequests/filterByCurrentUser(on='reviewer')", () => {
  const mine = `${PATH}/filterByCurrentUser(on='reviewer')`;
  const withFilter = `${mine}?$filter=${encodeURIComponent(ANY)}`;

  test("lists what the signed-in person reviews", async () => {
    const { get } = await asAdministrator();
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
  test("lists those who asked, and those beneath a request that the person reviews", async () => {
    const client = await asAdministrator();
    const set = (await onePerson(client)).replace(/\/[^/]+$/, "");
    const { body } = await client.get(set);
    expect(body.value).toMatchObject([{ status: "InProgress" }]);
    const mine = await client.get(`${set}/filterByCurrentUser(on='reviewer')?$filter=status eq 'InProgress'`);
    expect(mine.body.value).toHaveLength(1);
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
  ] as const)("shows the one stage of a request that is %s", async (_, scenario, status, reviewResult) => {
    const client = await asAdministrator(scenario);
    const path = await onePerson(client);
    expect((await client.get(path)).body).toMatchObject({ status });
    const { body } = await client.get(`${path}/approval`);
    expect(body).toMatchObject({ stages: [{ status, reviewResult, assignedToMe: true }] });
    expect((await client.get(`${path}/approval/stages`)).body.value).toMatchObject([{ reviewResult }]);
  });

  test("names the reviewer and their words", async () => {
    const client = await asAdministrator();
    const { administrator } = client.tenant.people;
    await administrator.denies("We use another product.");
    const { body } = await client.get(`${await onePerson(client)}/approval`);
    expect(body).toMatchObject({
      stages: [
        {
          justification: "We use another product.",
          reviewedBy: { userPrincipalName: administrator.address },
        },
      ],
    });
  });
});

import { describe, expect, test } from "vitest";
import { graphClient } from "../../../test/support/graph-client.ts";
import { scenarios } from "../../scenarios/index.ts";
import type { Scenario } from "../../scenarios/scenario.ts";

const SET = "/oauth2PermissionGrants";
const permissions = "DelegatedPermissionGrant.ReadWrite.All Application.ReadWrite.All AuditLog.Read.All";
const administer = (scenario: Scenario) => graphClient({ scenario, person: "administrator", permissions });
type Client = Awaited<ReturnType<typeof administer>>;

/** A grant, as far as tests read it. */
interface Grant {
  readonly id: string;
  readonly clientId: string;
  readonly resourceId: string;
  readonly scope: string;
}

const grantsOf = async ({ get }: Client, options = "") =>
  (await get(`${SET}${options}`)).body.value as unknown as readonly Grant[];

async function onlyGrant(client: Client): Promise<Grant> {
  const [grant, ...others] = await grantsOf(client);
  if (!grant || others.length > 0) throw new Error("The tenant does not hold exactly one grant.");
  return grant;
}

const principalId = async ({ get }: Client, appId: string) =>
  (await get(`/servicePrincipals(appId='${appId}')`)).body.id;
const GRAPH = "00000003-0000-0000-c000-000000000000";

/** The application approved and its consent withdrawn: it is known, and holds nothing. */
async function withoutGrant() {
  const client = await administer(scenarios.alreadyApproved);
  await client.call("DELETE", `${SET}/${(await onlyGrant(client)).id}`);
  const clientId = await principalId(client, client.tenant.app.clientId);
  const resourceId = await principalId(client, GRAPH);
  return { client, draft: { clientId, resourceId, consentType: "AllPrincipals", scope: "User.Read" } };
}

describe("GET /oauth2PermissionGrants", () => {
  test("lists and finds grants as Graph writes them", async () => {
    const client = await administer(scenarios.alreadyApproved);
    const grant = await onlyGrant(client);
    expect(grant).toEqual({
      id: expect.any(String),
      clientId: expect.any(String),
      consentType: "AllPrincipals",
      principalId: null,
      resourceId: await principalId(client, GRAPH),
      scope: expect.stringContaining("Calendars.ReadWrite"),
    });
    expect((await client.get(`${SET}/${grant.id}`)).body).toMatchObject(grant);
  });

  test.each([
    ["consentType eq 'AllPrincipals'", 1],
    ["consentType eq 'Principal'", 0],
    ["clientId eq 'nobody'", 0],
    ["principalId eq null", 1],
  ])("keeps what %s keeps", async (filter, length) => {
    const client = await administer(scenarios.alreadyApproved);
    expect(await grantsOf(client, `?$filter=${filter}`)).toHaveLength(length);
  });
});

describe("POST /oauth2PermissionGrants", () => {
  test("grants consent and answers with it", async () => {
    const { client, draft } = await withoutGrant();
    const { status, headers, body } = await client.post(SET, draft);
    expect(status).toBe(201);
    expect(headers.get("location")).toContain(`${SET}/${body.id}`);
    expect(body).toMatchObject({ ...draft, principalId: null });
  });

  test("refuses a second grant of the same kind", async () => {
    const { client, draft } = await withoutGrant();
    await client.post(SET, draft);
    expect((await client.post(SET, draft)).status).toBe(409);
    expect(await grantsOf(client)).toHaveLength(1);
  });

  test.each([
    ["an unknown client", { clientId: "nobody" }],
    ["no resource", { resourceId: undefined }],
    ["nobody to grant for", { consentType: "Principal" }],
    ["a person where everybody is meant", { principalId: "somebody" }],
  ])("refuses %s and grants nothing", async (_, changes) => {
    const { client, draft } = await withoutGrant();
    const { status, body } = await client.post(SET, { ...draft, ...changes });
    expect({ status, code: body.error.code }).toEqual({ status: 400, code: "Request_BadRequest" });
    expect(await grantsOf(client)).toEqual([]);
  });

  test("approves waiting requests that it covers, and no others", async () => {
    const { client, draft } = await withoutGrant();
    const { tenant } = client;
    const { requester } = tenant.people;
    const fields = new URLSearchParams({
      client_id: tenant.app.clientId,
      response_type: "code",
      redirect_uri: "https://app.meetings.example/auth/callback",
      scope: "openid Calendars.ReadWrite",
    });
    const url = `${tenant.origins.login}/organizations/oauth2/v2.0/authorize?${fields.toString()}`;
    await requester.signsInFor(url);
    await requester.requestsApproval("We book customer calls.");
    const { body } = await client.post(SET, draft);
    expect(tenant.requests()[0]?.status).toBe("pending");
    await client.patch(`${SET}/${body.id}`, { scope: "User.Read openid Calendars.ReadWrite" });
    expect(tenant.requests()[0]?.status).toBe("approved");
  });
});

describe("PATCH /oauth2PermissionGrants/:id", () => {
  test("replaces the scope", async () => {
    const client = await administer(scenarios.alreadyApproved);
    const { id } = await onlyGrant(client);
    expect((await client.patch(`${SET}/${id}`, { scope: " User.Read" })).status).toBe(204);
    expect(await onlyGrant(client)).toMatchObject({ id, scope: "User.Read" });
  });

  test("writes nothing but the scope", async () => {
    const client = await administer(scenarios.alreadyApproved);
    const before = await onlyGrant(client);
    expect((await client.patch(`${SET}/${before.id}`, { clientId: "other" })).status).toBe(400);
    expect(await onlyGrant(client)).toEqual(before);
  });
});

describe("DELETE /oauth2PermissionGrants/:id", () => {
  test("withdraws consent once", async () => {
    const client = await administer(scenarios.alreadyApproved);
    const path = `${SET}/${(await onlyGrant(client)).id}`;
    expect((await client.call("DELETE", path)).status).toBe(204);
    expect((await client.call("DELETE", path)).status).toBe(404);
  });

  test("is closed to an application that may only read", async () => {
    const options = { scenario: scenarios.alreadyApproved, person: null, permissions: "Directory.Read.All" };
    const client = await graphClient(options);
    const { id } = await onlyGrant(client);
    expect((await client.call("DELETE", `${SET}/${id}`)).status).toBe(403);
  });
});

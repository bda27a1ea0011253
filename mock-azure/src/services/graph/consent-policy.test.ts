import { describe, expect, test } from "vitest";
import { clientFor, graphClient } from "../../../test/support/graph-client.ts";
import { scenario } from "../../scenarios/index.ts";
import { withGroup } from "../../scenarios/with-group.ts";
import { withPerson } from "../../scenarios/with-person.ts";

const PATH = "/policies/adminConsentRequestPolicy";
const permissions = "Policy.ReadWrite.ConsentRequest";
const asAdministrator = () => graphClient({ person: "administrator", permissions });

/** The id of nobody and nothing. */
const NOBODY = "00000000-0000-4000-8000-000000000000";

/** Requests switched off. */
const BARE = {
  isEnabled: false,
  notifyReviewers: true,
  remindersEnabled: true,
  requestDurationInDays: 30,
  reviewers: [],
};

const policyOf = async (client: Awaited<ReturnType<typeof graphClient>>) => {
  const { "@odata.context": _, ...policy } = (await client.get(PATH)).body;
  return policy as unknown as Readonly<Record<string, unknown>> & {
    readonly reviewers: readonly { readonly query: string }[];
  };
};

describe("GET /policies/adminConsentRequestPolicy", () => {
  test("shows the settings, with reviewers as queries", async () => {
    const client = await asAdministrator();
    expect(await policyOf(client)).toEqual({
      isEnabled: true,
      notifyReviewers: true,
      remindersEnabled: true,
      requestDurationInDays: 30,
      version: 0,
      reviewers: expect.arrayContaining([
        {
          query: expect.stringMatching(/^\/v1\.0\/users\/[\da-f-]{36}$/),
          queryType: "MicrosoftGraph",
          queryRoot: null,
        },
      ]),
    });
  });

  test.each([
    ["a person without a role", { person: "requester", permissions }, 403],
    ["another permission", { person: "administrator", permissions: "User.Read" }, 403],
    ["an application with the permission", { person: null, permissions: "Policy.Read.All" }, 200],
  ] as const)("answers %s by permission and role", async (_, options, status) => {
    const { get } = await graphClient(options);
    const answer = await get(PATH);
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.body.error.code).toBe("Authorization_RequestDenied");
  });
});

describe("PUT /policies/adminConsentRequestPolicy", () => {
  test("writes the settings whole, and counts the version up", async () => {
    const client = await asAdministrator();
    const { version: _, ...before } = await policyOf(client);
    const role =
      "/beta/roleManagement/directory/roleAssignments?$filter=roleDefinitionId eq '62e90394-69f5-4237-9190-012177145e10'";
    const [first] = before.reviewers;
    const reviewers = [
      { query: first?.query.replace("/v1.0", ""), queryType: "MicrosoftGraph", queryRoot: null },
      { query: role, queryType: "MicrosoftGraph" },
    ];
    const answer = await client.put(PATH, { ...before, requestDurationInDays: 7, reviewers });
    expect(answer).toMatchObject({ status: 204, body: undefined });
    expect(await policyOf(client)).toMatchObject({
      requestDurationInDays: 7,
      version: 1,
      reviewers: [{ query: first?.query }, { query: role }],
    });
  });

  test.each([
    ["a missing property", { isEnabled: undefined }, "isEnabled"],
    ["no days", { requestDurationInDays: 0 }, "0 was given"],
    ["too many days", { requestDurationInDays: 61 }, "61 was given"],
    ["nobody to review", { reviewers: [] }, "At least one reviewer"],
    ["another kind of query", { reviewers: [{ query: "/users/x", queryType: "Exchange" }] }, "Exchange"],
    ["a query for nobody", { reviewers: [{ query: "/me", queryType: "MicrosoftGraph" }] }, "/me"],
    [
      "an unknown user",
      {
        reviewers: [{ query: `/users/${NOBODY}`, queryType: "MicrosoftGraph" }],
      },
      "/users/00000000",
    ],
    [
      "an unknown group",
      { reviewers: [{ query: `/groups/${NOBODY}/transitiveMembers`, queryType: "MicrosoftGraph" }] },
      `/groups/${NOBODY}`,
    ],
    [
      "a role that does not exist",
      {
        reviewers: [
          {
            query: `/beta/roleManagement/directory/roleAssignments?$filter=roleDefinitionId eq '${NOBODY}'`,
            queryType: "MicrosoftGraph",
          },
        ],
      },
      "roleAssignments",
    ],
    ["a reviewer without a query", { reviewers: [{ queryType: "MicrosoftGraph" }] }, "''"],
  ])("refuses %s and changes nothing", async (_, changes, message) => {
    const client = await asAdministrator();
    const before = await policyOf(client);
    const { status, body } = await client.put(PATH, { ...before, ...changes });
    expect({ status, code: body.error.code }).toEqual({ status: 400, code: "Request_BadRequest" });
    expect(body.error.message).toContain(message);
    expect(await policyOf(client)).toEqual(before);
  });

  test.each([
    ["parts of days", { requestDurationInDays: 1.5 }, "requestDurationInDays"],
    ["a word for a switch", { isEnabled: "yes" }, "isEnabled"],
    ["reviewers that are no list", { reviewers: {} }, "reviewers"],
    ["a property that the policy does not have", { colour: "red" }, "colour"],
  ])("cannot read %s and changes nothing", async (_, changes, message) => {
    const client = await asAdministrator();
    const before = await policyOf(client);
    const { status, body } = await client.put(PATH, { ...before, ...changes });
    expect({ status, code: body.error.code }).toEqual({ status: 400, code: "RequestBodyRead" });
    expect(body.error.message).toContain(message);
    expect(await policyOf(client)).toEqual(before);
  });

  test("takes a policy without reviewers that is off, and a group as reviewer", async () => {
    const start = scenario("reviewed by a group", withGroup("IT", "colleague"));
    const client = await graphClient({ scenario: start, person: "administrator", permissions });
    const { version: _, ...before } = await policyOf(client);
    expect((await client.put(PATH, { ...before, isEnabled: false, reviewers: [] })).status).toBe(204);
    const [group] = client.tenant.snapshot().data.groups;
    const query = `/v1.0/groups/${group?.id ?? ""}/transitiveMembers/microsoft.graph.user`;
    const reviewers = [{ query, queryType: "MicrosoftGraph", queryRoot: null }];
    expect((await client.put(PATH, { ...before, reviewers })).status).toBe(204);
    expect(await policyOf(client)).toMatchObject({ isEnabled: true, reviewers, version: 2 });
  });

  test.each([
    ["Global Administrator", 204],
    ["Application Administrator", 204],
    ["Cloud Application Administrator", 204],
    ["Global Reader", 403],
    ["Privileged Role Administrator", 403],
  ] as const)("answers a %s with %d", async (role, status) => {
    const start = scenario("role", withPerson("colleague", { roles: [role] }));
    const client = await graphClient({ scenario: start, person: "colleague", permissions });
    const body = { ...BARE, requestDurationInDays: 3 };
    expect((await client.put(PATH, body)).status).toBe(status);
    expect(client.tenant.snapshot().data.policies.adminConsentRequests.requestDurationInDays).toBe(
      status === 204 ? 3 : 30,
    );
  });

  test("is open to an application with the permission, which the audit log names", async () => {
    const client = await graphClient({ person: null, permissions });
    expect((await client.put(PATH, BARE)).status).toBe(204);
    expect(client.tenant.snapshot().data.audits.at(-1)).toMatchObject({
      activityDisplayName: "Delete governance policy template",
      initiatedBy: { kind: "app", id: client.tenant.app.clientId },
    });
  });

  test("takes no other method", async () => {
    const client = await asAdministrator();
    for (const method of ["PATCH", "POST", "DELETE"]) {
      const { status, headers } = await client.call(method, PATH, { body: JSON.stringify(BARE) });
      expect([status, headers.get("allow")]).toEqual([405, "GET, PUT"]);
    }
  });

  test("needs the permission to write", async () => {
    const { tenant } = await asAdministrator();
    const reader = await clientFor(tenant, { person: "administrator", permissions: "Policy.Read.All" });
    expect((await reader.put(PATH, {})).status).toBe(403);
  });
});

import { describe, expect, test } from "vitest";
import { graphClient } from "../../../test/support/graph-client.ts";
import { scenarios } from "../../scenarios/index.ts";

const permissions = "Application.ReadWrite.All";
const administer = () =>
  graphClient({ scenario: scenarios.alreadyApproved, person: "administrator", permissions });

describe("GET /servicePrincipals", () => {
  test("finds an application by object id, application id and filter", async () => {
    const { tenant, get } = await administer();
    const { clientId } = tenant.app;
    const { body } = await get(`/servicePrincipals(appId='${clientId}')`);
    expect(body).toMatchObject({
      appId: clientId,
      displayName: "Meetings",
      accountEnabled: true,
      appRoleAssignmentRequired: false,
      servicePrincipalType: "Application",
    });
    expect((await get(`/servicePrincipals/${body.id}`)).body).toEqual(body);
    const list = await get(`/servicePrincipals?$filter=appId eq '${clientId}'&$select=id,appId`);
    expect(list.body.value).toEqual([{ id: body.id, appId: clientId }]);
  });

  test("says that one is unknown", async () => {
    const { get } = await administer();
    expect((await get("/servicePrincipals(appId='nobody')")).status).toBe(404);
  });
});

describe("PATCH /servicePrincipals/:id", () => {
  test.each([{ accountEnabled: false }, { appRoleAssignmentRequired: true }])("writes %j", async (draft) => {
    const { tenant, get, patch } = await administer();
    const path = `/servicePrincipals(appId='${tenant.app.clientId}')`;
    expect((await patch(path, draft)).status).toBe(204);
    expect((await get(path)).body).toMatchObject(draft);
  });

  test.each([
    [{ displayName: "Other" }, 501],
    [{ colour: "red" }, 400],
    [{ accountEnabled: "no" }, 400],
  ])("refuses %j", async (draft, status) => {
    const { tenant, patch } = await administer();
    expect((await patch(`/servicePrincipals(appId='${tenant.app.clientId}')`, draft)).status).toBe(status);
  });
});

import { GRAPH_APP_ID } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { graphClient } from "../../../test/support/graph-client.ts";

const SET = `/servicePrincipals(appId='${GRAPH_APP_ID}')/delegatedPermissionClassifications`;
const permissions = "Policy.ReadWrite.PermissionGrant Policy.Read.PermissionGrant";
const administer = () => graphClient({ person: "administrator", permissions });

interface Row {
  readonly id: string;
  readonly permissionName: string;
  readonly classification: string;
}

const rowsOf = (answer: { readonly body: unknown }) => (answer.body as { value: readonly Row[] }).value;

describe("/servicePrincipals/{id}/delegatedPermissionClassifications", () => {
  test("lists what is classified", async () => {
    const { get } = await administer();
    expect(
      rowsOf(await get(SET)).map(({ permissionName, classification }) => [permissionName, classification]),
    ).toEqual(["openid", "profile", "email", "offline_access", "User.Read"].map((name) => [name, "low"]));
  });

  test("classifies a permission, and takes it back", async () => {
    const { get, post, call } = await administer();
    const made = await post(SET, { permissionName: "Calendars.Read", classification: "low" });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      permissionId: "465a38f9-76ea-45b9-9f34-9e8b0d4b0b42",
      permissionName: "Calendars.Read",
      classification: "low",
    });
    expect(rowsOf(await get(SET))).toHaveLength(6);
    expect((await call("DELETE", `${SET}/${made.body.id}`)).status).toBe(204);
    expect((await call("DELETE", `${SET}/${made.body.id}`)).status).toBe(404);
    expect(rowsOf(await get(SET))).toHaveLength(5);
  });

  test.each([
    ["an unknown permission", { permissionName: "Calendars.Paint", classification: "low" }],
    ["an id that is another's", { permissionName: "Mail.Read", permissionId: "x", classification: "low" }],
    ["a permission for administrators", { permissionName: "User.Read.All", classification: "low" }],
    ["one that is classified already", { permissionName: "openid", classification: "high" }],
    ["an unknown class", { permissionName: "Mail.Read", classification: "tiny" }],
    ["no class", { permissionName: "Mail.Read" }],
  ])("refuses %s and classifies nothing", async (_, body) => {
    const { get, post } = await administer();
    expect((await post(SET, body)).status).toBe(400);
    expect(rowsOf(await get(SET))).toHaveLength(5);
  });

  test("knows no other service principal", async () => {
    const { get } = await administer();
    expect((await get("/servicePrincipals/nobody/delegatedPermissionClassifications")).status).toBe(404);
  });
});

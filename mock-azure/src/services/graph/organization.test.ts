import { describe, expect, test } from "vitest";
import { graphClient } from "../../../test/support/graph-client.ts";

describe("/organization", () => {
  test("is a list of one, the tenant with its domains", async () => {
    const { tenant, get } = await graphClient({ permissions: "User.Read" });
    const { body } = await get("/organization");
    expect(body.value).toEqual([
      {
        id: tenant.id,
        displayName: "Fjordline Logistics",
        tenantType: "AAD",
        verifiedDomains: [
          expect.objectContaining({ name: "fjordline.example", isDefault: true, isInitial: false }),
          expect.objectContaining({ name: "fjordline.onmicrosoft.com", isDefault: false, isInitial: true }),
        ],
      },
    ]);
  });

  test("is found by its id, with what is selected", async () => {
    const { tenant, get } = await graphClient({ permissions: "Organization.Read.All" });
    const { body } = await get(`/organization/${tenant.id}?$select=displayName`);
    expect(body).toEqual({
      "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#organization(displayName)/$entity",
      id: tenant.id,
      displayName: "Fjordline Logistics",
    });
  });

  test.each([
    ["another tenant", "/organization/11111111-2222-4333-8444-555555555555", 404],
    ["a property it does not have", "/organization?$select=colour", 400],
    ["a property that is not emulated", "/organization?$select=country", 501],
  ])("refuses %s", async (_, path, status) => {
    const { get } = await graphClient({ permissions: "Organization.Read.All" });
    expect((await get(path)).status).toBe(status);
  });

  test("wants a permission", async () => {
    const { get } = await graphClient({ permissions: "Calendars.Read" });
    expect((await get("/organization")).status).toBe(403);
  });
});

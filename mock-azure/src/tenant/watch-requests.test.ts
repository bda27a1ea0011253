import { describe, expect, test } from "vitest";
import { createTenant } from "../create-tenant.ts";
import type { Tenant } from "./tenant.ts";

const get = (tenant: Tenant, path: string) => tenant.fetch(new Request(`${tenant.origins.login}${path}`));

const nextId = async (tenant: Tenant) =>
  (await get(tenant, `/${tenant.id}/v2.0/.well-known/openid-configuration`)).headers.get("x-ms-request-id");

describe("watchRequests", () => {
  test.each(["/-/mock-azure.css", "/-/approval.js", "/favicon.ico"])(
    "gives the same ids whether or not a browser asked for %s",
    async (path) => {
      const [plain, decorated] = [createTenant(), createTenant()];

      await get(decorated, path);

      expect(await nextId(decorated)).toBe(await nextId(plain));
    },
  );

  test("gives each other request an id of its own", async () => {
    const tenant = createTenant();

    expect(await nextId(tenant)).not.toBe(await nextId(tenant));
  });
});

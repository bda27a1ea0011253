import { describe, expect, test } from "vitest";
import { createTenant } from "../../create-tenant.ts";

describe("operations of the sign-in service that are not emulated", () => {
  test.each([["GET", "/common/oauth2/checksession", "login.check-session-v1"]])(
    "%s %s answers 501 and names itself",
    async (method, path, name) => {
      const tenant = createTenant();
      const response = await tenant.fetch(new Request(`${tenant.origins.login}${path}`, { method }));
      expect(response.status).toBe(501);
      expect(await response.text()).toContain(name);
    },
  );
});

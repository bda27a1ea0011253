import { describe, expect, test } from "vitest";
import { enterPortal } from "../../../test/support/portal.ts";
import { createTenant } from "../../create-tenant.ts";

describe("GET /", () => {
  test("leads to every part", async () => {
    const { visitor } = await enterPortal("/");
    await visitor.press("Review admin consent requests");
    expect(visitor.title).toBe("Enterprise applications | Admin consent requests");
    await visitor.press("Home");
    await visitor.press("See all users");
    expect(visitor.title).toBe("Users | All users");
  });

  test.each(["activity", "world"])("leads to the page of the mock's own: %s", async (page) => {
    const { origins, fetch } = createTenant();
    const response = await fetch(new Request(`${origins.portal}/-/${page}`));
    expect(response.headers.get("location")).toBe(`${origins.control}/${page}`);
  });

  test("may be pinned to the tenant, by id or domain", async () => {
    const tenant = createTenant();
    for (const segment of [tenant.id, tenant.domain]) {
      const { visitor } = await enterPortal(`/${segment}/`, { tenant });
      expect(visitor.title).toBe("Home");
    }
  });

  test.each(["/favicon.ico", "/common", "/nothing/at/all"])("has no page at %s", async (path) => {
    const { origins, fetch } = createTenant();
    const response = await fetch(new Request(`${origins.portal}${path}`));
    expect(response.status).toBe(404);
    expect(await response.text()).toContain(`no page at ${path}`);
  });

  test("says which methods a page takes", async () => {
    const { origins, fetch } = createTenant();
    const response = await fetch(
      new Request(`${origins.portal}/enterprise-applications`, { method: "POST" }),
    );
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET");
  });

  test("meets a planned fault with a page", async () => {
    const tenant = createTenant();
    tenant.plan({ route: "portal.overview", answer: { kind: "status", status: 503, retryAfterSeconds: 7 } });
    const response = await tenant.fetch(new Request(`${tenant.origins.portal}/`));
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("7");
    expect(response.headers.get("content-type")).toContain("text/html");
  });

  test("lets forms say where they come from", async () => {
    const { origins, fetch } = createTenant();
    const response = await fetch(new Request(`${origins.portal}/`));
    expect(response.headers.get("referrer-policy")).toBe("same-origin");
  });
});

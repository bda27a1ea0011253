import { describe, expect, test } from "vitest";
import { enterPortal, REQUESTS } from "../../../test/support/portal.ts";
import { scenarios } from "../../scenarios/index.ts";

describe("GET /TokenAuthorize", () => {
  test("is where an approval in the portal ends, with the application in All applications", async () => {
    const { visitor, tenant } = await enterPortal(REQUESTS);
    await visitor.press("Meetings");
    await visitor.press("Review permissions and consent");
    await visitor.press(tenant.people.administrator.address);
    await visitor.press("Accept");
    expect(visitor.title).toBe("Permissions granted");
    await visitor.press("All applications");
    expect(visitor.text).toContain("Meetings");
    expect(tenant.requests()).toMatchObject([{ status: "approved" }]);
    expect(tenant.inbox(tenant.people.requester.address).at(-1)?.kind).toBe("consent-request-approved");
  });

  test("leaves the request waiting when a reviewer has no role that may consent", async () => {
    const { visitor, tenant } = await enterPortal(REQUESTS, { role: "reviewer" });
    await visitor.press("Meetings");
    await visitor.press("Review permissions and consent");
    await visitor.press(tenant.people.reviewer?.address ?? "");
    expect(visitor.title).toBe("Need admin approval");
    expect(tenant.requests()).toMatchObject([{ status: "pending" }]);
  });

  test("says that nothing was granted when the administrator declines", async () => {
    const { visitor, tenant } = await enterPortal(REQUESTS);
    await visitor.press("Meetings");
    await visitor.press("Review permissions and consent");
    await visitor.press(tenant.people.administrator.address);
    await visitor.press("Cancel");
    expect(visitor.title).toBe("Permissions not granted");
    expect(visitor.text).toContain("access_denied");
    expect(tenant.requests()).toMatchObject([{ status: "pending" }]);
  });

  test("believes an error before it believes a grant", async () => {
    const { visitor } = await enterPortal("/TokenAuthorize?admin_consent=True&error=access_denied", {
      start: scenarios.approvalRequired,
    });
    expect(visitor.title).toBe("Permissions not granted");
  });
});

import { describe, expect, test } from "vitest";
import { enterPortal, portalCookie, postToPortal, REQUESTS } from "../../../test/support/portal.ts";
import { createTenant } from "../../create-tenant.ts";
import { scenarios } from "../../scenarios/index.ts";

async function openForm(verb: "Deny" | "Block") {
  const portal = await enterPortal(REQUESTS, { role: "reviewer" });
  await portal.visitor.press("Meetings");
  await portal.visitor.press(verb);
  return portal;
}

const atOffice = async (role = "reviewer") => {
  const tenant = createTenant({ scenario: scenarios.requestPending });
  const cookie = await portalCookie(tenant, role);
  return { tenant, cookie, path: `${REQUESTS}/${tenant.requests()[0]?.id ?? ""}` };
};

describe("POST /enterprise-applications/admin-consent-requests/:request/deny", () => {
  test("denies the request and shows how it ended", async () => {
    const { visitor, tenant } = await openForm("Deny");
    await visitor.fill("Justification", "We do not need it.");
    await visitor.press("Deny");
    expect(visitor.title).toBe("Details");
    expect(visitor.text).toContain("Status Denied");
    expect(tenant.requests()).toMatchObject([
      { status: "denied", review: { justification: "We do not need it." } },
    ]);
    expect(tenant.inbox(tenant.people.requester.address).at(-1)?.kind).toBe("consent-request-denied");
  });

  test("asks again for a justification that is missing or too long, and loses no words", async () => {
    const { tenant, cookie, path } = await atOffice();
    const empty = await postToPortal(tenant, `${path}/deny`, { cookie, fields: { justification: " " } });
    expect(empty.status).toBe(400);
    expect(await empty.text()).toContain("Enter a justification.");
    const long = await postToPortal(tenant, `${path}/deny`, {
      cookie,
      fields: { justification: `${"x".repeat(1000)}end` },
    });
    expect(long.status).toBe(400);
    expect(await long.text()).toContain("xxend</textarea>");
    expect(tenant.requests()).toMatchObject([{ status: "pending" }]);
  });

  test("refuses a person who is no reviewer", async () => {
    const { tenant, cookie, path } = await atOffice("colleague");
    const response = await postToPortal(tenant, `${path}/deny`, { cookie, fields: { justification: "No." } });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain("a reviewer of this request");
    expect(tenant.requests()).toMatchObject([{ status: "pending" }]);
  });

  test("changes nothing when somebody else was faster", async () => {
    const { tenant, cookie, path } = await atOffice();
    await tenant.people.administrator.approves();
    const response = await postToPortal(tenant, `${path}/deny`, { cookie, fields: { justification: "No." } });
    expect(response.status).toBe(409);
    expect(await response.text()).toContain("approved already");
    expect(tenant.requests()).toMatchObject([{ status: "approved" }]);
  });

  test("changes nothing for somebody who is not signed in", async () => {
    const { tenant, path } = await atOffice();
    const response = await postToPortal(tenant, `${path}/deny`, { fields: { justification: "No." } });
    expect(await response.text()).toContain("Pick an account");
    expect(tenant.requests()).toMatchObject([{ status: "pending" }]);
  });

  test.each([
    [{ "sec-fetch-site": "cross-site" }],
    [{ "sec-fetch-site": "same-site", origin: "https://entra.microsoft.com" }],
    [{ origin: "https://evil.example" }],
    [{ origin: "null" }],
  ])("refuses a form that another site sends: %j", async (headers) => {
    const { tenant, cookie, path } = await atOffice();
    const response = await postToPortal(tenant, `${path}/deny`, {
      cookie,
      headers,
      fields: { justification: "No." },
    });
    expect(response.status).toBe(403);
    expect(tenant.requests()).toMatchObject([{ status: "pending" }]);
  });

  test.each([
    [{ "sec-fetch-site": "same-origin", origin: "null" }],
    [{ origin: "https://entra.microsoft.com" }],
  ])("takes a form that the portal's page sends: %j", async (headers) => {
    const { tenant, cookie, path } = await atOffice();
    const response = await postToPortal(tenant, `${path}/deny`, {
      cookie,
      headers,
      fields: { justification: "No." },
    });
    expect(response.status).toBe(302);
  });
});

describe("POST /enterprise-applications/admin-consent-requests/:request/block", () => {
  test("blocks the application, which then stands in All applications switched off", async () => {
    const { visitor, tenant, open } = await openForm("Block");
    await visitor.fill("Justification", "Leaks data.");
    await visitor.press("Block");
    expect(visitor.text).toContain("Status Blocked");
    expect(tenant.inbox(tenant.people.requester.address).at(-1)?.kind).toBe("consent-request-blocked");
    await open("/enterprise-applications/all-applications");
    expect(visitor.text).toMatch(/Meetings \S+ 5 January 2026 No None/);
  });
});

describe("GET /enterprise-applications/admin-consent-requests/:request/deny", () => {
  test("leads back to the request", async () => {
    const { visitor } = await openForm("Deny");
    await visitor.press("Cancel");
    expect(visitor.title).toBe("Details");
  });

  test("shows no form for a request that is closed", async () => {
    const { visitor, tenant, open } = await enterPortal("/", { start: scenarios.requestDenied });
    await open(`${REQUESTS}/${tenant.requests()[0]?.id ?? ""}/deny`);
    expect(visitor.title).toBe("Request closed");
  });
});

describe("GET /enterprise-applications/admin-consent-requests/:request/block", () => {
  test("says what a block does", async () => {
    const { visitor } = await openForm("Block");
    expect(visitor.title).toBe("Block Meetings");
    expect(visitor.text).toContain("Nobody will be able to sign in to the application");
  });
});

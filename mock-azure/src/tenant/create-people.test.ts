import { describe, expect, test } from "vitest";
import { authorizeUrl } from "../../test/support/authorize-url.ts";
import { createTenant } from "../create-tenant.ts";
import { scenario, scenarios } from "../scenarios/index.ts";
import { withPendingRequest } from "../scenarios/with-consent-request.ts";
import { withPerson } from "../scenarios/with-person.ts";
import type { Tenant } from "./tenant.ts";

async function walledTenant(): Promise<Tenant> {
  const tenant = createTenant({ scenario: scenarios.approvalRequired });
  await tenant.people.requester.signsInFor(authorizeUrl(tenant));
  await tenant.people.requester.requestsApproval("My meetings live here");
  return tenant;
}

const answerOf = (departure: Response | null): URLSearchParams =>
  new URL(departure?.headers.get("location") ?? "about:blank").searchParams;

describe("createPeople", () => {
  test("knows everybody by address and name", () => {
    const { requester, guest } = createTenant().people;

    expect([requester.address, requester.displayName]).toEqual([
      "maya.okafor@fjordline.example",
      "Maya Okafor",
    ]);
    expect(guest.address).toBe("greta.lind_partner.example#EXT#@fjordline.example");
  });

  test("signs in and consents where the person may", async () => {
    const tenant = createTenant({ scenario: scenarios.consentAllowed });

    const departure = await tenant.people.requester.signsInFor(authorizeUrl(tenant));

    expect([...answerOf(departure).keys()]).toEqual(expect.arrayContaining(["code", "state"]));
  });

  test("hands over the page that posts itself to the app", async () => {
    const tenant = createTenant({ scenario: scenarios.consentAllowed });

    const departure = await tenant.people.requester.signsInFor(
      authorizeUrl(tenant, { response_mode: "form_post" }),
    );

    expect(departure?.status).toBe(200);
    await expect(departure?.text()).resolves.toMatch(/name="code"/);
  });

  test("proves a second factor where a policy asks for it", async () => {
    const tenant = createTenant({ scenario: scenarios.mfaRequired });

    const departure = await tenant.people.requester.signsInFor(authorizeUrl(tenant));

    expect(answerOf(departure).has("code")).toBe(true);
  });

  test.each(["de", "ar", "en-XA"])("walks the whole way in the language %s", async (mkt) => {
    const tenant = createTenant({ scenario: scenarios.approvalRequired });
    const { requester, administrator } = tenant.people;
    const url = authorizeUrl(tenant, { mkt });

    await requester.signsInFor(url);
    await requester.requestsApproval("My meetings live here");
    await administrator.visitor.open(`${tenant.origins.portal}/?mkt=${mkt}`);
    await administrator.approves();
    const departure = await requester.signsInFor(url);

    expect(administrator.visitor.language).toBe(mkt);
    expect([...answerOf(departure).keys()]).toEqual(expect.arrayContaining(["code", "state"]));
  });

  test("signs in a guest", async () => {
    const tenant = createTenant({ scenario: scenarios.guestUser });

    const departure = await tenant.people.guest.signsInFor(authorizeUrl(tenant));

    expect(answerOf(departure).has("code")).toBe(true);
  });

  test.each([
    ["approvalRequired", "Approval required"],
    ["requestsDisabled", "Need admin approval"],
    ["appBlocked", "Sign in to your account"],
  ] as const)("leaves the person on the page of %s", async (name, title) => {
    const tenant = createTenant({ scenario: scenarios[name] });

    const departure = await tenant.people.requester.signsInFor(authorizeUrl(tenant));

    expect([departure, tenant.people.requester.visitor.title]).toEqual([null, title]);
  });

  test("sends a request with its justification", async () => {
    const tenant = await walledTenant();

    expect(tenant.requests().map(({ status }) => status)).toEqual(["pending"]);
    expect(tenant.requests()[0]?.userConsentRequests[0]?.reason).toBe("My meetings live here");
    expect(tenant.people.requester.visitor.title).toBe("Request sent");
  });

  test("refuses to ask for approval elsewhere, and says where the person stood", async () => {
    const { requester } = createTenant().people;

    await expect(requester.requestsApproval("private words")).rejects.toThrow(
      /opened no page yet.*about:blank/,
    );
    await expect(requester.requestsApproval("private words")).rejects.not.toThrow("private words");
  });

  test("refuses to ask for approval without words", async () => {
    const tenant = createTenant();
    const { requester } = tenant.people;
    await requester.signsInFor(authorizeUrl(tenant));

    await expect(requester.requestsApproval("")).rejects.toThrow(
      /"Enter justification for requesting this app" is required/,
    );
    await expect(requester.requestsApproval("  ")).rejects.toThrow(/was not taken.*"Approval required"/);
    expect(tenant.requests()).toEqual([]);
  });

  test("approves through portal and consent page", async () => {
    const tenant = await walledTenant();

    await tenant.people.administrator.approves();

    expect(tenant.requests()[0]?.status).toBe("approved");
    const departure = await tenant.people.requester.signsInFor(authorizeUrl(tenant));
    expect(answerOf(departure).has("code")).toBe(true);
  });

  test.each([
    ["denies", "denied"],
    ["blocks", "blocked"],
  ] as const)("%s with a reason, as a reviewer without a role can", async (act, status) => {
    const tenant = await walledTenant();

    await tenant.people.reviewer[act]("Not this quarter");

    expect(tenant.requests()[0]?.status).toBe(status);
    expect(tenant.requests()[0]?.review?.justification).toBe("Not this quarter");
  });

  test("cannot approve without a role that may", async () => {
    const tenant = await walledTenant();

    await expect(tenant.people.reviewer.approves()).rejects.toThrow(
      /rui\.santos@fjordline\.example cannot approve\. .*"Permissions requested"/,
    );
    expect(tenant.requests()[0]?.status).toBe("pending");
  });

  test("proves a second factor on the way to an approval", async () => {
    const tenant = createTenant({
      scenario: scenario(
        "mfa for admins",
        withPendingRequest(),
        withPerson("administrator", { mfaRequired: true }),
      ),
    });

    await tenant.people.administrator.approves();

    expect(tenant.requests()[0]?.status).toBe("approved");
  });

  test("decides on the newest request first", async () => {
    const tenant = createTenant({
      scenario: scenario("old request", withPendingRequest({ consentType: "Static" })),
    });
    tenant.clock.advance({ days: 1 });
    await tenant.people.requester.signsInFor(authorizeUrl(tenant));
    await tenant.people.requester.requestsApproval("My meetings live here");

    await tenant.people.reviewer.denies("No");

    expect(tenant.requests().map(({ status }) => status)).toEqual(["pending", "denied"]);
  });

  test.each(["approves", "denies", "blocks"] as const)("%s nothing where nothing waits", async (act) => {
    const { administrator } = createTenant().people;

    await expect(administrator[act]("reason")).rejects.toThrow(
      /shows megan\.price@fjordline\.example no waiting request.*Admin consent requests/,
    );
  });

  test("gives everybody a new user agent after a reset", async () => {
    const tenant = await walledTenant();
    const before = tenant.people.requester.visitor;

    tenant.reset();

    expect(tenant.people.requester.visitor).not.toBe(before);
    await expect(tenant.people.requester.signsInFor(authorizeUrl(tenant))).resolves.toBeNull();
  });

  test("says so when a part is played by nobody", () => {
    const tenant = createTenant({
      scenario: scenario("nobody", (world) => ({ ...world, people: { ...world.people, ghost: "g1" } })),
    });

    expect(() => tenant.people.ghost?.address).toThrow(
      `The part "ghost" is played by the user g1, whom the tenant does not have.`,
    );
  });
});

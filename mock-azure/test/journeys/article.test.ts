import { describe, expect, test } from "vitest";
import { createTenant } from "../../src/create-tenant.ts";
import { scenario, scenarios } from "../../src/scenarios/index.ts";
import { withConsentRequests } from "../../src/scenarios/with-consent-requests.ts";
import { withPerson } from "../../src/scenarios/with-person.ts";
import type { Person, Tenant } from "../../src/tenant/tenant.ts";
import { createVisitor } from "../../src/visitor/create-visitor.ts";
import { journey } from "../support/journey.ts";
import { CALENDAR } from "../support/tellings.ts";

/*
 * What a product's help page tells its customers, sentence by sentence: how approval is asked for, given and used, what
 * to do where no request arrives, and where everything is found.
 */

const WHY = "Customers book me through Meetings.";
const REQUESTS = "Enterprise applications | Admin consent requests";

/** A person opens the portal at its older address and signs in. */
async function signInToPortal(tenant: Tenant, { address }: Person, at = "https://portal.azure.com") {
  const visitor = createVisitor(tenant);
  await visitor.open(at);
  await visitor.press(address);
  return visitor;
}

/** The portal's session of the administrator, for a request by hand. */
function portalOf(tenant: Tenant): RequestInit {
  const { sessions } = tenant.snapshot().data;
  const session = sessions.find(({ userAgentId }) => userAgentId.startsWith("portal:"));
  return { headers: { cookie: `portal_session=${session?.userAgentId.slice("portal:".length) ?? ""}` } };
}

/** What stands between two texts of a page. */
const between = (text: string, from: string, to: string) => text.split(from)[1]?.split(to)[0]?.trim();

describe("the help page's way to a connected calendar", () => {
  test("is walked once, after which everybody integrates their calendar without approval", async () => {
    const { tenant, connect, tells, readsCalendar } = journey();
    const { requester, administrator, colleague } = tenant.people;

    // The first time somebody selects Connect, a screen with the title "Approval required" stands in the way.
    expect(await connect("requester")).toBe("Approval required");
    // It wants a justification: without one, nothing is sent.
    await expect(requester.visitor.press("Request approval")).rejects.toThrow("required");
    await requester.visitor.fill("Enter justification for requesting this app", WHY);
    await requester.visitor.press("Request approval");
    // A notification says that the request was sent to an administrator.
    expect(requester.visitor.title).toBe("Request sent");
    expect(requester.visitor.text).toContain("Your admin has received your request.");
    // The product may say "pending"; nothing is integrated by that.
    await requester.visitor.press("Back to app");
    expect(await tells()).toMatchObject({
      requests: ["pending"],
      grants: [],
      received: ["requester: error=access_denied error_subcode=cancel"],
    });

    // The administrator gets a mail that asks for a review, with seven facts.
    const mail = tenant.inbox(administrator.address).at(-1);
    expect(mail?.subject).toBe("Review the request for Meetings");
    expect(mail?.facts).toEqual([
      { label: "Requester", value: requester.displayName },
      { label: "Email", value: requester.address },
      { label: "Requester's organization", value: "Fjordline Logistics" },
      { label: "Requester's app", value: "Meetings" },
      { label: "Requester's justification", value: WHY },
      { label: "Request date", value: "5 January 2026" },
      { label: "Expiration date", value: "4 February 2026" },
    ]);
    // "Review request" leads to the portal, to Enterprise applications | Admin consent requests.
    const { visitor } = administrator;
    await visitor.open(`${tenant.origins.mail}/mail/${administrator.address}/${mail?.id ?? ""}`);
    await visitor.press("Review request");
    await visitor.press(administrator.address);
    expect(visitor.title).toBe(REQUESTS);
    expect(visitor.text).toContain(
      `Meetings ${requester.displayName} 5 January 2026 4 February 2026 Pending`,
    );
    // The name of the application leads to the details.
    await visitor.press("Meetings");
    expect(visitor.title).toBe("Details");
    // "Review permissions and consent" opens a new tab, which wants the administrator to sign in.
    const page = await (await tenant.fetch(new Request(visitor.location, portalOf(tenant)))).text();
    expect(page).toMatch(/target="_blank"[^>]*>Review permissions and consent/);
    await visitor.press("Review permissions and consent");
    expect(visitor.title).toBe("Sign in to your account");
    await visitor.press(administrator.address);
    // A screen lists what the application wants, for all users of the organization.
    expect(visitor.title).toBe("Permissions requested");
    const asked = between(visitor.text, "for everyone in your organization:", "If you accept");
    expect(asked).toContain("Maintain access to data you have given it access to");
    expect(asked).toContain("even when you are not using it. This gives Meetings no further permission.");
    expect(asked).toContain(
      "View your basic profile Meetings will be able to see your basic profile: name, picture, user name.",
    );
    expect(asked).toContain(
      "Have full access to your calendars Meetings will be able to read, update, create and delete events in your calendars.",
    );
    await visitor.press("Accept");
    expect(await tells()).toMatchObject({
      requests: ["approved"],
      grants: [`everybody: ${CALENDAR}`],
      mails: { requester: ["approved"] },
      received: [],
    });
    // The application is listed in All applications.
    await visitor.press("All applications");
    expect(visitor.links.map(({ name }) => name)).toContain("Meetings");

    // Nobody has to be added to it, with default settings.
    await visitor.press("Meetings");
    await visitor.press("Users and groups");
    expect(visitor.text).toContain("Everybody can sign in, assigned or not");
    expect(tenant.snapshot().data.appRoleAssignments).toEqual([]);
    // All users connect, and the one who asked has to press the button once more.
    expect(await connect("colleague")).toBe("code");
    expect(colleague.visitor.title).toBe("");
    expect((await tells()).received).toEqual(["colleague: code"]);
    expect(await readsCalendar("requester")).toBe(200);
    expect(await readsCalendar("reviewer")).toBe(200);
    expect(await tells()).toMatchObject({ requests: ["approved"], mails: {}, audits: [] });
  });

  test("begins again where the administrator receives no requests, once they are turned on and somebody reviews them", async () => {
    const start = scenario(
      "nothing arrives",
      withConsentRequests({ isEnabled: false }),
      withPerson("colleague", { roles: ["Cloud Application Administrator"] }),
    );
    const { tenant, connect, news } = journey(start);
    const { requester, administrator, colleague } = tenant.people;
    expect(await connect("requester")).toBe("Need admin approval");
    expect(requester.visitor.text).not.toContain("Request approval");
    expect(news("administrator")).toEqual([]);

    // User requests are turned off, as the list of requests says, too.
    const visitor = await signInToPortal(tenant, administrator);
    await visitor.press("Admin consent requests");
    expect(visitor.text).toContain("Users cannot request admin consent: it is turned off in");
    // They are turned on in the section Admin consent requests of the user settings.
    await visitor.press("User settings");
    await visitor.check("Users can request admin consent to apps they are unable to consent to Yes");
    await visitor.press("Save");
    // More people become able to review.
    await visitor.press("Admin consent settings");
    await visitor.check(colleague.displayName);
    await visitor.press("Save");

    expect(await connect("requester")).toBe("Approval required");
    await requester.requestsApproval(WHY);
    expect(news("administrator")).toEqual(["review"]);
    expect(news("colleague")).toEqual(["review"]);
    await colleague.approves();
    expect(await connect("requester")).toBe("code");
  });
});

describe("the help page's places", () => {
  const places = ["https://portal.azure.com", "https://entra.microsoft.com"];
  const tabs = [
    ["All applications", "Enterprise applications Manage All applications", "Meetings"],
    ["User settings", "Manage All applications User settings", "Users can request admin consent"],
    ["Consent and permissions", "Security Consent and permissions", "User consent for applications"],
    ["Admin consent requests", "Activity Admin consent requests", "My Pending"],
  ] as const;

  test.each(places.flatMap((at) => tabs.map((tab) => [at, ...tab] as const)))(
    "at %s lead to %s, which stands where it says",
    async (at, name, menu, shown) => {
      const tenant = createTenant({ scenario: scenarios.alreadyApproved });
      const visitor = await signInToPortal(tenant, tenant.people.administrator, at);
      expect(visitor.text).toContain("Microsoft Entra ID (formerly Azure Active Directory)");
      expect(visitor.text).toContain(menu);
      await visitor.press(name);
      expect(visitor.text).toContain(shown);
    },
  );
});

import { createTenant } from "../../../src/create-tenant.ts";
import { scenarios } from "../../../src/scenarios/index.ts";
import { withApplication } from "../../../src/scenarios/with-application.ts";
import { withAssignmentRequired } from "../../../src/scenarios/with-approved-app.ts";
import { withConditionalAccess } from "../../../src/scenarios/with-conditional-access.ts";
import { withConsentRequests } from "../../../src/scenarios/with-consent-requests.ts";
import { withEmulation } from "../../../src/scenarios/with-emulation.ts";
import { withPerson } from "../../../src/scenarios/with-person.ts";
import { withUserConsent } from "../../../src/scenarios/with-user-consent.ts";
import type { Person, Tenant } from "../../../src/tenant/tenant.ts";
import { createVisitor } from "../../../src/visitor/create-visitor.ts";
import { approving, atRedirect, onPage, type Provocation, spoiledUrl, tenantWith } from "./provocation.ts";
import { numberIn, readSighting, readWhere, type Sighting } from "./sighting.ts";

/** Opens an address as somebody and presses what is named, one after another. */
async function walk(person: Person, url: string, ...buttons: readonly string[]): Promise<Sighting> {
  await person.visitor.open(url);
  for (const button of buttons) await person.visitor.press(button);
  return readWhere(person.visitor);
}

/** Somebody signs in by name to what the requester would. The account picker says why not; the reason has the number. */
async function signInAs(tenant: Tenant, name: string, segment?: string): Promise<Sighting> {
  const { visitor } = tenant.people.requester;
  await visitor.open(spoiledUrl(tenant, {}, segment));
  await visitor.fill("Use another account", name);
  await visitor.press("Next");
  return { ...readWhere(visitor), aadsts: numberIn(tenant.because()[0]?.rule ?? "") };
}

/** The requester signs in and is refused. */
const refusedIn = (tenant: Tenant): Promise<Sighting> =>
  walk(tenant.people.requester, spoiledUrl(tenant, {}), tenant.people.requester.address);

const adminConsentUrl = (tenant: Tenant, path: "adminconsent" | "v2.0/adminconsent", segment = tenant.id) => {
  const query = new URLSearchParams({ client_id: tenant.app.clientId });
  if (path === "v2.0/adminconsent") {
    query.set("scope", "https://graph.microsoft.com/.default");
    query.set("redirect_uri", "https://app.meetings.example/auth/callback");
  }
  return `${tenant.origins.login}/${segment}/${path}?${query.toString()}`;
};

const UNKNOWN_API = {
  resourceAppId: "11111111-2222-4333-8444-555555555555",
  scopes: ["Keys.Read"],
  roles: [],
};

/** Refusals that somebody meets on the way: at the account picker, at the wall, at consent. */
export const PAGE_PROVOCATIONS: readonly Provocation[] = [
  {
    ...onPage(50034),
    by: "a name that the directory does not have",
    provoke: () => signInAs(createTenant(), "nobody@fjordline.example"),
  },
  {
    ...onPage(16001),
    by: "an account that was deleted while the picker stood open",
    async provoke() {
      const tenant = createTenant();
      const visitor = createVisitor(tenant);
      const { address } = tenant.people.colleague;
      await visitor.open(spoiledUrl(tenant, {}));
      const { data, ...snapshot } = tenant.snapshot();
      const users = data.users.filter(({ mail }) => mail !== address);
      tenant.restore({ ...snapshot, data: { ...data, users } });
      await visitor.press(address);
      return { ...readWhere(visitor), aadsts: numberIn(tenant.because()[0]?.rule ?? "") };
    },
  },
  {
    ...onPage(50057),
    by: "a disabled account",
    provoke() {
      const tenant = tenantWith(withPerson("colleague", { accountEnabled: false }));
      return signInAs(tenant, tenant.people.colleague.address);
    },
  },
  {
    ...onPage(50020),
    by: "a guest where everybody signs in at home",
    provoke() {
      const tenant = createTenant();
      return signInAs(tenant, tenant.people.guest.address, "organizations");
    },
  },
  {
    ...onPage(500208),
    by: "a work account at consumers",
    provoke() {
      const tenant = tenantWith(withApplication({ signInAudience: "AzureADandPersonalMicrosoftAccount" }));
      return signInAs(tenant, tenant.people.requester.address, "consumers");
    },
  },
  {
    ...onPage(50089),
    by: "a page that was never shown",
    async provoke() {
      const tenant = createTenant();
      const body = new URLSearchParams({ ctx: "none", action: "accept" });
      const url = `${tenant.origins.login}/common/Consent/Set`;
      return readSighting(await tenant.fetch(new Request(url, { method: "POST", body })));
    },
  },
  {
    ...onPage(7000112),
    by: "a blocked application",
    provoke: () => refusedIn(createTenant({ scenario: scenarios.appBlocked })),
  },
  {
    ...onPage(50105),
    by: "somebody who is not assigned",
    provoke: () => refusedIn(createTenant({ scenario: scenarios.assignmentRequired })),
  },
  {
    ...atRedirect(50105, "interaction_required"),
    by: "somebody who is not assigned, where the switch says the app hears of it",
    provoke() {
      const steps = [
        withAssignmentRequired("colleague"),
        withEmulation({ notAssignedSurface: "redirect" }),
      ] as const;
      return refusedIn(approving(...steps));
    },
  },
  {
    ...onPage(53000),
    by: "a policy that wants a compliant device",
    provoke: () =>
      refusedIn(approving(withConditionalAccess({ displayName: "Devices", control: "compliantDevice" }))),
  },
  {
    ...onPage(53003),
    by: "a policy that blocks",
    provoke: () => refusedIn(approving(withConditionalAccess({ displayName: "Nobody", control: "block" }))),
  },
  {
    ...atRedirect(65004, "access_denied"),
    by: "somebody who declines",
    provoke() {
      const tenant = tenantWith(withUserConsent("microsoft-user-default-legacy"));
      const { requester } = tenant.people;
      return walk(requester, spoiledUrl(tenant, {}), requester.address, "Cancel");
    },
  },
  {
    ...atRedirect(90094, "access_denied"),
    by: "somebody who leaves where nobody can ask for approval",
    provoke() {
      const steps = [
        withConsentRequests({ isEnabled: false }),
        withEmulation({ exitShape: "aadsts" }),
      ] as const;
      const tenant = tenantWith(...steps);
      const { requester } = tenant.people;
      const link = "Return to the application without granting consent";
      return walk(requester, spoiledUrl(tenant, {}), requester.address, link);
    },
  },
  {
    ...atRedirect(90095, "access_denied"),
    by: "somebody who leaves without asking for approval",
    provoke() {
      const tenant = tenantWith(withEmulation({ exitShape: "aadsts" }));
      const { requester } = tenant.people;
      return walk(requester, spoiledUrl(tenant, {}), requester.address, "Cancel");
    },
  },
  {
    ...onPage(900971),
    by: "an administrator's consent for an application without an address",
    provoke() {
      const tenant = tenantWith(withApplication({ redirectUris: { spa: [], web: [], publicClient: [] } }));
      return walk(tenant.people.administrator, adminConsentUrl(tenant, "adminconsent"));
    },
  },
  {
    ...onPage(650056),
    by: "an administrator's consent to nothing",
    provoke() {
      const tenant = tenantWith(withApplication({ requiredResourceAccess: [] }));
      const { administrator } = tenant.people;
      return walk(administrator, adminConsentUrl(tenant, "adminconsent"), administrator.address);
    },
  },
  {
    ...onPage(650052),
    by: "an application that lists an API which the tenant does not have",
    provoke() {
      const tenant = tenantWith(withApplication({ requiredResourceAccess: [UNKNOWN_API] }));
      const { requester } = tenant.people;
      const url = spoiledUrl(tenant, { scope: "https://graph.microsoft.com/.default" });
      return walk(requester, url, requester.address);
    },
  },
  {
    ...onPage(650052),
    by: "an administrator's consent to an API which the tenant does not have",
    provoke() {
      const tenant = tenantWith(withApplication({ requiredResourceAccess: [UNKNOWN_API] }));
      const { administrator } = tenant.people;
      return walk(administrator, adminConsentUrl(tenant, "v2.0/adminconsent"), administrator.address);
    },
  },
  {
    ...onPage(90097),
    by: "an application that is removed while an administrator looks at it",
    async provoke() {
      const tenant = createTenant();
      // The people of a tenant that is restored start anew; this visitor goes on.
      const visitor = createVisitor(tenant);
      await visitor.open(adminConsentUrl(tenant, "v2.0/adminconsent"));
      await visitor.press(tenant.people.administrator.address);
      const { data, ...snapshot } = tenant.snapshot();
      const applications = data.applications.filter(({ appId }) => appId !== tenant.app.clientId);
      tenant.restore({ ...snapshot, data: { ...data, applications } });
      await visitor.press("Accept");
      return readWhere(visitor);
    },
  },
  {
    ...atRedirect(500201, "access_denied"),
    by: "a personal account at version 1 of the admin-consent endpoint",
    async provoke() {
      const tenant = createTenant();
      const { visitor } = tenant.people.administrator;
      await visitor.open(adminConsentUrl(tenant, "adminconsent", "common"));
      await visitor.fill("Use another account", "somebody@outlook.com");
      await visitor.press("Next");
      return readWhere(visitor);
    },
  },
];

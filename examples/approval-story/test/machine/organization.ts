import type { AdminConsentRequest, Person, Tenant } from "@consentra/mock-azure";
import { DEFAULT_CALENDAR_SCOPES } from "@consentra/protocol";

const APPS = "/enterprise-applications";
const FORM_SWITCH = "Users can request admin consent to apps they are unable to consent to";
const USER_CONSENT = {
  on: "Allow user consent for apps People may consent to any permission",
  off: "Let Microsoft manage your consent settings (Recommended)",
} as const;

/** What the tenant itself holds about a person and the application. */
export interface Truth {
  readonly application: "absent" | "enabled" | "disabled";
  /** Everything that a calendar needs is granted to the person. */
  readonly granted: boolean;
  /** The latest request that the person had a part in. */
  readonly request: AdminConsentRequest["status"] | undefined;
}

/** Reads the tenant's own tables. */
function truthOf(tenant: Tenant, person: Person): Truth {
  const { servicePrincipals, grants, users, consentRequests } = tenant.snapshot().data;
  const principal = servicePrincipals.find(({ appId }) => appId === tenant.app.clientId);
  const user = users.find(({ userPrincipalName }) => userPrincipalName === person.address);
  const granted = grants
    .filter(
      ({ clientId, principalId }) => clientId === principal?.id && [null, user?.id].includes(principalId),
    )
    .flatMap(({ scopes }) => scopes);
  const request = consentRequests.findLast(({ userConsentRequests }) =>
    userConsentRequests.some(({ userId }) => userId === user?.id),
  );
  return {
    application: !principal ? "absent" : principal.accountEnabled ? "enabled" : "disabled",
    granted: DEFAULT_CALENDAR_SCOPES.every((scope) => granted.includes(scope)),
    request: request?.status,
  };
}

/** The administrator, who brings the organisation into a state by the portal's pages, where it is not in it yet. */
export interface Organization {
  readonly truth: () => Truth;
  approves(): Promise<void>;
  withdrawsConsent(): Promise<void>;
  denies(): Promise<void>;
  switchesApp(on: boolean): Promise<void>;
  switchesRequests(on: boolean): Promise<void>;
  switchesUserConsent(on: boolean): Promise<void>;
}

/** @returns the administrator of a tenant, dealing with one person's connection */
export function organizationOf(tenant: Tenant, person: Person, adminConsentUrl: () => string): Organization {
  const { administrator } = tenant.people;
  const { visitor } = administrator;
  let known: { readonly at: number; readonly truth: Truth } | undefined;
  // What is in no journal entry has not changed; reading all tables at each step would take longest of all.
  const truth = (): Truth => {
    const at = tenant.journal().length;
    if (known?.at !== at) known = { at, truth: truthOf(tenant, person) };
    return known.truth;
  };
  const { policies } = tenant.snapshot().data;
  let requestsOn = policies.adminConsentRequests.isEnabled;
  let userConsentOn = policies.userConsent.includes("microsoft-user-default-legacy");

  const enter = async (path: string) => {
    await visitor.open(`${tenant.origins.portal}${path}`);
    if (visitor.title.startsWith("Sign in")) await visitor.press(administrator.address);
  };
  const openApp = async (page: string) => {
    await enter(`${APPS}/all-applications`);
    await visitor.press(tenant.app.displayName);
    await visitor.press(page);
  };

  const organization: Organization = {
    truth,
    async approves() {
      await organization.switchesApp(true);
      if (truth().granted) return;
      if (truth().request === "pending") return administrator.approves();
      await administrator.signsInFor(adminConsentUrl());
    },
    async withdrawsConsent() {
      if (!truth().granted) return;
      await openApp("Permissions");
      await visitor.press("Revoke admin consent");
    },
    denies: () => administrator.denies("Not now."),
    async switchesApp(on) {
      const { application } = truth();
      if (application === (on ? "enabled" : "disabled")) return;
      if (application === "absent") {
        if (on) return;
        await organization.approves();
      }
      await openApp("Properties");
      await visitor.check(`Enabled for users to sign in? ${on ? "Yes" : "No"}`);
      await visitor.press("Save");
    },
    async switchesRequests(on) {
      if (requestsOn === on) return;
      await enter(`${APPS}/user-settings`);
      await visitor.check(`${FORM_SWITCH} ${on ? "Yes" : "No"}`);
      await visitor.press("Save");
      requestsOn = on;
    },
    async switchesUserConsent(on) {
      if (userConsentOn === on) return;
      await enter(`${APPS}/consent-and-permissions/user-consent-settings`);
      await visitor.check(USER_CONSENT[on ? "on" : "off"]);
      await visitor.press("Save");
      userConsentOn = on;
    },
  };
  return organization;
}

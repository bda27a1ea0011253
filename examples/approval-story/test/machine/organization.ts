import { adminConsentUrl } from "@consentra/integration";
import type { AdminConsentRequest, Person, Tenant } from "@consentra/mock-azure";
import { DEFAULT_CALENDAR_SCOPES } from "@consentra/protocol";
import { CALLBACK } from "../support/ways-in.ts";
import { MORE } from "./alphabet.ts";

const APPS = "/enterprise-applications";
const FORM_SWITCH = "Users can request admin consent to apps they are unable to consent to";
const USER_CONSENT = {
  on: "Allow user consent for apps People may consent to any permission",
  off: "Let Microsoft manage your consent settings (Recommended)",
} as const;

/** What the tenant itself holds about a person and the application. */
interface Truth {
  readonly application: "absent" | "enabled" | "disabled";
  /** Permissions that are granted to the person. */
  readonly grants: readonly string[];
  /** The latest request that the person had a part in. */
  readonly request: AdminConsentRequest | undefined;
}

/** Whether every one of the permissions is granted. */
export const isGranted = ({ grants }: Truth, scopes: readonly string[]): boolean =>
  scopes.every((scope) => grants.includes(scope));

/** Reads the tenant's own tables. */
function truthOf(tenant: Tenant, person: Person): Truth {
  const { servicePrincipals, grants, users, consentRequests } = tenant.snapshot().data;
  const principal = servicePrincipals.find(({ appId }) => appId === tenant.app.clientId);
  const user = users.find(({ userPrincipalName }) => userPrincipalName === person.address);
  return {
    application: !principal ? "absent" : principal.accountEnabled ? "enabled" : "disabled",
    grants: grants
      .filter(
        ({ clientId, principalId }) => clientId === principal?.id && [null, user?.id].includes(principalId),
      )
      .flatMap(({ scopes }) => scopes),
    request: consentRequests.findLast(({ userConsentRequests }) =>
      userConsentRequests.some(({ userId }) => userId === user?.id),
    ),
  };
}

/** The administrator, who brings the organisation into a state by the portal's pages, where it is not in it yet. */
export interface Organization {
  readonly truth: () => Truth;
  /** Permissions that the connection wants now. */
  readonly wanted: () => readonly string[];
  /** Grants what is wanted, and no more. */
  approves(): Promise<void>;
  /** Sees to it that something of what is wanted is not granted; what a calendar needs stays, where more is wanted. */
  withholdsConsent(): Promise<void>;
  /** Takes back everything. */
  withdrawsConsent(): Promise<void>;
  denies(): Promise<void>;
  switchesApp(on: boolean): Promise<void>;
  switchesRequests(on: boolean): Promise<void>;
  switchesUserConsent(on: boolean): Promise<void>;
}

/** @returns the administrator of a tenant, dealing with one person's connection */
export function organizationOf(
  tenant: Tenant,
  person: Person,
  wanted: () => readonly string[],
): Organization {
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

  /** Where an administrator consents for everybody, without a request. */
  const consentUrl = (): string =>
    adminConsentUrl({
      clientId: tenant.app.clientId,
      tenant: tenant.id,
      scopes: wanted(),
      redirectUri: CALLBACK,
    });

  const revoke = async (scopes: readonly string[]) => {
    for (const scope of scopes.filter((each) => truth().grants.includes(each))) {
      await openApp("Permissions");
      await visitor.press(`Revoke permission ${scope}`);
    }
  };

  const organization: Organization = {
    truth,
    wanted,
    async approves() {
      await organization.switchesApp(true);
      const waits = truth().request?.status === "pending";
      if (!isGranted(truth(), wanted()) && waits) await administrator.approves();
      if (!isGranted(truth(), wanted())) await administrator.signsInFor(consentUrl());
      await revoke(MORE.filter((scope) => !wanted().includes(scope)));
    },
    async withholdsConsent() {
      const more = MORE.filter((scope) => wanted().includes(scope));
      if (more.length === 0) await organization.withdrawsConsent();
      else await revoke(more);
    },
    async withdrawsConsent() {
      if (!isGranted(truth(), DEFAULT_CALENDAR_SCOPES)) return;
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

import { createTenant } from "../../src/create-tenant.ts";
import { scenarios } from "../../src/scenarios/index.ts";
import type { Scenario } from "../../src/scenarios/scenario.ts";
import type { Tenant } from "../../src/tenant/tenant.ts";
import { authorizeUrl } from "./authorize-url.ts";
import { clientFor } from "./graph-client.ts";

/** What people of a tenant live through, told in steps. */
export interface Story {
  readonly tenant: Tenant;
  /**
   * A person presses Connect.
   *
   * @param scopes - the scopes the app asks for; its calendar scopes when absent
   * @returns `code`, the error that the app receives, the AADSTS number of the page of refusal, or the page's title
   */
  connect(role: string, scopes?: string): Promise<string>;
  /** The same, and the form "Approval required" is sent. */
  ask(role: string, scopes?: string): Promise<string>;
  /**
   * An administrator opens the link to the admin-consent endpoint and accepts.
   *
   * @param scopes - what to grant, or `static` for what the registration lists
   * @returns `granted`, or the title of the page that refuses
   */
  consentsByLink(role: string, scopes: string): Promise<string>;
  /** Where every request stands, oldest first. */
  requests(): readonly string[];
  /** What everybody was granted: `AllPrincipals`, or the address, and the scopes. */
  grants(): readonly string[];
  /** The kinds of a person's mails since the last look, oldest first. */
  news(role: string): readonly string[];
  /** Names of the rules behind the latest decision. */
  rules(): readonly string[];
}

const ORDINARY = "openid profile offline_access https://graph.microsoft.com/Calendars.ReadWrite";

/** Starts a story in a scenario. */
export function story(scenario: Scenario = scenarios.approvalRequired): Story {
  const tenant = createTenant({ scenario });
  const read = new Map<string, number>();
  const person = (role: string) => {
    const found = tenant.people[role];
    if (!found) throw new Error(`Nobody plays "${role}".`);
    return found;
  };
  const connect = async (role: string, scope = ORDINARY): Promise<string> => {
    const answer = await person(role).signsInFor(authorizeUrl(tenant, { scope }));
    if (answer) {
      const { searchParams } = new URL(answer.headers.get("location") ?? "");
      return searchParams.get("error") ?? (searchParams.has("code") ? "code" : "nothing");
    }
    const { visitor } = person(role);
    return /AADSTS\d+/.exec(visitor.text)?.[0] ?? visitor.title;
  };
  return {
    tenant,
    connect,
    async ask(role, scopes) {
      const page = await connect(role, scopes);
      if (page !== "Approval required") return page;
      await person(role).requestsApproval("We book customer calls.");
      return person(role).visitor.title;
    },
    async consentsByLink(role, scopes) {
      const { visitor, address } = person(role);
      const isStatic = scopes === "static";
      const query = new URLSearchParams({
        client_id: tenant.app.clientId,
        redirect_uri: "https://app.meetings.example/auth/callback",
        ...(!isStatic && { scope: scopes }),
      });
      await visitor.open(
        `${tenant.origins.login}/${tenant.id}/${isStatic ? "" : "v2.0/"}adminconsent?${query.toString()}`,
      );
      if (visitor.text.includes("Pick an account")) await visitor.press(address);
      if (visitor.title !== "Permissions requested") return visitor.title;
      await visitor.press("Accept");
      return visitor.departure ? "granted" : visitor.title;
    },
    requests: () => tenant.requests().map(({ status }) => status),
    grants() {
      const { grants, users } = tenant.snapshot().data;
      return grants.map(
        ({ principalId, scopes }) =>
          `${principalId === null ? "everybody" : (users.find(({ id }) => id === principalId)?.displayName ?? principalId)}: ${scopes.join(" ")}`,
      );
    },
    news(role) {
      const mails = tenant.inbox(person(role).address);
      const fresh = mails.slice(read.get(role) ?? 0);
      read.set(role, mails.length);
      return fresh.map(({ kind }) => kind.replace("consent-request-", ""));
    },
    rules: () => tenant.because().map(({ rule }) => rule),
  };
}

/** An administrator changes the workflow's policy through Microsoft Graph: the first of its two switches alone. */
export async function changeWorkflow(
  tenant: Tenant,
  changes: Readonly<Record<string, unknown>>,
): Promise<void> {
  const permissions = "Policy.ReadWrite.ConsentRequest Policy.Read.All";
  const graph = await clientFor(tenant, { person: "administrator", permissions });
  const { body } = await graph.get("/policies/adminConsentRequestPolicy");
  const { status } = await graph.put("/policies/adminConsentRequestPolicy", { ...body, ...changes });
  if (status !== 204) throw new Error(`Microsoft Graph refused the policy with ${String(status)}.`);
}

/** An administrator changes what people may consent to by themselves; nothing for no policy. */
export async function changeUserConsent(tenant: Tenant, ...policies: readonly string[]): Promise<void> {
  const graph = await clientFor(tenant, {
    person: "administrator",
    permissions: "Policy.ReadWrite.Authorization",
  });
  const { status } = await graph.patch("/policies/authorizationPolicy", {
    defaultUserRolePermissions: {
      permissionGrantPoliciesAssigned: policies.map((id) => `ManagePermissionGrantsForSelf.${id}`),
    },
  });
  if (status !== 204) throw new Error(`Microsoft Graph refused the policy with ${String(status)}.`);
}

import { createTenant } from "../../src/create-tenant.ts";
import { scenarios } from "../../src/scenarios/index.ts";
import type { Scenario } from "../../src/scenarios/scenario.ts";
import type { Tenant } from "../../src/tenant/tenant.ts";
import { createVisitor } from "../../src/visitor/create-visitor.ts";
import type { Visitor } from "../../src/visitor/visitor.ts";

/** Path of the list of requests. */
export const REQUESTS = "/enterprise-applications/admin-consent-requests";

/** A person in the portal, on a page of it. */
export interface InPortal {
  readonly tenant: Tenant;
  readonly visitor: Visitor;
  /** Opens another page of the portal. */
  open(path: string): Promise<void>;
}

/** Opens a page of the portal as a person of a scenario. */
export async function enterPortal(
  path: string,
  {
    role = "administrator",
    start = scenarios.requestPending,
    tenant = createTenant({ scenario: start }),
  }: {
    readonly role?: string;
    readonly start?: Scenario;
    readonly tenant?: Tenant;
  } = {},
): Promise<InPortal> {
  const person = tenant.people[role];
  if (!person) throw new Error(`Nobody plays "${role}".`);
  const visitor = createVisitor(tenant);
  const open = (page: string) => visitor.open(`${tenant.origins.portal}${page}`);
  await open(path);
  await visitor.press(person.address);
  return { tenant, visitor, open };
}

/** The form of a page, sent by hand. */
export interface HandMade {
  /** The portal's cookie; none when absent. */
  readonly cookie?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The token that the portal's forms carry in a session. */
function formTokenOf(tenant: Tenant, cookie: string | undefined): string {
  const { sessions } = tenant.snapshot().data;
  const session = sessions.find(({ userAgentId }) => userAgentId === `portal:${cookie ?? ""}`);
  return session?.formToken ?? "";
}

/** Sends a form to the portal without a page; the token of its session goes along unless the fields hold another. */
export function postToPortal(
  tenant: Tenant,
  path: string,
  { cookie, fields = {}, headers = {} }: HandMade = {},
): Promise<Response> {
  return tenant.fetch(
    new Request(`${tenant.origins.portal}${path}`, {
      method: "POST",
      headers: { ...headers, ...(cookie !== undefined && { cookie: `portal_session=${cookie}` }) },
      body: new URLSearchParams({ formToken: formTokenOf(tenant, cookie), ...fields }),
    }),
  );
}

/** Signs a person in to the portal and gives the cookie's value. */
export async function portalCookie(tenant: Tenant, role = "administrator"): Promise<string> {
  const user = tenant
    .snapshot()
    .data.users.find(({ userPrincipalName }) => userPrincipalName === tenant.people[role]?.address);
  const response = await postToPortal(tenant, "/-/sign-in", { fields: { account: user?.id ?? "" } });
  return /portal_session=([^;]+)/.exec(response.headers.get("set-cookie") ?? "")?.[1] ?? "";
}

/** Path of the settings of the workflow. */
const WORKFLOW_SETTINGS = "/enterprise-applications/consent-and-permissions/admin-consent-settings";

/** An administrator answers whether people can request admin consent, and leaves the rest as a new tenant has it. */
export async function switchWorkflow(tenant: Tenant, isEnabled: boolean): Promise<void> {
  const { users } = tenant.snapshot().data;
  const administrator = users.find(
    ({ userPrincipalName }) => userPrincipalName === tenant.people.administrator.address,
  );
  const response = await postToPortal(tenant, WORKFLOW_SETTINGS, {
    cookie: await portalCookie(tenant),
    fields: {
      isEnabled: isEnabled ? "yes" : "no",
      notifyReviewers: "yes",
      remindersEnabled: "yes",
      requestDurationInDays: "30",
      reviewer: administrator?.id ?? "",
    },
  });
  if (response.status !== 302) throw new Error(`The portal answered with ${String(response.status)}.`);
}

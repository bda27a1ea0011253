import type { Tenant } from "../../src/tenant/tenant.ts";

/** Path of the list of applications. */
export const APPLICATIONS = "/enterprise-applications/all-applications";

/** Path of a page of the application under test, which must be in the tenant. */
export function applicationPathOf({ snapshot, app }: Tenant, page = ""): string {
  const { servicePrincipals } = snapshot().data;
  const principal = servicePrincipals.find(({ appId }) => appId === app.clientId);
  if (!principal) throw new Error("The application under test is not in the tenant.");
  return `${APPLICATIONS}/${principal.id}${page && `/${page}`}`;
}

/** The activities of the audit log, oldest first. */
export const auditsOf = ({ snapshot }: Tenant): readonly string[] =>
  snapshot().data.audits.map(({ activityDisplayName }) => activityDisplayName);

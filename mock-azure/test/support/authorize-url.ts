import type { Tenant } from "../../src/tenant/tenant.ts";

/** An authorization request of the application under test, for its calendar scope. */
export function authorizeUrl(tenant: Tenant, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({
    client_id: tenant.app.clientId,
    response_type: "code",
    redirect_uri: "http://localhost/auth/callback",
    response_mode: "query",
    scope: "openid profile offline_access https://graph.microsoft.com/Calendars.ReadWrite",
    state: "s1",
    ...more,
  });
  return `${tenant.origins.login}/${tenant.id}/oauth2/v2.0/authorize?${query.toString()}`;
}

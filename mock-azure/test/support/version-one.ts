import { createTenant } from "../../src/create-tenant.ts";
import { scenarios } from "../../src/scenarios/index.ts";

export const CALLBACK = "https://app.meetings.example/auth/callback";
export const GRAPH = "https://graph.microsoft.com";

export type Tenant = ReturnType<typeof createTenant>;
export type Fields = Readonly<Record<string, string>>;

/** A tenant whose people may consent. */
export const allowing = () => createTenant({ scenario: scenarios.consentAllowed });

/** An authorization request of version 1. */
export function authorizeUrl(tenant: Tenant, changes: Fields = {}): string {
  const query = new URLSearchParams({
    client_id: tenant.app.clientId,
    response_type: "code",
    redirect_uri: CALLBACK,
    resource: GRAPH,
    state: "s-1",
    ...changes,
  });
  return `${tenant.origins.login}/${tenant.id}/oauth2/authorize?${query.toString()}`;
}

/** A code for the requester. */
export async function freshCode(tenant: Tenant, changes?: Fields): Promise<string> {
  const answer = await tenant.people.requester.signsInFor(authorizeUrl(tenant, changes));
  return new URL(answer?.headers.get("location") ?? "").searchParams.get("code") ?? "";
}

/** Calls the token endpoint of version 1 as the confidential client. */
export async function redeem(tenant: Tenant, fields: Fields) {
  const response = await tenant.fetch(
    new Request(`${tenant.origins.login}/${tenant.id}/oauth2/token`, {
      method: "POST",
      body: new URLSearchParams({
        client_id: tenant.app.clientId,
        client_secret: tenant.app.clientSecret,
        ...fields,
      }),
    }),
  );
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

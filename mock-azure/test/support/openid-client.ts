import { systemClock } from "@consentra/protocol/system";
import * as client from "openid-client";
import type { Tenant } from "../../src/tenant/tenant.ts";

/**
 * An openid-client that speaks to a tenant and stands at the tenant's time, found out by the discovery document.
 *
 * @param path - of the issuer below the sign-in host
 */
export function openidClient(tenant: Tenant, path: string): Promise<client.Configuration> {
  const skew = { [client.clockSkew]: Math.round((tenant.clock.now() - systemClock.now()) / 1000) };
  return client.discovery(
    new URL(`${tenant.origins.login}/${path}`),
    tenant.app.clientId,
    { ...skew, client_secret: tenant.app.clientSecret },
    undefined,
    {
      [client.customFetch]: (url: string, init: client.CustomFetchOptions) =>
        tenant.fetch(new Request(url, init as RequestInit)),
    },
  );
}

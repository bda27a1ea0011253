import type { Hosts } from "./hosts.ts";

/**
 * All that a visitor or an adapter may use of a tenant.
 *
 * @group Tenant
 */
export interface TenantDoor {
  /** One origin a part. */
  readonly origins: Hosts;
  /** Answers a request to one of the tenant's hosts. */
  fetch(request: Request): Promise<Response>;
}

import type { TenantDoor } from "../http/tenant-door.ts";

/** What an adapter passes on: the tenant's answer, or that a planned fault cut the connection. */
export type TenantAnswer = Response | "connection-lost";

/** Asks the tenant, whose `fetch` rejects with a TypeError, as every fetch does, where there is no answer. */
export async function askTenant(tenant: TenantDoor, request: Request): Promise<TenantAnswer> {
  try {
    return await tenant.fetch(request);
  } catch (error) {
    if (error instanceof TypeError || request.signal.aborted) return "connection-lost";
    throw error;
  }
}

import type { Tenant } from "../../src/tenant/tenant.ts";
import { authorizeUrl } from "./authorize-url.ts";

/** A person presses Connect and sends the form "Approval required". */
export async function asks(
  tenant: Tenant,
  role: "requester" | "colleague" | "reviewer" | "guest",
  justification = "We book customer calls.",
): Promise<void> {
  await tenant.people[role].signsInFor(authorizeUrl(tenant));
  await tenant.people[role].requestsApproval(justification);
}

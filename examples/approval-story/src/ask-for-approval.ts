import type { Stage } from "./stage.ts";

/** The requester asks for approval in Microsoft's page, comes back, and says so: the connection is `pending`. */
export async function askForApproval({ tenant, product }: Stage): Promise<void> {
  const { requester } = tenant.people;
  await product.clickConnect(requester);
  await requester.requestsApproval("Customers book me through Meetings.");
  await requester.visitor.press("Back to app");
  await product.arrive(requester, requester.visitor.departure);
  await product.connectionOf(requester).requestSent();
}

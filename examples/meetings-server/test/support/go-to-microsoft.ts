import type { Integration } from "@consentra/integration";
import type { Person } from "@consentra/mock-azure";

/** Sends a user to Microsoft and back, who agrees to what is asked. */
export async function connect(integration: Integration, person: Person) {
  const state = await integration.connect();
  const url = "authorizationUrl" in state ? (state.authorizationUrl ?? "") : "";
  const answer = await person.signsInFor(url);
  return integration.complete(answer?.headers.get("location") ?? "");
}

/** Sends a user to Microsoft, who asks for approval there. */
export async function ask(integration: Integration, person: Person) {
  const state = await integration.connect();
  await person.visitor.open("authorizationUrl" in state ? (state.authorizationUrl ?? "") : "");
  await person.visitor.press(person.address);
  await person.requestsApproval("Customers book me through Meetings.");
  await person.visitor.press("Back to app");
  await integration.complete(person.visitor.departure?.headers.get("location") ?? "");
  return integration.requestSent();
}

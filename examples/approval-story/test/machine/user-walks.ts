import { createVisitor, type Visitor } from "@consentra/mock-azure";
import { signsIn } from "../support/walks.ts";
import { CALLBACK } from "../support/ways-in.ts";
import type { Answer } from "./alphabet.ts";
import { JUSTIFICATION } from "./secrets.ts";
import type { Stage } from "./stage.ts";

/** Where a visitor was sent on leaving Microsoft's pages. */
export function departureOf({ departure, title, text }: Visitor): string {
  const location = departure?.headers.get("location");
  if (!location) throw new Error(`Nobody left the page "${title}": ${text}`);
  return location;
}

/** Has a request of the user's wait for the administrator, in an organisation that wants one. */
export async function asksForApproval({ tenant, user, organization }: Stage): Promise<void> {
  await organization.switchesApp(true);
  await organization.withholdsConsent();
  if (organization.truth().request?.status === "pending") return;
  await organization.switchesRequests(true);
  await signsIn(user, tenant, organization.wanted());
  await user.requestsApproval(JUSTIFICATION);
}

/** Where the connection sends the user. */
function addressOf({ integration: { state } }: Stage): string {
  const url = "authorizationUrl" in state ? state.authorizationUrl : undefined;
  if (url === undefined) throw new Error(`There is nowhere to go in ${state.status}.`);
  return url;
}

/** Leaves a page that asks for an administrator, or for consent. */
async function turnsBack(
  stage: Stage,
  answer: "approvalRequired" | "cancelled" | "declined",
): Promise<string> {
  const { organization, user } = stage;
  const { visitor, address } = user;
  await organization.switchesApp(true);
  await organization.withholdsConsent();
  await organization.switchesRequests(answer !== "approvalRequired");
  await organization.switchesUserConsent(answer === "declined");
  await visitor.open(addressOf(stage));
  if (visitor.text.includes("Pick an account")) await visitor.press(address);
  await visitor.press(
    answer === "approvalRequired" ? "Return to the application without granting consent" : "Cancel",
  );
  await organization.switchesUserConsent(false);
  return departureOf(visitor);
}

/** What a silent visit to Microsoft brings back; the user sees no page. */
async function passesBy(stage: Stage, answer: Answer): Promise<string> {
  const { organization, tenant, user } = stage;
  if (answer === "signInAgain") {
    const stranger = createVisitor(tenant);
    await stranger.open(addressOf(stage));
    return departureOf(stranger);
  }
  if (answer === "consentMissing") {
    await organization.switchesApp(true);
    await organization.withholdsConsent();
  } else await organization.approves();
  await signsIn(user, tenant);
  if (answer === "blocked") await organization.switchesApp(false);
  await user.visitor.open(addressOf(stage));
  return departureOf(user.visitor);
}

/**
 * Walks Microsoft's pages so that the connection will be answered in a certain way.
 *
 * @param answer - undefined where nobody waits for it
 * @returns the address that the user comes back to
 */
export async function comesBackWith(stage: Stage, answer: Answer | undefined): Promise<string> {
  const { integration, organization, user } = stage;
  if (answer === undefined || answer === "nothingPending") return `${CALLBACK}?code=another&state=unknown`;
  if (integration.actor.getSnapshot().context.purpose !== "connect") return passesBy(stage, answer);
  if (answer === "approvalRequired" || answer === "cancelled" || answer === "declined")
    return turnsBack(stage, answer);
  await organization.approves();
  await user.signsInFor(addressOf(stage));
  return departureOf(user.visitor);
}

import type { Visitor } from "../visitor/visitor.ts";
import { requirePage } from "./require-page.ts";

/**
 * Signs a person in where a page asks who they are, and proves it a second time where a page wants that.
 *
 * @throws VisitError when the account picker does not offer the person
 */
export async function walkSignIn(visitor: Visitor, address: string): Promise<void> {
  if (visitor.text.includes("Pick an account")) await visitor.press(address);
  if (visitor.title === "Verify your identity") await visitor.press("Approve sign-in");
}

/**
 * Walks an authorization request to its end, consenting where the person may.
 *
 * @returns the response that leaves for the app; null where the person is left on a page
 * @throws VisitError when the URL is none of the tenant's, or the account picker does not offer the person
 */
export async function walkAuthorization(
  visitor: Visitor,
  address: string,
  url: string,
): Promise<Response | null> {
  await visitor.open(url);
  await walkSignIn(visitor, address);
  if (visitor.title === "Permissions requested") await visitor.press("Accept");
  return visitor.departure;
}

/**
 * Asks for approval on the page where the person stands.
 *
 * @throws VisitError when the page is not "Approval required", or does not take the justification
 */
export async function walkApprovalRequest(visitor: Visitor, justification: string): Promise<void> {
  await visitor.fill("Enter justification for requesting this app", justification);
  await visitor.press("Request approval");
  requirePage(visitor, "Request sent", "The request for approval was not taken.");
}

import type { Visitor } from "../visitor/visitor.ts";
import { requirePage } from "./require-page.ts";
import { wordsOfPage } from "./words-of-page.ts";

/**
 * Signs a person in where a page asks who they are, and proves it a second time where a page wants that.
 *
 * @throws VisitError when the account picker does not offer the person
 */
export async function walkSignIn(visitor: Visitor, address: string): Promise<void> {
  const { signIn } = wordsOfPage(visitor);
  if (visitor.text.includes(signIn.pickAccount)) await visitor.press(address);
  if (visitor.title === signIn.verifyTitle) await visitor.press(signIn.approve);
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
  const { consent, buttons } = wordsOfPage(visitor);
  if (visitor.title === consent.title) await visitor.press(buttons.accept);
  return visitor.departure;
}

/**
 * Asks for approval on the page where the person stands.
 *
 * @throws VisitError when the page is not "Approval required", or does not take the justification
 */
export async function walkApprovalRequest(visitor: Visitor, justification: string): Promise<void> {
  const { approval } = wordsOfPage(visitor);
  await visitor.fill(approval.justification, justification);
  await visitor.press(approval.request);
  requirePage(visitor, approval.sentTitle, "The request for approval was not taken.");
}

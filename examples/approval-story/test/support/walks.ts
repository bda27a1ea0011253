import type { Person, Tenant } from "@consentra/mock-azure";
import { DEFAULT_CALENDAR_SCOPES } from "@consentra/protocol";
import { CALLBACK, type Walk } from "./ways-in.ts";

const WAYS_BACK = ["Back to app", "Return to the application without granting consent", "Cancel", "Back"];

const departure = ({ visitor }: Person): string | undefined =>
  visitor.departure?.headers.get("location") ?? undefined;

/** Presses the page's own way back, if it has one. */
async function turnBack(person: Person): Promise<string | undefined> {
  for (const button of WAYS_BACK) {
    if (person.visitor.departure) break;
    if (person.visitor.text.includes(button)) await person.visitor.press(button);
  }
  return departure(person);
}

/** Signs in, consents where that is offered, asks for approval where there is a form, and goes back to the product. */
export const doesWhatPagesOffer =
  (person: Person, asked: () => void): Walk =>
  async (url) => {
    await person.signsInFor(url);
    if (person.visitor.title === "Approval required") {
      await person.requestsApproval("Customers book me through Meetings.");
      asked();
    }
    return turnBack(person);
  };

/** Signs in, and goes no further. */
export const turnsBack =
  (person: Person): Walk =>
  async (url) => {
    await person.visitor.open(url);
    if (person.visitor.text.includes("Pick an account")) await person.visitor.press(person.address);
    return turnBack(person);
  };

/** An authorization request of the application, as a person meets it elsewhere. */
function authorizeUrl({ origins, app }: Tenant, scopes: readonly string[]): string {
  const query = new URLSearchParams({
    client_id: app.clientId,
    response_type: "code",
    redirect_uri: CALLBACK,
    scope: scopes.join(" "),
  });
  return `${origins.login}/organizations/oauth2/v2.0/authorize?${query.toString()}`;
}

/** Has a session with Microsoft, as people at work do; goes as far as the page after it. */
export async function signsIn(
  { visitor, address }: Person,
  tenant: Tenant,
  scopes: readonly string[] = DEFAULT_CALENDAR_SCOPES,
): Promise<void> {
  await visitor.open(authorizeUrl(tenant, scopes));
  if (visitor.text.includes("Pick an account")) await visitor.press(address);
}

import type { Departure, PersonDeed, Standing } from "../http/mock-controls.ts";
import { parsePage } from "../visitor/page.ts";
import { VisitError } from "../visitor/visit-error.ts";
import { ConnectionLostError } from "./faulty-answer.ts";
import type { Person } from "./tenant.ts";

/** The request that a browser would send to the app now. */
async function departureOf({ visitor }: Person): Promise<Departure | null> {
  const { departure, location } = visitor;
  if (!departure) return null;
  if (departure.status >= 300) return { method: "GET", url: location, fields: {} };
  // A page whose form posts itself.
  const page = await parsePage(await departure.clone().text(), location);
  const [button] = page.buttons;
  const body = button && page.submit(button).body;
  return { method: "POST", url: location, fields: Object.fromEntries(body ?? []) };
}

async function perform(person: Person, deed: PersonDeed): Promise<void> {
  switch (deed.kind) {
    case "approve":
      return person.approves();
    case "deny":
      return person.denies(deed.reason);
    case "block":
      return person.blocks(deed.reason);
    case "request-approval":
      return person.requestsApproval(deed.justification);
    case "sign-in":
      await person.signsInFor(deed.authorizeUrl);
  }
}

/**
 * Lets a person act through the tenant's pages.
 *
 * @returns where the person stands then, or why the pages did not let them
 */
export async function actAs(
  person: Person,
  deed: PersonDeed,
): Promise<Standing | { readonly problem: string }> {
  try {
    await perform(person, deed);
  } catch (error) {
    if (error instanceof VisitError) return { problem: error.message };
    if (error instanceof ConnectionLostError)
      return { problem: `${person.displayName} got no answer: a planned fault cut the connection.` };
    throw error;
  }
  return { page: person.visitor.title, leaves: await departureOf(person) };
}

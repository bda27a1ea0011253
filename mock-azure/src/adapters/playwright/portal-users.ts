import type { Locator, Page } from "playwright-core";
import { PORTAL_PATHS } from "../../views/portal/paths.ts";
import type { Words } from "../../words/words.ts";
import { type PortalTable, portalTable } from "./portal-table.ts";
import { sendForm } from "./send-form.ts";

/**
 * "Users | All users", and the page of one person.
 *
 * @group Adapters
 */
export interface PortalUsers extends PortalTable {
  /** Opens the list of people. */
  show(): Promise<void>;
  /** Opens a person's page, by name. */
  details(name: string): Promise<Locator>;
  /** Does something about the account of the person whose page is open. */
  manage(action: "Block sign-in" | "Enable account" | "Reset password" | "Revoke sessions"): Promise<void>;
}

/** The people of the organisation. */
export function portalUsers(
  page: Page,
  { text, say }: Words,
  go: (path: string) => Promise<void>,
): PortalUsers {
  const { people, portal } = text;
  const list = portalTable(page, people.allUsers, text);
  const buttons = {
    "Block sign-in": people.disable,
    "Enable account": people.enable,
    "Reset password": people.reset,
    "Revoke sessions": people.revoke,
  };
  return {
    ...list,
    show: () => go(PORTAL_PATHS.users),
    async details(name) {
      await list.open(name);
      const title = say(portal.titled, { section: name, page: people.overview });
      const heading = page.getByRole("heading", { level: 1, name: title });
      await heading.waitFor();
      return heading;
    },
    async manage(action) {
      await sendForm(page, buttons[action]);
      await page.getByRole("status").waitFor();
    },
  };
}

import type { Locator, Page } from "playwright-core";
import type { Words } from "../../words/words.ts";
import { ANYTHING, fits } from "./page-language.ts";
import { type PortalTable, portalTable } from "./portal-table.ts";
import { sendForm } from "./send-form.ts";

/**
 * The pages of one application. Each call opens the page that it needs.
 *
 * @group Adapters
 */
export interface PortalApplication {
  readonly heading: Locator;
  /** Opens a page of the application. */
  show(
    page: "Overview" | "Properties" | "Users and groups" | "Permissions" | "Sign-in logs" | "Audit logs",
  ): Promise<void>;
  /** Saves properties; what is absent stays as it is. */
  save(properties: { readonly enabled?: boolean; readonly assignmentRequired?: boolean }): Promise<void>;
  /** Assigns a person or a group, by name. */
  assign(name: string): Promise<void>;
  /** Takes the assignment of people and groups back. */
  unassign(name: string): Promise<void>;
  readonly assignments: PortalTable;
  readonly permissions: PortalTable;
  /** Takes one permission back that was granted for everybody, by its claim value. */
  revoke(permission: string): Promise<void>;
  /** "Revoke admin consent". */
  revokeAll(): Promise<void>;
  /** "Grant admin consent for …", in a tab of its own. */
  grant(): Promise<Page>;
  /** Deletes the application. */
  delete(): Promise<void>;
}

/** The application on whose pages a page stands. */
export function portalApplication(page: Page, { text, say, weave }: Words): PortalApplication {
  const { applications, grants, portal } = text;
  const { tabs } = applications;
  const names = {
    Overview: tabs.overview,
    Properties: tabs.properties,
    "Users and groups": tabs.users,
    Permissions: tabs.permissions,
    "Sign-in logs": tabs.signIns,
    "Audit logs": tabs.audits,
  };
  const titled = (name: string) =>
    heading.filter({ hasText: say(portal.titled, { section: "", page: name }).trim() });
  const heading = page.getByRole("heading", { level: 1 });
  const main = page.getByRole("main");
  const show: PortalApplication["show"] = async (wanted) => {
    const name = names[wanted];
    await main.getByRole("navigation").first().getByRole("link", { name, exact: true }).click();
    await titled(name).waitFor();
  };
  const answer = async (question: string, value: boolean | undefined) => {
    if (value === undefined) return;
    const group = page.getByRole("group", { name: question });
    await group.getByRole("radio", { name: value ? portal.yes : portal.no, exact: true }).check();
  };
  const assignments = portalTable(page, tabs.users, text);
  return {
    heading,
    show,
    async save({ enabled, assignmentRequired }) {
      await show("Properties");
      await answer(applications.enabledQuestion, enabled);
      await answer(applications.assignmentQuestion, assignmentRequired);
      await sendForm(page, portal.save);
      await page.getByRole("status").waitFor();
    },
    async assign(name) {
      await show("Users and groups");
      await page.getByRole("link", { name: grants.add }).click();
      await assignments.filter({ [grants.searchLabel]: name });
      await page.getByRole("checkbox", { name }).first().check();
      await sendForm(page, grants.assign);
      await titled(tabs.users).waitFor();
    },
    async unassign(name) {
      await show("Users and groups");
      await page.getByRole("checkbox", { name: say(grants.choose, { name }) }).check();
      await sendForm(page, grants.remove);
    },
    assignments,
    permissions: portalTable(page, tabs.permissions, text),
    async revoke(permission) {
      await show("Permissions");
      await sendForm(page, say(grants.revokeOne, { permission }));
    },
    async revokeAll() {
      await show("Permissions");
      await sendForm(page, grants.revokeAll);
    },
    async grant() {
      await show("Permissions");
      const opened = page.context().waitForEvent("page");
      await page.getByRole("link", { name: fits(weave(grants.grant, { organization: ANYTHING })) }).click();
      return opened;
    },
    async delete() {
      await show("Properties");
      await page.getByRole("link", { name: portal.delete, exact: true }).click();
      await sendForm(page, portal.delete);
    },
  };
}

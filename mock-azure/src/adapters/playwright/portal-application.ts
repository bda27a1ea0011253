import type { Locator, Page } from "playwright-core";
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
export function portalApplication(page: Page): PortalApplication {
  const heading = page.getByRole("heading", { level: 1 });
  const main = page.getByRole("main");
  const show: PortalApplication["show"] = async (name) => {
    await main.getByRole("navigation").first().getByRole("link", { name, exact: true }).click();
    await heading.filter({ hasText: `| ${name}` }).waitFor();
  };
  const answer = async (question: string, value: boolean | undefined) => {
    if (value === undefined) return;
    const group = page.getByRole("group", { name: question });
    await group.getByRole("radio", { name: value ? "Yes" : "No", exact: true }).check();
  };
  return {
    heading,
    show,
    async save({ enabled, assignmentRequired }) {
      await show("Properties");
      await answer("Enabled for users to sign in?", enabled);
      await answer("Assignment required?", assignmentRequired);
      await sendForm(page, "Save");
      await page.getByRole("status").waitFor();
    },
    async assign(name) {
      await show("Users and groups");
      await page.getByRole("link", { name: "Add user/group" }).click();
      await portalTable(page, "").filter({ "Display name or account": name });
      await page.getByRole("checkbox", { name }).first().check();
      await sendForm(page, "Assign");
      await heading.filter({ hasText: "| Users and groups" }).waitFor();
    },
    async unassign(name) {
      await show("Users and groups");
      await page.getByRole("checkbox", { name: `Choose ${name}` }).check();
      await sendForm(page, "Remove");
    },
    assignments: portalTable(page, "Users and groups"),
    permissions: portalTable(page, "Permissions"),
    async revoke(permission) {
      await show("Permissions");
      await sendForm(page, `Revoke permission ${permission}`);
    },
    async revokeAll() {
      await show("Permissions");
      await sendForm(page, "Revoke admin consent");
    },
    async grant() {
      await show("Permissions");
      const opened = page.context().waitForEvent("page");
      await page.getByRole("link", { name: /^Grant admin consent for/ }).click();
      return opened;
    },
    async delete() {
      await show("Properties");
      await page.getByRole("link", { name: "Delete", exact: true }).click();
      await sendForm(page, "Delete");
    },
  };
}

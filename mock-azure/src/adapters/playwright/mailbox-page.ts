import type { Locator, Page } from "playwright-core";
import type { TenantDoor } from "../../http/tenant-door.ts";
import { type PageLanguage, wordsOf } from "./page-language.ts";

/**
 * One mail on its page.
 *
 * @group Adapters
 */
export interface MailPage {
  readonly subject: Locator;
  /** What the mail says. */
  readonly message: Locator;
  /** Follows a link of the mail, which opens where the mail's page is. */
  follow(link: string): Promise<void>;
}

/**
 * The mailbox of one person.
 *
 * @group Adapters
 */
export interface Mailbox {
  readonly heading: Locator;
  /** Opens the inbox. */
  open(): Promise<void>;
  /** Subjects, the newest first. */
  subjects(): Promise<readonly string[]>;
  /** Opens the newest mail whose subject holds the text. */
  read(subject: string): Promise<MailPage>;
}

/**
 * A person's mails as pages.
 *
 * @param page - where to show them
 * @param tenant - the tenant that answers the page's context
 * @param address - the mailbox's address, or the person's account
 * @group Adapters
 */
export function mailbox(page: Page, tenant: TenantDoor, address: string, options?: PageLanguage): Mailbox {
  const { mailbox: words } = wordsOf(options).text;
  const subjects = page.locator("ol.rows > li > a");
  return {
    heading: page.getByRole("heading", { level: 1, name: words.inbox }),
    async open() {
      await page.goto(`${tenant.origins.mail}/mail/${encodeURIComponent(address)}`);
    },
    subjects: () => subjects.allTextContents(),
    async read(subject) {
      await subjects.filter({ hasText: subject }).first().click();
      const message = page.getByRole("article", { name: words.message });
      await message.waitFor();
      return {
        subject: page.getByRole("heading", { level: 1 }),
        message,
        follow: (link) => message.getByRole("link", { name: link }).click(),
      };
    },
  };
}

import type { Page } from "playwright-core";
import { PORTAL_PATHS } from "../../views/portal/paths.ts";
import type { Words } from "../../words/words.ts";
import { sendForm } from "./send-form.ts";

/**
 * What "Admin consent settings" say; what is absent stays as it is.
 *
 * @group Adapters
 */
export interface RequestSettings {
  /** Whether users can request admin consent. */
  readonly enabled?: boolean;
  /** Names of the people, groups and roles that review. */
  readonly reviewers?: readonly string[];
  readonly notify?: boolean;
  readonly remind?: boolean;
  readonly expiresAfterDays?: number;
}

/**
 * "Consent and permissions" and "User settings". Each call opens its page and saves.
 *
 * @group Adapters
 */
export interface PortalSettings {
  /** Chooses what users may consent to, by the choice's name on the page. */
  allowUserConsent(choice: string): Promise<void>;
  /** Saves "Admin consent settings". */
  saveRequests(settings: RequestSettings): Promise<void>;
  /** The switch at its older place, "User settings". */
  switchRequests(enabled: boolean): Promise<void>;
  /** Classifies a delegated permission of Microsoft Graph. */
  classify(permission: string, impact: "low" | "medium" | "high"): Promise<void>;
  /** Takes a classification away. */
  declassify(permission: string, impact: "low" | "medium" | "high"): Promise<void>;
}

/** The settings of the organisation. */
export function portalSettings(
  page: Page,
  { text, say }: Words,
  go: (path: string) => Promise<void>,
): PortalSettings {
  const { settings, portal } = text;
  const save = async () => {
    await sendForm(page, portal.save);
    await page.getByRole("status").waitFor();
  };
  const answer = async (question: string, value: boolean | undefined) => {
    if (value === undefined) return;
    const group = page.getByRole("group", { name: question });
    await group.getByRole("radio", { name: value ? portal.yes : portal.no, exact: true }).check();
  };
  const classes = (impact: string) => go(`${PORTAL_PATHS.classifications}?impact=${impact}`);
  return {
    async allowUserConsent(choice) {
      await go(PORTAL_PATHS.userConsent);
      await page.getByRole("radio", { name: choice }).first().check();
      await save();
    },
    async saveRequests({ enabled, reviewers, notify, remind, expiresAfterDays }) {
      await go(PORTAL_PATHS.adminConsent);
      await answer(settings.isEnabled, enabled);
      await answer(settings.notify, notify);
      await answer(settings.remind, remind);
      if (reviewers) {
        const boxes = page.getByRole("group", { name: settings.reviewers }).getByRole("checkbox");
        for (const box of await boxes.all()) await box.uncheck();
        for (const name of reviewers) await page.getByRole("checkbox", { name }).first().check();
      }
      if (expiresAfterDays !== undefined) {
        await page.getByLabel(settings.days).fill(String(expiresAfterDays));
      }
      await save();
    },
    async switchRequests(enabled) {
      await go(PORTAL_PATHS.userSettings);
      await answer(settings.isEnabled, enabled);
      await save();
    },
    async classify(permission, impact) {
      await classes(impact);
      await page.getByLabel(settings.choose).selectOption(permission);
      await sendForm(page, settings.add);
      await page.getByRole("status").waitFor();
    },
    async declassify(permission, impact) {
      await classes(impact);
      await sendForm(page, say(settings.removePermission, { permission }));
      await page.getByRole("status").waitFor();
    },
  };
}

import type { Locator, Page } from "playwright-core";
import type { TenantDoor } from "../../http/tenant-door.ts";
import { CONTROL_PATHS } from "../../views/control/paths.ts";
import { ANYTHING, fits, type PageLanguage, wordsOf } from "./page-language.ts";
import { type PortalTable, portalTable } from "./portal-table.ts";
import { sendForm } from "./send-form.ts";

/**
 * "Activity": the requests that the tenant answered.
 *
 * @group Adapters
 */
export interface ActivityPages extends PortalTable {
  /** Opens the page. */
  show(): Promise<void>;
  /** Opens the newest request whose row holds the text, and reads why the tenant decided so. */
  reasons(request: string): Promise<readonly string[]>;
}

/**
 * The mock's own page that explains what the tenant did.
 *
 * @param page - where to show it
 * @param tenant - the tenant that answers the page's context
 * @group Adapters
 */
export function activityPages(page: Page, tenant: TenantDoor, options?: PageLanguage): ActivityPages {
  const { text, weave } = wordsOf(options);
  const list = portalTable(page, text.activity.label, text);
  return {
    ...list,
    async show() {
      await page.goto(`${tenant.origins.control}${CONTROL_PATHS.activity}`);
    },
    async reasons(request) {
      await list.row(request).first().getByRole("link").click();
      await page
        .getByRole("heading", { level: 1, name: fits(weave(text.activity.title, { number: ANYTHING })) })
        .waitFor();
      return page.locator("ol.steps > li").allTextContents();
    },
  };
}

/**
 * "World": the running world, and what a tester may do to it.
 *
 * @group Adapters
 */
export interface WorldPages {
  readonly clock: Locator;
  /** What came of a form. */
  readonly notice: Locator;
  /** Opens the page. */
  show(): Promise<void>;
  /** Moves the clock on. */
  advance(amount: number, unit: "minutes" | "hours" | "days"): Promise<void>;
  /** Starts a scenario, by its name. */
  start(scenario: string): Promise<void>;
  /** Plans a fault of a route, as the page names its answers. */
  planFault(fault: {
    readonly route: string;
    readonly answer: string;
    readonly times?: number;
  }): Promise<void>;
  /** Downloads a snapshot, as JSON. */
  snapshot(): Promise<string>;
  /** Restores what {@link WorldPages.snapshot} gave. */
  restore(snapshot: string): Promise<void>;
}

/**
 * The mock's own page that moves the world.
 *
 * @param page - where to show it
 * @param tenant - the tenant that answers the page's context
 * @group Adapters
 */
export function worldPages(page: Page, tenant: TenantDoor, options?: PageLanguage): WorldPages {
  const { world } = wordsOf(options).text;
  const region = (name: string) => page.getByRole("region", { name });
  const notice = page.getByRole("status").or(page.getByRole("alert"));
  const then = async (name: string) => {
    await sendForm(page, name);
    await notice.waitFor();
  };
  return {
    clock: region(world.clock),
    notice,
    async show() {
      await page.goto(`${tenant.origins.control}${CONTROL_PATHS.world}`);
    },
    async advance(amount, unit) {
      await page.getByLabel(world.amount).fill(String(amount));
      await page.getByLabel(world.unit, { exact: true }).selectOption(unit);
      await then(world.advance);
    },
    async start(scenario) {
      await page.getByLabel(world.startLabel).selectOption(scenario);
      await then(world.start);
    },
    async planFault({ route, answer, times = 1 }) {
      await page.getByRole("link", { name: world.plan }).click();
      await page.getByLabel(world.route, { exact: true }).fill(route);
      await page.getByLabel(world.answer, { exact: true }).selectOption({ label: answer });
      await page.getByLabel(world.times).fill(String(times));
      await then(world.plan);
    },
    async snapshot() {
      const address = `${tenant.origins.control}${CONTROL_PATHS.snapshot}`;
      return (await tenant.fetch(new Request(address))).text();
    },
    async restore(snapshot) {
      const file = { name: "snapshot.json", mimeType: "application/json", buffer: Buffer.from(snapshot) };
      await page.getByLabel(world.file).setInputFiles(file);
      await then(world.restore);
    },
  };
}

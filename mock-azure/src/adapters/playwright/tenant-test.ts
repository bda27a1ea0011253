import { createRequire } from "node:module";
import type {
  Fixtures,
  PlaywrightTestArgs,
  PlaywrightTestOptions,
  PlaywrightWorkerArgs,
  PlaywrightWorkerOptions,
  TestType,
} from "playwright/test";
import { createTenant } from "../../create-tenant.ts";
import { scenarios } from "../../scenarios/index.ts";
import type { Scenario } from "../../scenarios/scenario.ts";
import type { Tenant } from "../../tenant/tenant.ts";
import { chooseLanguage } from "../../words/choose-language.ts";
import type { Language } from "../../words/language.ts";
import { type Mailbox, mailbox } from "./mailbox-page.ts";
import { type ApprovalPage, approvalPage, type ConsentPage, consentPage } from "./permission-pages.ts";
import { type Portal, portal } from "./portal-page.ts";
import { serveTenant } from "./serve-tenant.ts";

/**
 * What a test gets besides Playwright's own: a tenant of its own, served to its browser context, and pages.
 *
 * @group Adapters
 */
export interface TenantFixtures {
  /** Where the tenant starts; `test.use({ scenario: scenarios.requestPending })` says another. */
  scenario: Scenario;
  /**
   * What the pages are read in: that of the browser, which Playwright's own `locale` sets. Where the app asks for
   * another one by `mkt` or `ui_locales`, `test.use({ language: "de" })` says so.
   */
  language: Language;
  tenant: Tenant;
  /** The app's own page as "Permissions requested"; for a pop-up call `consentPage(popup)`. */
  consentPage: ConsentPage;
  /** The app's own page as "Approval required"; for a pop-up call `approvalPage(popup)`. */
  approvalPage: ApprovalPage;
  /** The portal, on a page of its own. */
  portal: Portal;
  /** Somebody's mailbox, on a page of its own; by the part they play, such as `administrator`. */
  mailbox: (role: string) => Promise<Mailbox>;
}

type Args = PlaywrightTestArgs & PlaywrightTestOptions;
type WorkerArgs = PlaywrightWorkerArgs & PlaywrightWorkerOptions;

/**
 * Playwright Test's `test` with a tenant.
 *
 * @group Adapters
 */
export type TenantTest = TestType<Args & TenantFixtures, WorkerArgs>;

/**
 * The fixtures behind {@link test}, for a `test` that has others too: `base.extend(tenantFixtures)`.
 *
 * @group Adapters
 */
export const tenantFixtures: Fixtures<TenantFixtures, object, Args, WorkerArgs> = {
  scenario: [scenarios.approvalRequired, { option: true }],
  language: [
    ({ locale }, use) => use(chooseLanguage({ acceptLanguage: locale ?? null }).language),
    { option: true },
  ],
  async tenant({ context, scenario }, use) {
    const tenant = createTenant({ scenario });
    const served = await serveTenant(context, tenant);
    await use(tenant);
    await served.close();
  },
  consentPage: ({ page, language }, use) => use(consentPage(page, { language })),
  approvalPage: ({ page, language }, use) => use(approvalPage(page, { language })),
  portal: async ({ context, tenant, language }, use) =>
    use(portal(await context.newPage(), tenant, { language })),
  mailbox: async ({ context, tenant, language }, use) =>
    use(async (role) => {
      const person = tenant.people[role];
      if (!person) throw new Error(`Nobody plays "${role}".`);
      const opened = mailbox(await context.newPage(), tenant, person.address, { language });
      await opened.open();
      return opened;
    }),
};

/** Playwright Test under the names of its packages; the first is what projects install. */
const RUNNERS = ["@playwright/test", "playwright/test"] as const;

/** Where a program under Playwright Test was started from. */
const STARTED_BY_RUNNER = /playwright/i;

/**
 * Playwright Test, where this program runs under it. Elsewhere loading it would cost every program that only serves a
 * tenant, and it can be asked for by nobody: its tests need its runner.
 */
function findRunner(): { readonly test: TestType<Args, WorkerArgs> } | undefined {
  if (!STARTED_BY_RUNNER.test(process.argv[1] ?? "")) return undefined;
  const require = createRequire(import.meta.url);
  for (const name of RUNNERS) {
    try {
      return require(name) as { readonly test: TestType<Args, WorkerArgs> };
    } catch (error) {
      const isAbsent = error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND";
      if (!isAbsent) throw error;
    }
  }
  return undefined;
}

const withoutRunner = (): never => {
  throw new Error(
    "`test` of @consentra/mock-azure/playwright works under Playwright Test: run it with `npx playwright test`, or extend a test of your own by `base.extend(tenantFixtures)`.",
  );
};

/**
 * Playwright Test's `test` with a tenant for each test, served to its browser context, and with pages: `tenant`,
 * `consentPage`, `approvalPage`, `portal`, `mailbox`. Needs `@playwright/test`; used elsewhere it says so.
 *
 * @group Adapters
 */
export const test: TenantTest =
  findRunner()?.test.extend<TenantFixtures>(tenantFixtures) ??
  (new Proxy(withoutRunner, { get: withoutRunner }) as unknown as TenantTest);

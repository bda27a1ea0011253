import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { HttpsTenant } from "../adapters/https.ts";
import { REAL_HOSTS } from "../http/hosts.ts";
import type { Launched, Terminal } from "./terminal.ts";

/** What people look at first: the world and its clock, the administrator's portal, and the mailboxes. */
const FIRST_PAGES = [`${REAL_HOSTS.control}/`, `${REAL_HOSTS.portal}/`, `${REAL_HOSTS.mail}/mail/`];

/** What is opened; without a window there is room for one page. */
function pagesFor(parameters: readonly string[]): readonly string[] {
  const isHeadless = parameters.some((one) => one.startsWith("--headless"));
  const hasOwn = parameters.some((one) => !one.startsWith("-"));
  return isHeadless ? FIRST_PAGES.slice(0, hasOwn ? 0 : 1) : FIRST_PAGES;
}

/** Switches without which a new profile asks its user questions, and asks home. */
const QUIET = [
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-sync",
  "--disable-background-networking",
];

/**
 * Opens a Chromium that takes the tenant for Microsoft: the real names lead to it, its key alone is trusted for them, and
 * cookies and passwords of the user's own browser are out of reach, since it has a profile of its own. The profile ends
 * with the browser.
 */
export async function openChromium({
  program,
  served,
  parameters,
  terminal,
}: {
  readonly program: string;
  readonly served: HttpsTenant;
  /** More for the browser: switches, or pages to open. */
  readonly parameters: readonly string[];
  readonly terminal: Terminal;
}): Promise<Launched> {
  const profile = mkdtempSync(join(terminal.temp, "mock-azure-browser-"));
  // A browser that has just been told to end may still write.
  const forget = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  const browser = await terminal.launch(program, [
    `--user-data-dir=${profile}`,
    ...QUIET,
    ...served.chromiumArgs,
    ...parameters,
    ...pagesFor(parameters),
  ]);
  const warn = (what: string) => terminal.warn(`The browser ${program} ${what}. The tenant goes on.\n`);
  const ended = browser.ended.then(
    (code) => {
      if (code !== 0 && code !== null) warn(`ended with code ${code}`);
      forget();
      return code;
    },
    (error: unknown) => {
      warn(`did not start: ${error instanceof Error ? error.message : String(error)}`);
      forget();
      return null;
    },
  );
  return { ended, stop: () => browser.stop() };
}

import type { Browser, BrowserType } from "playwright-core";
import { RunRefusal } from "../run/run-refusal.ts";

const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Playwright is the user's own, for it brings a browser along. */
async function loadChromium(): Promise<BrowserType> {
  for (const name of ["playwright-core", "playwright"]) {
    try {
      const { chromium } = (await import(name)) as { readonly chromium: BrowserType };
      return chromium;
    } catch (error) {
      if ((error as { readonly code?: unknown }).code !== "ERR_MODULE_NOT_FOUND") throw error;
    }
  }
  throw new RunRefusal(
    "Using your app in a browser needs Playwright: npm install --save-dev playwright-core, or leave --app out.",
  );
}

/**
 * Starts a Chromium for tests.
 *
 * @param args - what lets it take the tenant for Microsoft
 * @param executablePath - where it is; without it Playwright's own
 * @throws RunRefusal where Playwright or a Chromium is missing
 */
export async function launchChromium(
  args: readonly string[],
  executablePath: string | undefined,
): Promise<Browser> {
  const chromium = await loadChromium();
  // Chromium has no sandbox for root, as whom containers often run.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  try {
    return await chromium.launch({
      args: [...QUIET, ...sandbox, ...args],
      ...(executablePath !== undefined && { executablePath }),
    });
  } catch (error) {
    const [first] = (error as Error).message.split("\n");
    throw new RunRefusal(
      `No Chromium starts (${first ?? ""}). Say where one is with CHROMIUM_PATH, or: npx playwright-core install chromium`,
    );
  }
}

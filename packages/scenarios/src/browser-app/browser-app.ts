import type { BrowserContext, Browser as Chromium, Page, Request } from "playwright-core";
import { ImpossibleStep } from "../deeds/deed.ts";
import type { PageMapping } from "../own-app/app-file.ts";
import type { OwnApp } from "../own-app/own-app.ts";
import type { OpenApp } from "../own-app/set-own-stage.ts";
import type { Browser } from "../stage/browser.ts";
import { readStatus, useControls } from "./app-page.ts";
import { createPageVisitor } from "./page-visitor.ts";

/** Statuses in which the app works by itself. */
const BUSY = ["connecting", "diagnosing"];

/** How often the pages are looked at, and how often they must be seen at rest; in milliseconds, and looks. */
const GLANCE = 50;
const CALM = 3;

const PATIENCE_SECONDS = 15;

/** Requests of the context that are under way. */
function trackRequests(context: BrowserContext): ReadonlySet<Request> {
  const open = new Set<Request>();
  context.on("request", (request) => open.add(request));
  context.on("requestfinished", (request) => open.delete(request));
  context.on("requestfailed", (request) => open.delete(request));
  // What a closed window asked is never answered.
  context.on("page", (page) =>
    page.on("close", () => {
      for (const request of open) if (request.frame().page() === page) open.delete(request);
    }),
  );
  return open;
}

/**
 * Uses the app in a Chromium that takes the tenant for Microsoft: a context of its own for each person, on the tenant's
 * time.
 */
export function openInChromium(
  chromium: Chromium,
  mapping: PageMapping,
  onAct: (part: string) => void,
): OpenApp {
  return async ({ part, address }, { tenant }) => {
    const hosts = Object.values(tenant.origins);
    const context = await chromium.newContext();
    const requests = trackRequests(context);
    await context.clock.install({ time: tenant.clock.now() });
    let time = tenant.clock.now();
    const app: Page = await context.newPage();
    let isOpen = false;
    let status = "disconnected";

    const isMicrosofts = (page: Page) => hosts.some((origin) => page.url().startsWith(`${origin}/`));
    const microsofts = () => context.pages().filter(isMicrosofts).at(-1);
    const readApp = async () => (isMicrosofts(app) ? "connecting" : readStatus(app, mapping));

    const look = async (): Promise<void> => {
      if (isOpen) status = await readApp();
      await visitor.look();
    };
    const isAtRest = async (): Promise<boolean> => {
      if (requests.size > 0) return false;
      const page = microsofts();
      if (page) return (await page.evaluate(() => document.readyState)) === "complete";
      return !isOpen || !BUSY.includes(await readApp());
    };
    const settle = async (): Promise<void> => {
      const most = ((mapping.patience ?? PATIENCE_SECONDS) * 1000) / GLANCE;
      let calm = 0;
      for (let looks = 0; looks < most && calm < CALM; looks += 1) {
        await app.waitForTimeout(GLANCE);
        // A page that is being left cannot be looked at; it is not at rest.
        calm = (await isAtRest().catch(() => false)) ? calm + 1 : 0;
      }
      await look();
      if (calm < CALM)
        throw new ImpossibleStep(
          `The app did not come to rest; it shows ${status}. Its file may say more "patience".`,
        );
    };
    const openAddress = async (url: string): Promise<void> => {
      const page = microsofts() ?? (isOpen ? await context.newPage() : app);
      await page.goto(url);
    };
    const openApp = async (): Promise<void> => {
      if (isOpen) return;
      isOpen = true;
      try {
        await app.goto(mapping.address);
      } catch {
        isOpen = false;
        throw new ImpossibleStep(`Nobody answers at ${mapping.address}: is the app running?`);
      }
      await settle();
    };

    const visitor = createPageVisitor(microsofts, openAddress);
    const browser: Browser = {
      visitor,
      async open(url) {
        await visitor.open(url);
        await settle();
      },
      async signIn() {
        for (const [sign, press] of [
          ["Pick an account", address],
          ["Verify your identity", "Approve sign-in"],
        ] as const) {
          if (!visitor.text.includes(sign)) continue;
          await visitor.press(press);
          await settle();
        }
      },
      takeDeparture: () => undefined,
      // Its windows close by themselves.
      closesItself: false,
      get isOnPage() {
        return visitor.title !== "";
      },
      leave: () => undefined,
      get html() {
        return visitor.html;
      },
    };
    const closeWindows = async (): Promise<void> => {
      for (const page of context.pages()) if (page !== app) await page.close();
      if (isMicrosofts(app)) await app.goto(mapping.address);
      await app.bringToFront();
    };

    return {
      browser,
      async act(word, options = {}) {
        onAct(part);
        await openApp();
        if (word === "reopens the app") await app.goto(mapping.address);
        else if (word === "closes the window" || word === "comes back") await closeWindows();
        else await useControls(app, mapping, word);
        await settle();
        if (word === "connects" && !options.stopsAtSignIn) await browser.signIn();
      },
      async follow() {
        onAct(part);
        const now = tenant.clock.now();
        if (now > time) await context.clock.fastForward(now - time);
        time = now;
        await settle();
      },
      look,
      get status() {
        return status;
      },
      close: () => context.close(),
    } satisfies OwnApp;
  };
}

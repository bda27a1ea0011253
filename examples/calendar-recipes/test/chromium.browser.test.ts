import { serveTenant } from "@consentra/mock-azure/playwright";
import { build } from "esbuild";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { readWeek, tryEverything } from "./support/in-browser.ts";
import { openCalendar } from "./support/open-calendar.ts";

const APP = "https://app.meetings.example/";

let browser: Browser;
let bundle = "";

beforeAll(async () => {
  // Chromium has no sandbox for root, as whom containers often run.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: [...sandbox, "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  });
  const { outputFiles } = await build({
    entryPoints: [`${import.meta.dirname}/support/in-browser.ts`],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "recipes",
    target: "es2022",
    platform: "browser",
    conditions: ["@consentra/source"],
    logLevel: "silent",
  });
  bundle = outputFiles[0]?.text ?? "";
});
afterAll(() => browser.close());

/** The same bundle where there is no page. */
function inAWorker({ bundle: code, token }: { readonly bundle: string; readonly token: string }) {
  const script = `${code};
    recipes.readWeek(${JSON.stringify(token)}).then(
      (subjects) => postMessage({ document: typeof document, subjects }),
      (error) => postMessage(String(error)),
    );`;
  const worker = new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
  return new Promise<{
    readonly document: string;
    readonly subjects: Awaited<ReturnType<typeof readWeek>>;
  }>((resolve) => {
    worker.onmessage = ({ data }) => {
      worker.terminate();
      resolve(data);
    };
  });
}

test("the client reads, writes, syncs and converts in Chromium and its workers, with what they have", async () => {
  const { tenant, tokens } = await openCalendar();
  const context = await browser.newContext();
  try {
    await serveTenant(context, tenant);
    await context.route(`${APP}**`, (route) =>
      route.fulfill({ contentType: "text/html", body: "<!doctype html><title>App</title>" }),
    );
    const page = await context.newPage();
    await page.goto(APP);
    await page.addScriptTag({ content: bundle });
    const token = await tokens.getAccessToken({ scopes: [] });
    const outcome = await page.evaluate(async (given) => {
      const { recipes } = globalThis as unknown as {
        readonly recipes: { readonly tryEverything: typeof tryEverything };
      };
      return recipes.tryEverything(given);
    }, token);
    expect(outcome).toEqual({
      created: "seriesMaster",
      seen: ["2026-01-05T09:00", "2026-01-06T09:00", "2026-01-07T09:00"],
      expanded: 3,
      synced: ["created", "created", "created"],
      refused: "invalidRequest",
      answered: "hello",
    });
    const inWorker = await page.evaluate(inAWorker, { bundle, token });
    expect(inWorker).toEqual({
      document: "undefined",
      subjects: Array.from({ length: 3 }, () => "Stand-up"),
    });
  } finally {
    await context.close();
  }
});

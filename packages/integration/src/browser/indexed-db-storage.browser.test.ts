import { build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as inBrowser from "../../test/in-browser.ts";
import { keyValueStorageContract } from "../testing/key-value-storage-contract.ts";

/** The script of the page. */
declare const integration: typeof inBrowser;

const APP = "https://app.meetings.example/";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [`${import.meta.dirname}/../../test/in-browser.ts`],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "integration",
    target: "es2022",
    platform: "browser",
    conditions: ["@consentra/source"],
    logLevel: "silent",
  });
  // Chromium has no sandbox for root, as whom containers often run.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const { CHROMIUM_PATH: executablePath } = process.env;
  browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: [...sandbox, "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  });
  page = await browser.newPage();
  const body = "<!doctype html><title>App</title>";
  await page.route(`${APP}**`, (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto(APP);
  await page.addScriptTag({ content: outputFiles[0]?.text ?? "" });
});
afterAll(() => browser.close());

describe("indexedDbStorage, over Chromium's database", () => {
  test.each(keyValueStorageContract.map(({ name }) => name))("%s", async (name) => {
    const kept = await page.evaluate(async (which) => {
      const { indexedDbStorage, keyValueStorageContract: contract } = integration;
      const promise = contract.find((one) => one.name === which);
      await promise?.check(indexedDbStorage(which), indexedDbStorage(which));
      return promise !== undefined && (await indexedDB.databases()).some((one) => one.name === which);
    }, name);
    expect(kept).toBe(true);
  });
});

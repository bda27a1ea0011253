import type { BrowserContext, Page } from "playwright-core";
import type { Call, Client } from "../../src/adapters/adapter.contract.ts";
import { pageTitle } from "./contract-door.ts";

/** Waits until a page of the contract has been reached, over whatever pages lead to it. */
async function landing(page: Page): Promise<{ readonly url: string; readonly text: string }> {
  await page.waitForFunction((title) => document.title.startsWith(title), pageTitle(""));
  return { url: page.url(), text: await page.evaluate(() => document.body.textContent ?? "") };
}

async function call(page: Page, { url, method = "GET", headers = {}, body, from, abortAfter }: Call) {
  await page.goto(`${from ?? new URL(url).origin}/landed`);
  await page.evaluate(() => Object.assign(globalThis, { controller: new AbortController() }));
  const abort = () =>
    page.evaluate(() => (globalThis as unknown as { controller: AbortController }).controller.abort());
  const aborted = abortAfter?.then(abort);
  const answer = await page.evaluate(
    async ([address, init]) => {
      const { signal } = (globalThis as unknown as { controller: AbortController }).controller;
      const response = await fetch(address, { ...init, signal, redirect: "manual" });
      return { status: response.status, headers: [...response.headers], text: await response.text() };
    },
    [url, { method, headers, ...(body !== undefined && { body }) }] as const,
  );
  await aborted;
  return { ...answer, headers: new Headers(answer.headers) };
}

/** A client of a browser: it loads pages, and calls from a page's script. */
export async function createBrowserClient(
  context: BrowserContext,
  close: () => Promise<void>,
): Promise<Client> {
  const page = await context.newPage();
  return {
    async navigate(url, form) {
      if (form === undefined) {
        await page.goto(url);
        return landing(page);
      }
      await page.goto("about:blank");
      await page.evaluate(
        ([action, fields]) => {
          const posted = Object.assign(document.createElement("form"), { method: "post", action });
          for (const [name, value] of fields)
            posted.append(Object.assign(document.createElement("input"), { name, value }));
          document.body.append(posted);
          posted.submit();
        },
        [url, Object.entries(form)] as const,
      );
      return landing(page);
    },
    call: (request) => call(page, request),
    close,
  };
}

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "../support/launch-chromium.ts";
import { EVERY_PAGE } from "../support/pages/every-page.ts";
import { withNames } from "../support/pages/named-world.ts";
import { type PageWalk, walkTo } from "../support/pages/page-walk.ts";
import { typedPages } from "../support/pages/typed-pages.ts";

/** Leaves every place that text can stand in, and opens a dialog where it comes to be markup. */
const HOSTILE = `"'></title></textarea></option></select></a><script>alert(1)</script><img src=x onerror=alert(1)><!--`;

let browser: Browser;
/** A page without the policy that the tenant sends along: nothing but the markup keeps names from running. */
let page: Page;
const dialogs: string[] = [];
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
  await page.route("**/*", (route) => route.abort());
  page.on("dialog", async (dialog) => {
    dialogs.push(dialog.message());
    await dialog.dismiss();
  });
});
afterAll(() => browser.close());

/** Every element as Chromium understood the markup, with the names of its attributes. */
async function outline(markup: string): Promise<readonly string[]> {
  await page.setContent(markup.replace(/<script src="[^"]*" defer><\/script>/, ""));
  const elements = await page.evaluate(() =>
    [...document.querySelectorAll("*")].map((element) =>
      [element.tagName, ...element.getAttributeNames()].join(" "),
    ),
  );
  return elements.sort();
}

/** A page whose names, or what is typed on it, are as told. */
type Telling = (text: string) => PageWalk;

const TOLD: readonly (readonly [name: string, page: Telling])[] = [
  ...EVERY_PAGE.map((walk): readonly [string, Telling] => [
    `names on ${walk.name}`,
    (text) => ({ ...walk, start: withNames(walk.start, (key) => `Q${key} ${text} Q`) }),
  ]),
  ...typedPages("").map(({ name }, index): readonly [string, Telling] => [
    `typed: ${name}`,
    (text) => typedPages(`Q ${text} Q`)[index] as PageWalk,
  ]),
];

test.each(TOLD)("Chromium takes what people write for text: %s", async (_, telling) => {
  const harmless = await walkTo(telling("harmless"));
  const hostile = await walkTo(telling(HOSTILE));
  expect(await outline(hostile.markup)).toEqual(await outline(harmless.markup));
  expect(dialogs).toEqual([]);
});

test("Chromium would say where it is not", async () => {
  await outline(`<p title="${HOSTILE}">Name</p>`);
  expect(dialogs).toContain("1");
});

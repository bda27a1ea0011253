import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "../support/launch-chromium.ts";
import { EVERY_PAGE } from "../support/pages/every-page.ts";
import { withNames } from "../support/pages/named-world.ts";
import { type PageWalk, walkTo } from "../support/pages/page-walk.ts";
import { typedPages } from "../support/pages/typed-pages.ts";

/** Leaves every place that text can stand in. */
const HOSTILE = `"'></title></textarea></option></select></a><script>alert(1)</script><img src=x onerror=alert(1)><!--`;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
});
afterAll(() => browser.close());

/** Every element of some pages as Chromium understands their markup, with the names of its attributes. */
const outlines = (markups: readonly string[]): Promise<readonly (readonly string[])[]> =>
  page.evaluate(
    (all) =>
      all.map((markup) =>
        [...new DOMParser().parseFromString(markup, "text/html").querySelectorAll("*")]
          .map((element) => [element.tagName, ...element.getAttributeNames()].join(" "))
          .sort(),
      ),
    [...markups],
  );

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

test("Chromium takes what people write for text, on every page", async () => {
  const harmless: string[] = [];
  const hostile: string[] = [];
  for (const [, telling] of TOLD) {
    harmless.push((await walkTo(telling("harmless"))).markup);
    hostile.push((await walkTo(telling(HOSTILE))).markup);
  }
  const [meant, understood] = [await outlines(harmless), await outlines(hostile)];
  const differing = TOLD.filter((_, at) => understood[at]?.join() !== meant[at]?.join());
  expect(meant.filter((elements) => elements.length < 10)).toEqual([]);
  expect(differing.map(([name]) => name)).toEqual([]);
});

test("Chromium would see where it is not", async () => {
  const [meant, understood] = await outlines(["<p title=Name>Name</p>", `<p title="${HOSTILE}">Name</p>`]);
  expect(understood).not.toEqual(meant);
});

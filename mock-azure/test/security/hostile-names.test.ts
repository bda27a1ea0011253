import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldSpace } from "../../src/visitor/page-text.ts";
import { everyMail } from "../support/pages/every-mail.ts";
import { EVERY_PAGE } from "../support/pages/every-page.ts";
import { type Naming, withNames } from "../support/pages/named-world.ts";
import { outline, timesSaid } from "../support/pages/outline.ts";
import { type PageWalk, walkTo } from "../support/pages/page-walk.ts";
import { typedPages } from "../support/pages/typed-pages.ts";

/** What means something to HTML, to scripts, to patterns, or to the catalogue of texts. */
const FRAGMENTS = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '" onmouseover="alert(1)',
  "' autofocus onfocus='alert(1)",
  '"><svg/onload=alert(1)>',
  "</title>",
  "</textarea>",
  "</option></select>",
  "</main>",
  "<!--",
  "-->",
  "<![CDATA[",
  "&lt;b&gt;",
  "&#60;i&#62;",
  "&",
  "`",
  "$&",
  "$1",
  "\\",
  "{app}",
  "{organization}",
  "{0}",
  "[Šåṽé~~]",
  "javascript:alert(1)",
  "data:text/html,<b>",
  "%3Cb%3E",
  "../..",
  "\u202e",
  "\u2028",
  "\u{1f9ea}",
];

const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ unit: "grapheme", maxLength: 8 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => foldSpace(parts.join("")))
  .filter((text) => text !== "");

/** As many different texts as one page may need; there are fewer of them than names, so neighbours differ. */
const hostileTexts = fc.array(hostileText, { minLength: 7, maxLength: 7 });

/** Names that begin and end with letters, so that no space at their ends matters; every name has a text of its own. */
function namesWith(texts: readonly string[], keys = new Map<string, string>()): Naming {
  return (key) => {
    const name = keys.get(key) ?? `Q${key} ${texts[keys.size % texts.length] ?? ""} Q`;
    keys.set(key, name);
    return name;
  };
}

const RUNS = { numRuns: 2 };

describe("names of people, groups, applications and publishers, addresses, reasons", () => {
  const page = async (walk: PageWalk, texts: readonly string[]) => {
    const names = new Map<string, string>();
    const { markup } = await walkTo({ ...walk, start: withNames(walk.start, namesWith(texts, names)) });
    return { markup, said: [...names].map(([key, name]) => [key, timesSaid(markup, name)]) };
  };

  test.each(EVERY_PAGE.map((walk) => [walk.name, walk] as const))(
    "are text and nothing else, as they were written: %s",
    async (_, walk) => {
      const harmless = await page(walk, ["harmless"]);
      await fc.assert(
        fc.asyncProperty(hostileTexts, async (texts) => {
          const hostile = await page(walk, texts);
          expect(outline(hostile.markup)).toEqual(outline(harmless.markup));
          expect(hostile.said).toEqual(harmless.said);
        }),
        RUNS,
      );
    },
  );
});

describe("names and what people write in mails", () => {
  const mails = async (texts: readonly string[]) => {
    const nameOf = namesWith(texts);
    const sent = await everyMail((start) => withNames(start, nameOf), nameOf);
    return sent.flatMap((one) => one.mails);
  };

  test("are text and nothing else in every mail's HTML, and subjects stay on their line", async () => {
    const harmless = await mails(["harmless"]);
    await fc.assert(
      fc.asyncProperty(hostileTexts, async (texts) => {
        const hostile = await mails(texts);
        expect(hostile.map(({ html }) => outline(html))).toEqual(harmless.map(({ html }) => outline(html)));
        expect(hostile.filter(({ subject }) => /[\p{Cc}\u2028\u2029\u202a-\u202e]/u.test(subject))).toEqual(
          [],
        );
      }),
      RUNS,
    );
  });
});

describe("what people type", () => {
  test.each(typedPages("").map(({ name }, index) => [name, index] as const))(
    "is text and nothing else: %s",
    async (_, index) => {
      const page = (typed: string) => walkTo(typedPages(`Q${typed} Q`)[index] as PageWalk);
      const harmless = await page("harmless");
      await fc.assert(
        fc.asyncProperty(hostileText, async (text) => {
          const hostile = await page(text);
          expect(outline(hostile.markup)).toEqual(outline(harmless.markup));
        }),
        RUNS,
      );
    },
  );
});

test.each(['<p title="Name">a <b> c</p>', '<p title="a" onclick="b">Name</p>', '<p title="Name">a > c</p>'])(
  "would be found where it is not escaped: %s",
  (markup) => {
    expect(outline(markup)).not.toEqual(outline('<p title="Name">Name</p>'));
  },
);

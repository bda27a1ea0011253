import { describe, expect, test } from "vitest";
import type { Mail } from "../src/domain/mail/mail.ts";
import { eachKind, everyMail } from "./support/pages/every-mail.ts";
import { EVERY_PAGE } from "./support/pages/every-page.ts";
import { foreignText } from "./support/pages/foreign-text.ts";
import { type PageWalk, readingIn, walkTo } from "./support/pages/page-walk.ts";

describe("every page", () => {
  test.each(EVERY_PAGE.map((page) => [page.name, page] as const))(
    "says nothing that is in no catalogue: %s",
    async (_, page) => {
      expect(foreignText(await walkTo(page, "en-XA"))).toEqual([]);
    },
  );

  test("would not hide a text that is in no catalogue", async () => {
    const page = await walkTo(EVERY_PAGE[0] as PageWalk, "en-XA");
    const markup = page.markup.replace("</main>", '<p aria-label="Help">Save [Šåṽé~~] it</p></main>');
    expect(foreignText({ ...page, markup })).toEqual(["Help", expect.stringMatching(/Save\s+it/)]);
  });

  test.each(EVERY_PAGE.map((page) => [page.name, page] as const))(
    "says in Arabic that it is, and runs from right to left: %s",
    async (_, page) => {
      const { markup } = await walkTo(page, "ar");
      expect(markup).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl">/);
    },
  );
});

const escapeText = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Every kind of mail; one that is new is sent by the stories, or this does not compile. */
const KINDS: Readonly<Record<Mail["kind"], true>> = {
  "consent-request-review": true,
  "consent-request-received": true,
  "consent-request-reminder": true,
  "consent-request-approved": true,
  "consent-request-denied": true,
  "consent-request-blocked": true,
  "consent-request-expired": true,
  "meeting-request": true,
  "meeting-update": true,
  "meeting-cancelled": true,
  "meeting-accepted": true,
  "meeting-tentatively-accepted": true,
  "meeting-declined": true,
  "meeting-forwarded": true,
  "meeting-forward-notification": true,
  "non-delivery-report": true,
};

describe("every mail", () => {
  test("says nothing that is in no catalogue, in its HTML, its text and its subject", async () => {
    const mails = eachKind(await everyMail((start) => readingIn(start, "en-XA")));
    const foreign = mails.flatMap(({ kind, html, text, names }) =>
      [html, `<html><pre>${escapeText(text)}</pre></html>`].flatMap((markup) =>
        foreignText({ markup, names }).map((left) => `${kind}: ${left}`),
      ),
    );
    expect(foreign).toEqual([]);
    expect([...new Set(mails.map(({ kind }) => kind))].sort()).toEqual(Object.keys(KINDS).sort());
  });

  test("is in the language of whoever gets it, and in the sender's where nobody knows it", async () => {
    const sent = await everyMail((start) => readingIn(start, "ar"));
    const mails = sent.flatMap((one) => one.mails);
    expect(mails.filter(({ language }) => language !== "ar")).toEqual([]);
    expect(mails.filter(({ html }) => !html.includes('<html lang="ar" dir="rtl">'))).toEqual([]);
  });
});

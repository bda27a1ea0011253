import { parse } from "node-html-parser";
import { describe, expect, test } from "vitest";
import type { MailRecord } from "../../domain/mail/mail-record.ts";
import { createWords } from "../../words/words.ts";
import { inboxPage, mailboxesPage, noMailPage, openMailPage } from "./mailbox-pages.ts";

const HOSTILE = `</title>"'><img src=x onerror=alert(1)><script>alert(1)</script>`;

const mailbox = { owner: HOSTILE, address: HOSTILE };

const mail: MailRecord = {
  id: HOSTILE,
  from: HOSTILE,
  to: HOSTILE,
  language: "en",
  subject: HOSTILE,
  receivedDateTime: 0 as MailRecord["receivedDateTime"],
  kind: "consent-request-review",
  paragraphs: [HOSTILE],
  facts: [{ label: "Requester's justification", value: HOSTILE }],
  action: { label: "Review request", portalPath: "/enterprise-applications/admin-consent-requests" },
};

const opened = { kind: "mail", mailbox, mail, view: "html" } as const;
const words = createWords("en");

describe("mailbox pages", () => {
  test.each([
    ["mailboxes", () => mailboxesPage([{ ...mailbox, mails: 1 }], words)],
    [
      "inbox",
      () =>
        inboxPage(
          {
            kind: "inbox",
            mailbox,
            rows: [
              {
                id: HOSTILE,
                from: HOSTILE,
                subject: HOSTILE,
                language: "en",
                received: mail.receivedDateTime,
              },
            ],
          },
          words,
        ),
    ],
    ["mail", () => openMailPage(opened, "https://portal.example/", words)],
    ["mail as text", () => openMailPage({ ...opened, view: "text" }, "https://portal.example/", words)],
    ["not found", () => noMailPage(HOSTILE, words)],
  ] as const)("escape everything, with one heading and one main landmark: %s", (_, render) => {
    const page = parse(render().toString());
    expect(page.querySelectorAll("img, script, [onerror]")).toEqual([]);
    expect(page.textContent).toContain(HOSTILE);
    expect(page.querySelectorAll("h1")).toHaveLength(1);
    expect(page.querySelectorAll("main")).toHaveLength(1);
  });
});

describe("openMailPage", () => {
  test("pairs each label with its value and has the button lead to the portal", () => {
    const page = parse(openMailPage(opened, "https://portal.example/requests", words).toString());
    const label = page.querySelectorAll("th").find(({ text }) => text === "Requester's justification");
    expect(label?.nextElementSibling?.text).toBe(HOSTILE);
    const button = page.querySelectorAll("a").find(({ text }) => text === "Review request");
    expect(button?.getAttribute("href")).toBe("https://portal.example/requests");
  });

  test("says in which language a mail is where the page speaks another", () => {
    const german = openMailPage(
      { ...opened, mail: { ...mail, language: "ar" } },
      undefined,
      createWords("de"),
    );
    const page = parse(german.toString());
    expect(page.querySelector("html")?.getAttribute("lang")).toBe("de");
    for (const part of page.querySelectorAll("h1, article > div"))
      expect([part.getAttribute("lang"), part.getAttribute("dir")]).toEqual(["ar", "rtl"]);
  });

  test("has no button where a mail asks for nothing", () => {
    const page = parse(
      openMailPage({ ...opened, mail: { ...mail, action: null } }, undefined, words).toString(),
    );
    expect(page.querySelectorAll("a.button")).toEqual([]);
  });
});

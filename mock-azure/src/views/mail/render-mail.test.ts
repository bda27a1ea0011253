import { parse } from "node-html-parser";
import { describe, expect, test } from "vitest";
import type { MailRecord } from "../../domain/mail/mail-record.ts";
import { renderMail } from "./render-mail.ts";

const HOSTILE = `</title>"'><img src=x onerror=alert(1)><script>alert(1)</script>`;
const PORTAL = "https://entra.microsoft.com";

const record: MailRecord = {
  id: "m-1",
  from: "no-reply@mock-entra.test",
  to: "rui.santos@fjordline.example",
  language: "en",
  subject: "Review the request for Meetings",
  receivedDateTime: 0 as MailRecord["receivedDateTime"],
  kind: "consent-request-review",
  paragraphs: ["Maya Okafor asks for admin consent to Meetings."],
  facts: [
    { label: "Requester", value: "Maya Okafor" },
    { label: "Requester's justification", value: "We book calls.\nRequester: somebody else" },
  ],
  action: { label: "Review request", portalPath: "/enterprise-applications/admin-consent-requests" },
};

describe("renderMail", () => {
  test("writes plain text: paragraphs, labelled lines, and the link in full", () => {
    expect(renderMail(record, PORTAL).text).toBe(
      [
        "Maya Okafor asks for admin consent to Meetings.",
        "",
        "Requester: Maya Okafor",
        "Requester's justification:",
        "  We book calls.",
        "  Requester: somebody else",
        "",
        "Review request:",
        "https://entra.microsoft.com/enterprise-applications/admin-consent-requests",
        "",
      ].join("\n"),
    );
  });

  test.each([
    ["\r\n", "a carriage return"],
    ["\u2028", "a line separator"],
    ["\u0085", "a next line"],
  ])("sets every line off that somebody wrote, after %j too", (lineBreak) => {
    const facts = [
      { label: "Requester's justification", value: `Calls.${lineBreak}Requester: somebody else` },
    ];
    expect(renderMail({ ...record, facts }, PORTAL).text).toContain(
      "Requester's justification:\n  Calls.\n  Requester: somebody else\n\n",
    );
  });

  test("obeys no terminal: control characters stay out of the text", () => {
    const facts = [{ label: "Requester", value: "Maya\u001b]8;;https://x.example\u0007 \u0000Okafor" }];
    const { text } = renderMail({ ...record, facts }, PORTAL);
    expect(text.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
    expect(text).toContain("Okafor");
  });

  test("breaks lines after 72 columns, and leaves a longer word whole", () => {
    const word = "x".repeat(100);
    const { text } = renderMail({ ...record, paragraphs: [`${"word ".repeat(30)}${word}`] }, PORTAL);
    const long = text.split("\n").filter((line) => line.length > 72);
    expect(long).toEqual([word, `${PORTAL}/enterprise-applications/admin-consent-requests`]);
  });

  test("breaks Japanese between words, whose letters take two columns, and begins no line with a full stop", () => {
    const paragraphs = ["管理者がアクセス許可を付与しました。".repeat(6)];
    const { text } = renderMail({ ...record, language: "ja", paragraphs }, PORTAL);
    const [first = "", second = ""] = text.split("\n");
    expect(first.length).toBeGreaterThan(30);
    expect(first.length).toBeLessThanOrEqual(36);
    expect(second).not.toMatch(/^[。、]/);
    expect(text).toContain("Requester: Maya Okafor");
  });

  test("writes from right to left where the language does", () => {
    const { html, text } = renderMail({ ...record, language: "ar" }, PORTAL);
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain("text-align: right");
    expect(text).toContain("\u2068Requester\u2069: \u2068Maya Okafor\u2069");
  });

  test("writes an HTML document that loads nothing and runs nothing", () => {
    const page = parse(renderMail(record, PORTAL).html);
    expect(page.querySelector("title")?.text).toBe(record.subject);
    expect(page.querySelectorAll("script, link, img, style")).toEqual([]);
    const rows = page.querySelectorAll("tr").map((row) => row.childNodes.map(({ text }) => text));
    expect(rows).toEqual(record.facts.map(({ label, value }) => [label, value]));
    const link = page.querySelector("a");
    expect([link?.text, link?.getAttribute("href")]).toEqual([
      "Review request",
      `${PORTAL}/enterprise-applications/admin-consent-requests`,
    ]);
  });

  test("escapes everything in the HTML", () => {
    const hostile: MailRecord = {
      ...record,
      subject: HOSTILE,
      paragraphs: [HOSTILE],
      facts: [{ label: HOSTILE, value: HOSTILE }],
    };
    const page = parse(renderMail(hostile, PORTAL).html);
    expect(page.querySelectorAll("script, img, [onerror]")).toEqual([]);
    expect(page.querySelector("td")?.text).toBe(HOSTILE);
  });

  test("has no button and no link where a mail asks for nothing", () => {
    const mail = renderMail({ ...record, action: null }, PORTAL);
    expect(mail.action).toBeNull();
    expect(mail.html).not.toContain("<a ");
    expect(mail.text).not.toContain("https://");
  });
});

import { parse } from "node-html-parser";
import { describe, expect, test } from "vitest";
import type { Mail } from "../../src/domain/mail/mail.ts";
import { createVisitor } from "../../src/visitor/create-visitor.ts";
import { company, JONAS, LATER, list, MAYA, MEGAN, meeting, OUTSIDER, PLAN } from "../support/meeting.ts";

const newest = (inbox: readonly Mail[]): Mail => {
  const mail = inbox.at(-1);
  if (!mail) throw new Error("There is no mail.");
  return mail;
};

const rowsOf = ({ html }: Mail) =>
  parse(html)
    .querySelectorAll("tr")
    .map((row) => row.querySelectorAll("th, td").map(({ text }) => text));

const WHEN = ["When", "1 July 2026, 12:00 to 13:00 (W. Europe Standard Time)"];
const WHERE = ["Where", "Room 1"];
const ORGANIZER = ["Organizer", `Maya Okafor (${MAYA})`];
const SECRET = "words-between-people";

describe("a mail about a meeting", () => {
  test("invites with everything there is to know", async () => {
    const { tenant } = await meeting([JONAS], {
      plan: {
        attendees: [...list(JONAS, OUTSIDER), { ...list(MEGAN)[0], type: "optional" }],
        isOnlineMeeting: true,
      },
    });
    const mail = newest(tenant.inbox(JONAS));
    expect(mail).toMatchObject({ kind: "meeting-request", subject: "Planning", from: MAYA, to: JONAS });
    expect(rowsOf(mail)).toEqual([
      WHEN,
      WHERE,
      ORGANIZER,
      ["Required", `Jonas Weber (${JONAS})\n${OUTSIDER}`],
      ["Optional", `Megan Price (${MEGAN})`],
      ["Join online", expect.stringMatching(/^https:\/\/teams\.microsoft\.com\//)],
      ["Description", expect.stringMatching(/^Bring numbers\./)],
    ]);
    expect(mail.text).toMatch(/^Maya Okafor invites you to a meeting\.\n\nPlease answer in your calendar\./);
    expect(mail.text).toContain("When: 1 July 2026, 12:00 to 13:00 (W. Europe Standard Time)");
  });

  test("asks for no answer where the organizer wants none", async () => {
    const { tenant } = await meeting([JONAS], { plan: { responseRequested: false } });
    expect(newest(tenant.inbox(JONAS)).text).not.toContain("answer");
  });

  test.each([
    [LATER, true],
    [{ location: { displayName: "Room 2" } }, false],
  ])("tells of a change, and asks for another answer after another time: %j", async (change, asks) => {
    const { maya, tenant } = await meeting([JONAS]);
    await maya.write(change);
    const mail = newest(tenant.inbox(JONAS));
    expect(mail).toMatchObject({ kind: "meeting-update", subject: "Planning" });
    expect(mail.text.includes("Please answer again")).toBe(asks);
  });

  test("takes a meeting back from somebody who was removed, without saying that it is over", async () => {
    const { maya, tenant } = await meeting([JONAS]);
    await maya.write({ attendees: [] });
    const mail = newest(tenant.inbox(JONAS));
    expect(mail.subject).toBe("Canceled: Planning");
    expect(mail.text).toContain("Maya Okafor has taken you off the list of a meeting.");
  });

  test("brings an answer with its words", async () => {
    const { jonas, tenant } = await meeting([JONAS]);
    await jonas.act("decline", { comment: "I am away.\nSorry!", proposedNewTime: LATER });
    const mail = newest(tenant.inbox(MAYA));
    expect(mail).toMatchObject({
      kind: "meeting-declined",
      subject: "New Time Proposed: Planning",
      from: JONAS,
    });
    expect(rowsOf(mail)).toEqual([
      WHEN,
      WHERE,
      ["Proposed time", "1 July 2026, 13:00 to 14:00 (W. Europe Standard Time)"],
      ["Message", "I am away.\nSorry!"],
    ]);
    expect(mail.text).toContain("Jonas Weber has declined your invitation and proposes another time.");
  });

  test("says what could not be delivered", async () => {
    const { tenant } = await meeting(["nobody@fjordline.example"]);
    const mail = newest(tenant.inbox(MAYA));
    expect(mail.text).toContain("Recipient: nobody@fjordline.example");
    expect(mail.text).toContain("550 5.1.10");
  });

  test.each([null, "", "  "])("has a subject where the meeting has none: %j (C133)", async (subject) => {
    const { maya, jonas, mailsTo } = await meeting([JONAS], { plan: { subject } });
    await jonas.act("accept");
    await maya.remove();
    expect(mailsTo(JONAS)).toEqual(["(No subject)", "Canceled: (No subject)"]);
    expect(mailsTo(MAYA)).toEqual(["Accepted: (No subject)"]);
  });

  test("cuts off what is too long to be read", async () => {
    const { tenant } = await meeting([JONAS], {
      plan: { body: { contentType: "text", content: "word ".repeat(10_000) } },
    });
    expect(newest(tenant.inbox(JONAS)).text.length).toBeLessThan(6000);
  });
});

describe("what people write in meetings", () => {
  const HOSTILE = "</title><script>alert(1)</script>\r\nBcc: all@x.example";

  test("stays words, in the mail and on its page", async () => {
    const { maya, jonas, tenant } = await meeting([JONAS], {
      plan: {
        subject: HOSTILE,
        location: { displayName: HOSTILE },
        body: { contentType: "text", content: HOSTILE },
      },
    });
    await jonas.act("accept", { comment: HOSTILE });
    await maya.act("forward", {
      toRecipients: [{ emailAddress: { name: HOSTILE, address: OUTSIDER } }],
      comment: HOSTILE,
    });
    await maya.act("cancel", { comment: HOSTILE });
    const mails = [MAYA, JONAS, OUTSIDER].flatMap((address) => tenant.inbox(address));
    expect(mails).toHaveLength(5);
    for (const { html, subject, to, id } of mails) {
      expect(parse(html).querySelectorAll("script")).toEqual([]);
      expect(subject).not.toMatch(/[\r\n]/);
      const visitor = createVisitor(tenant);
      await visitor.open(`${tenant.origins.mail}/mail/${encodeURIComponent(to)}/${id}`);
      expect(visitor.text).toContain("<script>alert(1)</script>");
    }
  });

  test("stands nowhere but in the mail: not in the journal, the reasons, addresses or calendars", async () => {
    const { maya, jonas, megan, tenant } = await meeting([JONAS, MEGAN]);
    const answers = [
      await jonas.act("tentativelyAccept", { comment: SECRET, proposedNewTime: LATER }),
      await megan.act("decline", { comment: SECRET }),
      await jonas.act("forward", { toRecipients: list(OUTSIDER), comment: SECRET }),
      await jonas.act("accept", { comment: SECRET, sendResponse: false }),
      await maya.act("cancel", { comment: SECRET }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 400, 202]);
    expect(JSON.stringify(tenant.journal())).not.toContain(SECRET);
    expect(JSON.stringify(answers.map(({ headers, body }) => [[...headers], body]))).not.toContain(SECRET);
    const { events, mails } = tenant.snapshot().data;
    expect(JSON.stringify(events)).not.toContain(SECRET);
    expect(JSON.stringify(mails)).toContain(SECRET);
  });
});

describe("the mailbox of somebody outside the tenant", () => {
  test("is listed and can be read once they have mail", async () => {
    const { maya, tenant } = await company();
    const visitor = createVisitor(tenant);
    await visitor.open(`${tenant.origins.mail}/mail/`);
    expect(visitor.text).not.toContain(OUTSIDER);
    await maya.post("/me/events", { ...PLAN, attendees: list("Olga@Elsewhere.example") });
    await visitor.open(`${tenant.origins.mail}/mail/`);
    expect(visitor.text).toContain("Olga@Elsewhere.example Outside the organization, 1 mail");
    await visitor.press("Olga@Elsewhere.example");
    expect(visitor.title).toBe("Inbox of Olga@Elsewhere.example");
    await visitor.press("Planning");
    expect(visitor.text).toContain("Maya Okafor invites you to a meeting.");
  });
});

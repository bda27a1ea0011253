import { createTenant } from "../../../src/create-tenant.ts";
import type { Mail } from "../../../src/domain/mail/mail.ts";
import { scenarios } from "../../../src/scenarios/index.ts";
import type { Scenario } from "../../../src/scenarios/scenario.ts";
import type { Tenant } from "../../../src/tenant/tenant.ts";
import { asks } from "../asks.ts";
import { JONAS, LATER, list, MEGAN, meeting, OUTSIDER, PLAN } from "../meeting.ts";
import { namesIn } from "./page-walk.ts";

/** What people write in a story. */
export type Writing = (what: "justification" | "reason" | "subject" | "place" | "body" | "comment") => string;

/** Mails, and what people called things in the tenant that sent them. */
export interface SentMails {
  readonly mails: readonly Mail[];
  readonly names: readonly string[];
}

const sentIn = (tenant: Tenant): SentMails => {
  const addresses = [...new Set(tenant.snapshot().data.mails.map(({ to }) => to))];
  return { mails: addresses.flatMap((address) => tenant.inbox(address)), names: namesIn(tenant) };
};

/** A request expires, the next is denied, another approved; in a second tenant one is blocked. */
async function ofRequests(start: Scenario, write: Writing): Promise<readonly SentMails[]> {
  const tenant = createTenant({ scenario: start });
  const { reviewer, administrator } = tenant.people;
  await asks(tenant, "requester", write("justification"));
  await asks(tenant, "colleague", write("justification"));
  tenant.clock.advance({ days: 31 });
  await asks(tenant, "requester", write("justification"));
  await reviewer.denies(write("reason"));
  await asks(tenant, "requester", write("justification"));
  await administrator.approves();
  const other = createTenant({ scenario: start });
  await asks(other, "requester", write("justification"));
  await other.people.reviewer.blocks(write("reason"));
  return [sentIn(tenant), sentIn(other)];
}

/** A series is made, moved, answered, forwarded and ended; one of its guests is nobody. */
async function ofMeetings(start: Scenario, write: Writing): Promise<SentMails> {
  const { maya, jonas, megan, tenant } = await meeting([JONAS, MEGAN, OUTSIDER, "nobody@fjordline.example"], {
    scenario: start,
    plan: {
      subject: write("subject"),
      location: { displayName: write("place") },
      body: { contentType: "text", content: write("body") },
      isOnlineMeeting: true,
      recurrence: {
        pattern: { type: "weekly", interval: 2, daysOfWeek: ["wednesday"] },
        range: { type: "endDate", startDate: "2026-07-01", endDate: "2026-08-26" },
      },
    },
  });
  await maya.write({ location: { displayName: `${write("place")} ${write("place")}` } });
  await jonas.act("accept", { comment: write("comment") });
  await jonas.act("tentativelyAccept", { comment: write("comment") });
  await megan.act("decline", { comment: write("comment"), proposedNewTime: LATER });
  await jonas.act("forward", { toRecipients: list("Olga@third.example"), comment: write("comment") });
  await maya.act("cancel", { comment: write("comment") });
  return sentIn(tenant);
}

/** What is the same in every language: the zone of the meeting, and what Teams writes into its body. */
const UNTRANSLATED = [PLAN.start.timeZone, "Microsoft Teams meeting", "Join the meeting now"];

/** Every kind of mail that the tenant sends, in a world of its own. */
export async function everyMail(
  prepare: (start: Scenario) => Scenario,
  write: Writing = (what) => `words of a ${what}`,
): Promise<readonly SentMails[]> {
  const start = prepare(scenarios.approvalRequired);
  const all = [...(await ofRequests(start, write)), await ofMeetings(start, write)];
  const written = (["justification", "reason", "subject", "place", "body", "comment"] as const).map(write);
  return all.map(({ mails, names }) => ({ mails, names: [...names, ...written, ...UNTRANSLATED] }));
}

/** The mails, of each kind and subject one. */
export function eachKind(sent: readonly SentMails[]): readonly (Mail & Pick<SentMails, "names">)[] {
  const found = new Map<string, Mail & Pick<SentMails, "names">>();
  for (const { mails, names } of sent) {
    for (const mail of mails) found.set(`${mail.kind} ${mail.subject} ${mail.language}`, { ...mail, names });
  }
  return [...found.values()];
}

import { toWallClock } from "@consentra/calendar/time";
import { formatInstant } from "@consentra/protocol";
import type { z } from "zod";
import type { expectation } from "../vocabulary/expectations.ts";
import { type Check, type Difference, excerpt, listOf, type Seen, same, show } from "./seen.ts";

type Expected = z.output<typeof expectation>;
type Of<Word extends keyof Expected> = NonNullable<Expected[Word]>;
type Checks<Word extends keyof Expected> = { readonly [Name in Word]: Check<Of<Name>> };

const APP = "the app";

const lacking = (wanted: string | readonly string[], text: string, word: string): readonly Difference[] =>
  listOf(wanted)
    .filter((part) => !text.includes(part))
    .map((part) => ({ words: [word], expected: part, actual: excerpt(text) }));

function page(expected: Of<"page">, { viewer: { browser } }: Seen): readonly Difference[] {
  const title = browser.isOnPage ? browser.visitor.title : APP;
  if (typeof expected === "string") return same(expected, title);
  const { visitor } = browser;
  const text = browser.isOnPage ? visitor.text : "";
  const links = browser.isOnPage ? visitor.links.map(({ name }) => name) : [];
  return [
    ...(expected.title === undefined ? [] : same(expected.title, title, ["title"])),
    ...lacking(expected.shows ?? [], text, "shows"),
    ...listOf(expected.hides ?? [])
      .filter((part) => text.includes(part))
      .map((part) => ({ words: ["hides"], expected: `nothing of "${part}"`, actual: excerpt(text) })),
    ...listOf(expected.offers ?? [])
      .filter((name) => !links.includes(name))
      .map((name) => ({ words: ["offers"], expected: name, actual: show(links) })),
  ];
}

type MailExpected = Exclude<Of<"mail">, string | readonly unknown[]>;

function oneMail(expected: MailExpected, { stage, happenings }: Seen): readonly Difference[] {
  const { address } = stage.actors[expected.to].person;
  const own = happenings.mails.filter(({ to }) => to.toLowerCase() === address.toLowerCase());
  const fitting = own.filter(
    ({ subject, text, action }) =>
      subject.includes(expected.subject ?? "") &&
      listOf(expected.says ?? []).every((part) => `${subject}\n${text}`.includes(part)) &&
      (expected.action === undefined || action?.label === expected.action),
  );
  const { count } = expected;
  if (count === undefined ? fitting.length > 0 : fitting.length === count) return [];
  const wanted = [
    count === undefined ? "a mail" : `${count} mails`,
    `to ${expected.to}`,
    ...(expected.subject === undefined ? [] : [`about "${expected.subject}"`]),
    ...listOf(expected.says ?? []).map((part) => `that says "${part}"`),
    ...(expected.action === undefined ? [] : [`with the button "${expected.action}"`]),
  ];
  const mails = own.map(({ subject, text }) => `"${subject}": ${excerpt(text)}`);
  return [
    { expected: wanted.join(" "), actual: mails.join("; ") || `no mail to ${expected.to} in this step` },
  ];
}

function mail(expected: Of<"mail">, seen: Seen): readonly Difference[] {
  if (expected === "none") {
    const sent = seen.happenings.mails.map(({ to, subject }) => `"${subject}" to ${to}`);
    return sent.length === 0 ? [] : [{ expected: "no mail in this step", actual: sent.join("; ") }];
  }
  const all = Array.isArray(expected) ? expected : [expected];
  return all.flatMap((one: MailExpected, index) =>
    oneMail(one, seen).map((difference) => ({
      ...difference,
      words: Array.isArray(expected) ? [index] : [],
    })),
  );
}

function request(expected: Of<"request">, { stage }: Seen): readonly Difference[] {
  const all = stage.tenant.requests();
  const newest = all.at(-1);
  if (typeof expected === "string") return same(expected, newest?.status ?? "none");
  const { status, requesters, scopes, count } = expected;
  return [
    ...(status === undefined ? [] : same(status, newest?.status ?? "none", ["status"])),
    ...(requesters === undefined
      ? []
      : same(requesters, newest?.userConsentRequests.length ?? 0, ["requesters"])),
    ...(scopes === undefined ? [] : same([...scopes].sort(), [...(newest?.scopes ?? [])].sort(), ["scopes"])),
    ...(count === undefined ? [] : same(count, all.length, ["count"])),
  ];
}

type EventExpected = Exclude<Of<"event">, readonly unknown[]>;

function oneEvent(expected: EventExpected, { stage, actor }: Seen): readonly Difference[] {
  const { person } = expected.of === undefined ? actor : stage.actors[expected.of];
  const { users, events } = stage.tenant.snapshot().data;
  const user = users.find(({ userPrincipalName }) => userPrincipalName === person.address);
  const own = events
    .filter(({ userId }) => userId === user?.id)
    .map(({ subject, start }) => ({ subject: String(subject), ...toWallClock(start.instant, start.zone) }));
  const starts = own.map(
    ({ subject, dateTime, timeZone }) => `${dateTime.slice(0, 16)} (${timeZone}) ${subject}`,
  );
  const fitting = own.filter(
    ({ subject, dateTime, timeZone }) =>
      subject === expected.subject &&
      dateTime.startsWith(expected.start ?? "") &&
      (expected.zone === undefined || timeZone === expected.zone),
  );
  const { count = 1 } = expected;
  if (fitting.length === count) return [];
  const wanted = [`${count} × "${expected.subject}"`, expected.start, expected.zone].filter(
    (part) => part !== undefined,
  );
  return [{ expected: wanted.join(" "), actual: starts.slice(0, 10).join("; ") || "an empty calendar" }];
}

function event(expected: Of<"event">, seen: Seen): readonly Difference[] {
  const all = Array.isArray(expected) ? expected : [expected];
  return all.flatMap((one: EventExpected, index) =>
    oneEvent(one, seen).map((difference) => ({
      ...difference,
      words: Array.isArray(expected) ? [index] : [],
    })),
  );
}

function because(expected: Of<"because">, { happenings }: Seen): readonly Difference[] {
  const reasons = happenings.reasons.map(({ rule, text }) => `${rule}: ${text}`);
  return listOf(expected)
    .filter((part) => !reasons.some((reason) => reason.includes(part)))
    .map((part) => ({
      expected: part,
      actual: [...new Set(reasons)].join("; ") || "no decision in this step",
    }));
}

function signIn(expected: Of<"sign-in">, { stage }: Seen): readonly Difference[] {
  const newest = stage.tenant.journal().findLast(({ change }) => change.kind === "sign-in-recorded");
  const code = newest?.change.kind === "sign-in-recorded" ? newest.change.signIn.errorCode : undefined;
  return same(expected, code === 0 ? "success" : code);
}

function audit(expected: Of<"audit">, { stage, since }: Seen): readonly Difference[] {
  const entries = stage.tenant
    .snapshot()
    .data.audits.filter(({ activityDateTime }) => activityDateTime >= since);
  const names = [...new Set(entries.map(({ activityDisplayName }) => activityDisplayName))];
  return listOf(expected)
    .filter((name) => !names.some((one) => one === name))
    .map((name) => ({
      expected: name,
      actual: names.join("; ") || `nothing since ${formatInstant(since as never)}`,
    }));
}

/** What the tenant holds, shows and sends. */
export const tenantChecks: Checks<
  "page" | "mail" | "request" | "event" | "shows" | "because" | "sign-in" | "audit" | "problem"
> = {
  page,
  mail,
  request,
  event,
  shows: (expected, { actor }) => same(expected === "nothing" ? [] : expected, actor.shows),
  because,
  "sign-in": signIn,
  audit,
  problem: (expected, { problem }) =>
    problem?.includes(expected) ? [] : [{ expected, actual: problem ?? "the step was done" }],
};

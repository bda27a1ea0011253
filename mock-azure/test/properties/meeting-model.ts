import { assertNever } from "@consentra/protocol";
import { GUESTS, type Guest, type MeetingAct, type Writing } from "./meeting-life.ts";

/** What a meeting says in one mailbox. */
interface Words {
  readonly subject: string;
  readonly hour: number;
  readonly place: string;
}

interface ModelCopy extends Words {
  readonly isCancelled: boolean;
  readonly response: string;
  readonly showAs: string;
  readonly category: string | undefined;
}

interface Entry {
  readonly response: string;
  readonly proposes: boolean;
}

/** What should be in all mailboxes; told by the documentation's words, without events, ids and mails. */
export interface MeetingModel {
  /** Undefined once it was cancelled. */
  readonly organized: (Words & { readonly list: ReadonlyMap<Guest, Entry> }) | undefined;
  readonly copies: ReadonlyMap<Guest, ModelCopy>;
  /** How many mails everybody has. */
  readonly mails: Readonly<Record<Guest | "requester", number>>;
}

const UNANSWERED: Entry = { response: "none", proposes: false };

/** An empty meeting, at nine. */
export const NEW_MEETING: MeetingModel = {
  organized: { subject: "Planning", hour: 9, place: "Room 1", list: new Map() },
  copies: new Map(),
  mails: { requester: 0, colleague: 0, administrator: 0, reviewer: 0 },
};

type Model = { -readonly [Name in keyof MeetingModel]: MeetingModel[Name] };

const put = <Key, Value>(map: ReadonlyMap<Key, Value>, key: Key, value: Value) =>
  new Map(map).set(key, value);

function without<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): ReadonlyMap<Key, Value> {
  return new Map([...map].filter(([other]) => other !== key));
}

function send(model: Model, to: Guest | "requester"): void {
  model.mails = { ...model.mails, [to]: model.mails[to] + 1 };
}

/** The meeting as it is comes into a calendar, new or asked about anew. */
function ask(model: Model, who: Guest): void {
  if (!model.organized) return;
  const { subject, hour, place } = model.organized;
  const category = model.copies.get(who)?.category;
  const copy = {
    subject,
    hour,
    place,
    category,
    isCancelled: false,
    response: "notResponded",
    showAs: "tentative",
  };
  model.copies = put(model.copies, who, copy);
}

function takeBack(model: Model, who: Guest, subject: string): void {
  const copy = model.copies.get(who);
  if (copy && !copy.isCancelled) {
    const cancelled = { ...copy, subject: `Canceled: ${subject}`, isCancelled: true, showAs: "free" };
    model.copies = put(model.copies, who, cancelled);
  }
  send(model, who);
}

function organizerWrites(model: Model, { list, category: _, ...writing }: Writing): void {
  const before = model.organized;
  if (!before) return;
  const { subject = before.subject, hour = before.hour, place = before.place } = writing;
  const isRetimed = hour !== before.hour;
  const names = list ?? [...before.list.keys()];
  model.organized = {
    ...{ subject, hour, place },
    list: new Map(names.map((name) => [name, (!isRetimed && before.list.get(name)) || UNANSWERED])),
  };
  const isForEverybody = Object.values(writing).some((value) => value !== undefined);
  for (const who of GUESTS) {
    const [was, is] = [before.list.has(who), names.includes(who)];
    const copy = model.copies.get(who);
    if (was && !is) takeBack(model, who, before.subject);
    if (is && !was) ask(model, who);
    if (is && was && isForEverybody) {
      if (!copy || isRetimed) ask(model, who);
      else model.copies = put(model.copies, who, { ...copy, subject, hour, place });
    }
    if (is && (!was || isForEverybody)) send(model, who);
  }
}

function guestAnswers(model: Model, act: Extract<MeetingAct, { act: "guest answers" }>): void {
  const { who, answer, sends } = act;
  const copy = model.copies.get(who);
  const proposes = act.proposes && answer !== "accepted";
  if (!copy || copy.isCancelled || (proposes && !sends)) return;
  const showAs = answer === "accepted" ? "busy" : "tentative";
  model.copies =
    answer === "declined"
      ? without(model.copies, who)
      : put(model.copies, who, { ...copy, response: answer, showAs });
  if (!sends || !model.organized) return;
  const list = put(model.organized.list, who, { response: answer, proposes });
  model.organized = { ...model.organized, list };
  send(model, "requester");
}

function forward(model: Model, to: Guest, by: Guest | "requester"): void {
  const { organized } = model;
  const copy = by === "requester" ? undefined : model.copies.get(by);
  if (by === "requester" ? !organized : !copy) return;
  send(model, to);
  const isOpen = organized && organized.list.size > 0 && !copy?.isCancelled;
  if (!isOpen) return;
  if (!organized.list.has(to)) {
    model.organized = { ...organized, list: put(organized.list, to, UNANSWERED) };
  }
  if (model.copies.get(to)?.isCancelled ?? true) ask(model, to);
  if (by !== "requester") send(model, "requester");
}

/** What should be in all mailboxes after one more act. */
export function nextMeeting(before: MeetingModel, act: MeetingAct): MeetingModel {
  const model: Model = { ...before };
  switch (act.act) {
    case "organizer writes":
      organizerWrites(model, act.writing);
      break;
    case "organizer forwards":
      forward(model, act.to, "requester");
      break;
    case "organizer cancels":
      for (const who of before.organized?.list.keys() ?? []) {
        takeBack(model, who, before.organized?.subject ?? "");
      }
      model.organized = undefined;
      break;
    case "guest answers":
      guestAnswers(model, act);
      break;
    case "guest writes": {
      const copy = model.copies.get(act.who);
      const named = Object.fromEntries(
        Object.entries(act.writing).filter(([, value]) => value !== undefined),
      );
      if (copy) model.copies = put(model.copies, act.who, { ...copy, ...named });
      break;
    }
    case "guest forwards":
      forward(model, act.to, act.who);
      break;
    case "guest removes":
      model.copies = without(model.copies, act.who);
      break;
    default:
      assertNever(act);
  }
  return model;
}

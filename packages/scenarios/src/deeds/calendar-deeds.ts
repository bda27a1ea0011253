import {
  collect,
  daily,
  type EventChanges,
  GraphRequestError,
  type NewEvent,
  weekly,
} from "@consentra/calendar";
import { reportFailure } from "@consentra/integration";
import { formatInstant } from "@consentra/protocol";
import type { Actor, Stage } from "../stage/stage.ts";
import type { calendarWords } from "../vocabulary/calendar-words.ts";
import type { Given } from "../vocabulary/word.ts";
import { type ActorDeeds, ImpossibleStep } from "./deed.ts";

const ZONE = "Europe/Oslo";

type Range = Given<(typeof calendarWords)["views the calendar"]>;

/** Days as the service takes them: they begin at midnight UTC. */
const instants = ({ from, to }: Range) => ({ start: `${from}T00:00:00Z`, end: `${to}T00:00:00Z` });

const at = (dateTime: string, timeZone = ZONE) => ({
  dateTime: dateTime.length === 16 ? `${dateTime}:00` : dateTime,
  timeZone,
});

/** The app tells the connection of what a calendar call ran into, as products do. */
async function useCalendar(actor: Actor, act: () => Promise<readonly string[] | undefined>): Promise<void> {
  try {
    actor.shows = await act();
  } catch (error) {
    if (error instanceof GraphRequestError && actor.hasConnection)
      await reportFailure(actor.connection.integration, error);
    throw error;
  } finally {
    if (actor.hasConnection) await actor.connection.follow();
  }
}

/** An event of the person's own calendar by its subject. */
async function findEvent({ calendar, person }: Actor, subject: string): Promise<string> {
  for await (const event of calendar.events.list({ select: ["id", "subject"] }))
    if (event.subject === subject) return event.id;
  throw new ImpossibleStep(`The calendar of ${person.displayName} has no event "${subject}".`);
}

type Draft = Given<(typeof calendarWords)["creates an event"]>;

function toNewEvent({ actors, tenant }: Stage, draft: Draft): NewEvent {
  const { subject, start, end, zone, invites, repeats, online, transaction } = draft;
  const whole = start.length === 10;
  if (whole !== (end.length === 10))
    throw new ImpossibleStep(
      `"${subject}" starts at ${start} and ends at ${end}: write two days or two times.`,
    );
  const stop = repeats && { count: repeats.times };
  const weekday = new Intl.DateTimeFormat("en", { weekday: "long", timeZone: "UTC" });
  const on = weekday.format(new Date(`${start.slice(0, 10)}T00:00:00Z`)).toLowerCase() as "monday";
  return {
    subject,
    ...(whole
      ? { allDay: { start, end, timeZone: zone ?? ZONE } }
      : { start: at(start, zone), end: at(end, zone) }),
    ...(invites && {
      attendees: invites.map((part) => ({ emailAddress: { address: actors[part].person.address } })),
    }),
    ...(repeats &&
      stop && { repeat: repeats.every === "day" ? daily({ end: stop }) : weekly({ on: [on], end: stop }) }),
    ...(online && { isOnlineMeeting: true }),
    transactionId: transaction ?? `${formatInstant(tenant.clock.now())} ${subject}`,
  };
}

/** What the app does with somebody's calendar. */
export const calendarDeeds: ActorDeeds<typeof calendarWords> = {
  "lists calendars": (actor) =>
    useCalendar(actor, async () => (await collect(actor.calendar.calendars.list())).map(({ name }) => name)),
  "creates an event": (actor, draft, stage) =>
    useCalendar(actor, async () => {
      const created = await actor.calendar.events.create({ event: toNewEvent(stage, draft) });
      return [String(created.subject)];
    }),
  "views the calendar": (actor, range) =>
    useCalendar(actor, async () => {
      const { zone: timeZone = ZONE } = range;
      const events = await collect(actor.calendar.view({ ...instants(range), timeZone }));
      return events.map(({ subject, start }) => `${start.dateTime.slice(0, 16)} ${String(subject)}`);
    }),
  "changes the event": (actor, { event, subject, start, end, zone }) =>
    useCalendar(actor, async () => {
      const changes = {
        ...(subject !== undefined && { subject }),
        ...(start !== undefined && { start: at(start, zone) }),
        ...(end !== undefined && { end: at(end, zone) }),
      } as EventChanges;
      const changed = await actor.calendar.events.update({ id: await findEvent(actor, event), changes });
      return [String(changed.subject)];
    }),
  "deletes the event": (actor, subject) =>
    useCalendar(actor, async () => {
      await actor.calendar.events.delete({ id: await findEvent(actor, subject) });
      return undefined;
    }),
  "answers the invitation": (actor, { event, with: answer }) =>
    useCalendar(actor, async () => {
      const input = { id: await findEvent(actor, event) };
      const { accept, decline, tentativelyAccept } = actor.calendar.events;
      await { yes: accept, no: decline, maybe: tentativelyAccept }[answer](input);
      return undefined;
    }),
  "asks who is free": (actor, { people, from, to, zone }, { actors }) =>
    useCalendar(actor, async () => {
      const schedules = people.map((part) => actors[part].person.address);
      const answers = await actor.calendar.freeBusy({ schedules, start: at(from, zone), end: at(to, zone) });
      return answers.map(({ availabilityView = "" }, index) => `${people[index] ?? ""}: ${availabilityView}`);
    }),
  "syncs the calendar": (actor, range) =>
    useCalendar(actor, async () => {
      const run = actor.sync.sync({
        ...instants(range),
        timeZone: range.zone ?? ZONE,
        ...(actor.cursor !== undefined && { cursor: JSON.parse(actor.cursor) as never }),
      });
      const shown: string[] = [];
      for await (const change of run)
        shown.push(change.kind === "removed" ? "removed" : `${change.kind} ${String(change.event.subject)}`);
      actor.cursor = JSON.stringify(run.cursor);
      return shown;
    }),
};

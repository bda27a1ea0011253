import { collect, createCalendarClient, daily, GraphRequestError } from "@consentra/calendar";
import { expandSeries } from "@consentra/calendar/recurrence";
import { createCalendarSync, handleNotification } from "@consentra/calendar/sync";
import { toInstant, toWallClock } from "@consentra/calendar/time";

const zone = "Europe/Oslo";
const week = { start: "2026-01-05T00:00:00Z", end: "2026-01-12T00:00:00Z" };

/** What a worker can do as well. */
export async function readWeek(token: string) {
  const calendar = createCalendarClient({ tokens: { getAccessToken: async () => token } });
  return (await collect(calendar.view({ ...week, select: ["subject"] }))).map(({ subject }) => subject);
}

/** Every entry of the package, on a page: what it came to, in few words. */
export async function tryEverything(token: string) {
  const options = { tokens: { getAccessToken: async () => token } };
  const calendar = { ...createCalendarClient(options), ...createCalendarSync(options) };
  const made = await calendar.events.create({
    event: {
      subject: "Stand-up",
      start: { dateTime: "2026-01-05T09:00:00", timeZone: zone },
      end: { dateTime: "2026-01-05T09:15:00", timeZone: zone },
      repeat: daily({ end: { count: 3 } }),
    },
  });
  const seen = await collect(calendar.view({ ...week, pageSize: 2 }));
  const synced: string[] = [];
  for await (const change of calendar.sync(week)) synced.push(change.kind);
  const refused: unknown = await calendar.events.get({ id: "cut" }).then(
    () => "nothing",
    (error: unknown) => error instanceof GraphRequestError && error.failure.kind,
  );
  const question = new Request(`${location.href}?validationToken=hello`, { method: "POST" });
  const answer = await handleNotification(question, { clientState: "secret", receive: () => {} });
  return {
    created: made.type,
    seen: seen.map(({ start }) => toWallClock(toInstant(start), zone).dateTime.slice(0, 16)),
    expanded: expandSeries(made, week).length,
    synced,
    refused,
    answered: await answer.text(),
  };
}

import { type Calendar, type CalendarClient, GraphRequestError } from "@consentra/calendar";

const isKind = (error: unknown, kind: string) =>
  error instanceof GraphRequestError && error.failure.kind === kind;

/** A calendar by its name. Ids of calendars were seen to change some time after creation; names stay. */
async function findCalendar({ calendars }: CalendarClient, name: string): Promise<Calendar | undefined> {
  for await (const calendar of calendars.list()) if (calendar.name === name) return calendar;
  return undefined;
}

/** Does something with a calendar, and once more with its new id where the old one is not known any more. */
export async function withCalendar<Result>(
  client: CalendarClient,
  { id, name }: Pick<Calendar, "id" | "name">,
  act: (calendarId: string) => Promise<Result>,
): Promise<Result> {
  try {
    return await act(id);
  } catch (error) {
    if (!isKind(error, "notFound")) throw error;
    const found = await findCalendar(client, name);
    if (!found || found.id === id) throw error;
    return act(found.id);
  }
}

/** Makes a calendar unless it is there: also when an earlier attempt has made it and its answer was lost. */
export async function ensureCalendar(client: CalendarClient, name: string): Promise<Calendar> {
  try {
    return await client.calendars.create({ calendar: { name } });
  } catch (error) {
    if (!isKind(error, "conflict") && !isKind(error, "unavailable") && !isKind(error, "network")) throw error;
    const found = await findCalendar(client, name);
    if (!found) throw error;
    return found;
  }
}

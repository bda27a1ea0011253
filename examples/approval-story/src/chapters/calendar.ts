import { collect } from "@consentra/calendar";
import type { Stage } from "../stage.ts";

/** The connected calendar is read and written. */
export async function calendar({ tenant, product, narrator }: Stage): Promise<void> {
  const { requester } = tenant.people;
  const client = product.calendarOf(requester);

  narrator.chapter("The calendar");
  const calendars = await collect(client.calendars.list());
  narrator.step("Meetings", `lists the calendars: ${calendars.map(({ name }) => name).join(", ")}`);
  const created = await client.events.create({
    event: {
      subject: "Call with a customer",
      start: { dateTime: "2026-01-06T10:00:00", timeZone: "Europe/Oslo" },
      end: { dateTime: "2026-01-06T10:30:00", timeZone: "Europe/Oslo" },
    },
  });
  narrator.step(
    "Meetings",
    `creates "${String(created.subject)}" on ${created.start.dateTime.slice(0, 16)} (${created.start.timeZone})`,
  );
  const week = await collect(client.view({ start: "2026-01-05T00:00:00Z", end: "2026-01-12T00:00:00Z" }));
  narrator.step("Meetings", `reads the week: ${week.map(({ subject }) => String(subject)).join(", ")}`);
  const changed = await client.events.update({
    id: created.id,
    changes: { subject: "Call with a customer (moved online)" },
  });
  narrator.step("Meetings", `renames it: "${String(changed.subject)}"`);
  await client.events.delete({ id: created.id });
  const left = await collect(client.view({ start: "2026-01-05T00:00:00Z", end: "2026-01-12T00:00:00Z" }));
  narrator.step("Meetings", `deletes it; events left in the week: ${String(left.length)}`);
}

import { array, assert, asyncProperty, constantFrom, integer, nat, oneof, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { type DeltaLine, deltaPage } from "../support/delta-rounds.ts";
import { type GraphClient, graphClient } from "../support/graph-client.ts";

/** Ten days, of a month that things happen in. */
const WINDOW = "startDateTime=2026-03-08&endDateTime=2026-03-18";
const VIEW = `/me/calendarView?${WINDOW}&$top=1000`;
const day = integer({ min: 1, max: 28 });

/** One thing that a person does with a calendar, or a page that a client reads; `which` chooses among what there is. */
const step = oneof(
  record({ does: constantFrom("create", "repeat"), day, which: nat(9) }),
  record({ does: constantFrom("rename", "move", "delete"), day, which: nat(9) }),
  record({ does: constantFrom("rename one", "move one", "delete one"), day, which: nat(30) }),
  record({ does: constantFrom("read"), day, which: integer({ min: 1, max: 5 }) }),
);

type Step = typeof step extends { generate: (...args: never[]) => { value: infer Value } } ? Value : never;

const time = (date: number, hour = 9) => ({
  dateTime: `2026-03-${String(date).padStart(2, "0")}T${String(hour).padStart(2, "0")}:00:00`,
  timeZone: "UTC",
});
const hourOn = (date: number, hour?: number) => ({
  start: time(date, hour),
  end: { ...time(date, hour), dateTime: time(date, hour).dateTime.replace(":00:00", ":30:00") },
});

/** A calendar, and a client that knows of it what the delta told. */
async function mirrored() {
  const client = await graphClient();
  const known = new Map<string, DeltaLine>();
  let link = `/me/calendarView/delta?${WINDOW}`;

  /** Reads a page; whether the round ended with it. */
  const read = async (size: number): Promise<boolean> => {
    const { body } = await deltaPage(client, link, { prefer: `odata.maxpagesize=${String(size)}` });
    for (const line of body.value) {
      if (line["@removed"]) known.delete(line.id);
      else known.set(line.id, line);
    }
    link = body["@odata.nextLink"] ?? body["@odata.deltaLink"] ?? "";
    return body["@odata.nextLink"] === undefined;
  };
  return { ...client, known, read };
}

async function viewOf({ get }: Pick<GraphClient, "get">): Promise<readonly DeltaLine[]> {
  const { body } = await get(VIEW);
  return body.value as unknown as readonly DeltaLine[];
}

const pick = <Item>(items: readonly Item[], which: number): Item | undefined => items[which % items.length];

async function act(calendar: Awaited<ReturnType<typeof mirrored>>, { does, day: date, which }: Step) {
  const { get, post, patch, call, read } = calendar;
  const recurrence = {
    pattern: { type: "daily", interval: 1 + (which % 3) },
    range: { type: "numbered", startDate: time(date).dateTime.slice(0, 10), numberOfOccurrences: 1 + which },
  };
  switch (does) {
    case "read":
      await read(which);
      return;
    case "create":
      await post("/me/events", { subject: "single", ...hourOn(date) });
      return;
    case "repeat":
      await post("/me/events", { subject: "series", ...hourOn(date), recurrence });
      return;
    default: {
      const isOne = does.endsWith("one");
      const { body } = await get(isOne ? VIEW : "/me/events?$top=1000");
      const item = pick(body.value as unknown as readonly DeltaLine[], which);
      if (!item) return;
      const path = `/me/events/${item.id}`;
      if (does.startsWith("rename")) await patch(path, { subject: `renamed ${String(date)}` });
      else if (does.startsWith("delete")) await call("DELETE", path);
      else await patch(path, hourOn(date, 8 + (which % 12)));
    }
  }
}

/** What both the view and the delta say of an event. */
const shown = ({ id, type, start, end }: DeltaLine) => ({ id, type, start, end });
const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);

describe("a client that follows the delta of a view", () => {
  test("knows what the view shows, whatever happens and however it pages", async () => {
    await assert(
      asyncProperty(array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        const calendar = await mirrored();
        for (const one of steps) await act(calendar, one);
        // The end of the round it is in, and one more.
        while (!(await calendar.read(7)));
        while (!(await calendar.read(7)));
        const view = await viewOf(calendar);
        const known = [...calendar.known.values()];
        const events = known.filter(({ type }) => type !== "seriesMaster");
        expect(events.map(shown).toSorted(byId)).toEqual(view.map(shown).toSorted(byId));
        // Each occurrence finds the series that it is of.
        const masters = new Set(known.filter(({ type }) => type === "seriesMaster").map(({ id }) => id));
        const ofSeries = view
          .filter(({ type }) => type === "occurrence")
          .map(({ seriesMasterId }) => seriesMasterId);
        expect(ofSeries.filter((id) => !masters.has(id ?? ""))).toEqual([]);
        for (const { subject, id, type } of view) {
          if (type !== "occurrence") expect(calendar.known.get(id)?.subject).toBe(subject);
        }
      }),
      { seed: 20260308, numRuns: 12 },
    );
  });
});

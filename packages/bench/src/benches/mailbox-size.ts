import {
  createTenant,
  scenario,
  withApprovedApp,
  withEmulation,
  withManyEvents,
} from "@consentra/mock-azure";
import type { Bench, Comparison } from "../bench.ts";
import { type Effort, measure, type Subject } from "../measure.ts";
import { type GraphAccess, signIn } from "../signed-in.ts";

/** What a large mailbox may cost more than a small one. */
const ALLOWED = 1.2;

interface Mailbox {
  readonly name: string;
  readonly graph: GraphAccess;
  readonly eventId: string;
  /** A day in the middle of the events. */
  readonly window: string;
  /** Where the next round of the day's delta is told. */
  deltaLink: string;
}

async function fill(count: number): Promise<Mailbox> {
  const tenant = createTenant({
    scenario: scenario(
      "mailbox",
      withApprovedApp(),
      withManyEvents("requester", count),
      // A bench asks more often than the service lets anybody.
      withEmulation({ limits: { requestsPerTenMinutes: 1e9 } }),
    ),
  });
  const graph = await signIn(tenant);
  const window = "startDateTime=2026-01-07T00:00:00Z&endDateTime=2026-01-08T00:00:00Z";
  const first = await graph.read(`/me/calendarView/delta?${window}`);
  return {
    name: `${count.toLocaleString("en")} events`,
    graph,
    eventId: first.value[0]?.id ?? "",
    window,
    deltaLink: first["@odata.deltaLink"] ?? "",
  };
}

const when = { dateTime: "2026-01-07T10:00:00", timeZone: "UTC" };

/** Jobs whose cost must not depend on what else is in the mailbox; each checks that it did what it should. */
const JOBS: Readonly<Record<string, (mailbox: Mailbox) => Promise<unknown>>> = {
  "a page of a calendar view": async ({ graph, window }) => {
    const { value } = await graph.read(`/me/calendarView?${window}&$top=10`);
    if (value.length !== 10) throw new Error("The view is not full.");
  },
  "a filtered page": async ({ graph }) => {
    const filter = encodeURIComponent(
      "start/dateTime ge '2026-01-07T00:00:00Z' and start/dateTime lt '2026-01-08T00:00:00Z'",
    );
    const { value } = await graph.read(`/me/events?$filter=${filter}&$top=10`);
    if (value.length !== 10) throw new Error("The page is not full.");
  },
  "an event by its id": ({ graph, eventId }) => graph.read(`/me/events/${eventId}`),
  "a first page of a delta": async ({ graph, window }) => {
    const { value } = await graph.read(`/me/calendarView/delta?${window}`);
    if (value.length < 10) throw new Error("The page is not full.");
  },
  "a change, and the delta that tells it": async (mailbox) => {
    const { graph, eventId } = mailbox;
    await graph.send("PATCH", `/me/events/${eventId}`, { subject: "Changed" });
    const { value, ...page } = await graph.read(mailbox.deltaLink);
    if (value.length !== 1) throw new Error("The delta does not tell the change alone.");
    mailbox.deltaLink = page["@odata.deltaLink"] ?? "";
  },
  "a create, and a delete": async ({ graph }) => {
    const created = await graph.send("POST", "/me/events", { subject: "New", start: when, end: when });
    const { id } = (await created.json()) as { readonly id: string };
    const removed = await graph.send("DELETE", `/me/events/${id}`);
    if (removed.status !== 204) throw new Error("The event was not removed.");
  },
};

async function* run(effort: Effort): AsyncGenerator<Comparison> {
  const sizes = [1000, 100_000].map((size) => Math.max(400, Math.round(size * effort.scale)));
  const mailboxes: Mailbox[] = [];
  for (const size of sizes) mailboxes.push(await fill(size));
  for (const [title, job] of Object.entries(JOBS)) {
    const subjects = mailboxes.map((mailbox): Subject => ({ name: mailbox.name, run: () => job(mailbox) }));
    yield {
      title: `Mailbox size: ${title}`,
      measured: await measure(subjects, effort),
      targets: subjects.slice(1).map(({ name }) => ({ name, atMost: ALLOWED })),
    };
  }
}

/** One mailbox with many events: what each kind of request costs, next to a small mailbox. */
export const mailboxSize: Bench = { name: "mailbox-size", run };

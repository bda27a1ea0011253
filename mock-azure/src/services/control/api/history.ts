import { formatInstant } from "@consentra/protocol";
import type { ActivityEntry } from "../../../domain/activity/activity-entry.ts";
import { showActivity } from "../../../domain/activity/activity-page.ts";
import { defineApiRoute } from "../../../http/api/api-route.ts";
import { refuse } from "../../../http/api/problem.ts";
import { flag, listOf, optional, orNull, record, text, whole } from "../../../http/api/shape.ts";
import { EXAMPLE_NOW, EXAMPLE_REASON } from "./examples.ts";
import { activityEntryShape, journalEntryShape, reasonShape } from "./shapes.ts";

const pageSize = optional(
  whole({ minimum: 1, maximum: 1000, default: 100, description: "Entries on a page." }),
);

const MOST_ENTRIES = 100;

const journalRoute = defineApiRoute({
  name: "control.api-journal",
  method: "GET",
  path: "/journal",
  tag: "What happened",
  summary: "Everything that happened, oldest first",
  description:
    "Without secrets. Ask again with `since` set to `next` to go on; it is where a listener asks from, too. A world that starts again counts from 1.",
  query: {
    since: optional(whole({ minimum: 0, default: 0, description: "The last entry that is known already." })),
    limit: pageSize,
  },
  answer: {
    description: "The entries after `since`.",
    shape: record(
      {
        entries: listOf(journalEntryShape),
        next: whole({ description: "What to ask from next." }),
        more: flag({ description: "Whether more is there already." }),
      },
      { title: "Journal" },
    ),
    example: {
      entries: [
        {
          sequence: 1,
          at: EXAMPLE_NOW,
          route: "login.authorize",
          change: { kind: "interaction-opened" },
          because: [EXAMPLE_REASON],
        },
      ],
      next: 1,
      more: false,
    },
  },
  problems: ["not-possible-now"],
  act({ journal }, { query: { since = 0, limit = MOST_ENTRIES } }) {
    const last = journal.at(-1)?.sequence ?? 0;
    // What was taken up from a snapshot does not begin with 1.
    const first = journal[0]?.sequence ?? last + 1;
    if (since > last && journal.length > 0) {
      return refuse(
        "not-possible-now",
        `The journal ends with ${last}, before ${since}: the world has started again since. Ask from 0.`,
      );
    }
    const begin = Math.max(0, since - first + 1);
    const entries = journal.slice(begin, begin + limit);
    const next = entries.at(-1)?.sequence ?? since;
    return { entries, next, more: next < last };
  },
});

const becauseRoute = defineApiRoute({
  name: "control.api-because",
  method: "GET",
  path: "/because",
  tag: "What happened",
  summary: "Why the tenant decided as it did",
  answer: {
    description: "Reasons of the latest decision that has any, newest last.",
    shape: record({ reasons: listOf(reasonShape) }, { title: "Because" }),
    example: { reasons: [EXAMPLE_REASON] },
  },
  act: ({ because }) => ({ reasons: because }),
});

/** An entry as the API gives it; what is absent is null. */
function toShown(entry: ActivityEntry) {
  const { number, at, part, method, path, because, people, applications, journal } = entry;
  return {
    number,
    at: formatInstant(at),
    part,
    method,
    path,
    route: entry.route ?? null,
    status: entry.status ?? null,
    outcome: entry.outcome ?? null,
    leadsTo: entry.leadsTo ?? null,
    error: entry.error ?? null,
    because,
    changes: journal.map(({ sequence }) => sequence),
    people,
    applications,
  };
}

const activityRoute = defineApiRoute({
  name: "control.api-activity",
  method: "GET",
  path: "/activity",
  tag: "What happened",
  summary: "The requests that the tenant answered, newest first",
  description: "The latest 500 are remembered; those of the control API are not among them.",
  query: {
    person: optional(text({ description: "Object id: requests that have to do with the person." })),
    application: optional(text({ description: "Client id: requests that have to do with the application." })),
    before: optional(whole({ minimum: 1, description: "Requests before that number." })),
    limit: pageSize,
  },
  answer: {
    description: "A page.",
    shape: record(
      {
        entries: listOf(activityEntryShape),
        older: orNull(whole({ description: "What `before` has to be for the next page." })),
      },
      { title: "Activity" },
    ),
    example: {
      entries: [
        {
          number: 1,
          at: EXAMPLE_NOW,
          part: "login",
          method: "GET",
          path: "/common/oauth2/v2.0/authorize",
          route: "login.authorize",
          status: 200,
          outcome: "choose-account",
          leadsTo: null,
          error: null,
          because: [EXAMPLE_REASON],
          changes: [1],
          people: [],
          applications: [{ id: "3d0f8a1e-6c52-4b9a-8e47-1f2c3b4a5d60", name: "Meetings" }],
        },
      ],
      older: null,
    },
  },
  act({ activity }, { query: { person = "", application = "", before, limit = MOST_ENTRIES } }) {
    const { rows, older } = showActivity(activity, { person, application, before }, limit);
    return { entries: rows.map(toShown), older: older ?? null };
  },
});

export const historyRoutes = [journalRoute, becauseRoute, activityRoute];

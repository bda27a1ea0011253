import type { ActivityEntry } from "../domain/activity/activity-entry.ts";

/** Requests that are remembered; the oldest is forgotten for each one more. */
const MOST_ENTRIES = 500;

/** What is learned of a request while it is answered. */
export type ActivityNote = {
  -readonly [Key in keyof Omit<ActivityEntry, "number" | "status" | "leadsTo" | "error">]: ActivityEntry[Key];
};

/** The latest requests that the tenant answered. */
export interface ActivityLog {
  readonly entries: readonly ActivityEntry[];
  /** Remembers a request; without an answer, the connection was cut. */
  add(note: ActivityNote, answer: Response | undefined): void;
  /** Forgets everything, and goes on counting. */
  clear(): void;
  /** Remembers what another log did, and goes on from there. */
  recall(entries: readonly ActivityEntry[]): void;
}

/** Where an answer sends the browser, of which the query and the fragment may hold codes and tokens. */
function destinationOf(answer: Response | undefined): Pick<ActivityEntry, "leadsTo" | "error"> {
  const location = answer?.headers.get("location") ?? undefined;
  if (location === undefined) return { leadsTo: undefined, error: undefined };
  const [path = "", rest = ""] = location.split(/[?#](.*)/s);
  const error = new URLSearchParams(rest.replace(/^.*#(?=.)/s, "")).get("error");
  return { leadsTo: path, error: error ?? undefined };
}

/** Makes an empty log. */
export function createActivityLog(): ActivityLog {
  const entries: ActivityEntry[] = [];
  let count = 0;
  return {
    entries,
    add(note, answer) {
      count += 1;
      entries.push({ ...note, number: count, status: answer?.status, ...destinationOf(answer) });
      if (entries.length > MOST_ENTRIES) entries.shift();
    },
    clear() {
      entries.length = 0;
    },
    recall(known) {
      entries.splice(0, entries.length, ...known);
      count = known.at(-1)?.number ?? count;
    },
  };
}

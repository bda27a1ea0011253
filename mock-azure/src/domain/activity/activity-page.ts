import type { JournalEntry } from "../journal.ts";
import type { ActivityEntry, Subject } from "./activity-entry.ts";
import { type ChangeFact, changeFacts } from "./change-facts.ts";

/** Whose requests somebody wants to see; empty texts let all pass. */
export interface ActivityFilter {
  /** Object id of a person. */
  readonly person: string;
  /** Client id of an application. */
  readonly application: string;
  /** The requests before that number; absent means the newest. */
  readonly before: number | undefined;
}

/** What the tenant answered, the newest first. */
export interface ActivityPage {
  readonly filter: ActivityFilter;
  readonly rows: readonly ActivityEntry[];
  /** Everybody and everything to filter by. */
  readonly people: readonly Subject[];
  readonly applications: readonly Subject[];
  /** Where the next page begins; absent on the last one. */
  readonly older: number | undefined;
}

/** One change that a request brought about. */
export interface ActivityChange {
  readonly sequence: number;
  readonly kind: JournalEntry["change"]["kind"];
  readonly facts: readonly ChangeFact[];
}

/** One request in full. */
export interface ActivityDetails {
  readonly entry: ActivityEntry;
  readonly changes: readonly ActivityChange[];
  /** Changes that the page leaves out. */
  readonly more: number;
}

/** Rows on a page. */
const PAGE_SIZE = 15;

/** Changes on a page; one request can bring about thousands. */
const MOST_CHANGES = 40;

const byName = (subjects: readonly Subject[]): readonly Subject[] =>
  [...new Map(subjects.map((one) => [one.id, one])).values()].sort((a, b) => (a.name < b.name ? -1 : 1));

/**
 * A page of what the tenant answered.
 *
 * @param size - rows on the page
 */
export function showActivity(
  entries: readonly ActivityEntry[],
  filter: ActivityFilter,
  size = PAGE_SIZE,
): ActivityPage {
  const { person, application, before } = filter;
  const found = entries
    .filter(
      ({ number, people, applications }) =>
        (before === undefined || number < before) &&
        (person === "" || people.some(({ id }) => id === person)) &&
        (application === "" || applications.some(({ id }) => id === application)),
    )
    .toReversed();
  const rows = found.slice(0, size);
  return {
    filter,
    rows,
    people: byName(entries.flatMap(({ people }) => people)),
    applications: byName(entries.flatMap(({ applications }) => applications)),
    older: found.length > size ? rows.at(-1)?.number : undefined,
  };
}

/** One request, if it is still remembered. */
export function showActivityEntry(
  entries: readonly ActivityEntry[],
  number: number,
): ActivityDetails | undefined {
  const entry = entries.find((one) => one.number === number);
  return (
    entry && {
      entry,
      changes: entry.journal.slice(0, MOST_CHANGES).map(({ sequence, change }) => ({
        sequence,
        kind: change.kind,
        facts: changeFacts(change),
      })),
      more: Math.max(0, entry.journal.length - MOST_CHANGES),
    }
  );
}

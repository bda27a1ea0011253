import type { EpochMilliseconds } from "@consentra/protocol";
import type { Reason } from "../decision.ts";
import type { JournalEntry } from "../journal.ts";

/** Somebody or something that a request has to do with, under the name they had then. */
export interface Subject {
  readonly id: string;
  readonly name: string;
}

/** A request that the tenant answered, without anything secret. */
export interface ActivityEntry {
  /** Counts from 1, and goes on counting when the world starts again. */
  readonly number: number;
  readonly at: EpochMilliseconds;
  /** The part that was asked: `login`, `graph`, `portal` or `mail`. */
  readonly part: string;
  readonly method: string;
  /** The address without its query, which may hold codes and tokens. */
  readonly path: string;
  /** Name of the route; absent where no route has that address. */
  readonly route: string | undefined;
  /** The answer's status; absent where a planned fault cut the connection. */
  readonly status: number | undefined;
  /** What was decided, by the name that the rule gives it. */
  readonly outcome: string | undefined;
  /** Where the answer sends the browser, without query and fragment. */
  readonly leadsTo: string | undefined;
  /** The OAuth error that the answer carries there. */
  readonly error: string | undefined;
  readonly because: readonly Reason[];
  readonly journal: readonly JournalEntry[];
  readonly people: readonly Subject[];
  readonly applications: readonly Subject[];
}

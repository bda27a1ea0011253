import type { EpochMilliseconds } from "@consentra/protocol";
import type { ActivityEntry } from "../domain/activity/activity-entry.ts";
import type { Reason } from "../domain/decision.ts";
import type { JournalEntry } from "../domain/journal.ts";
import type { KeptData } from "./kept-data.ts";
import type { TenantSnapshot } from "./world.ts";

/** A tenant between two lives, as JSON: a snapshot, and what was told of how it came about. */
export interface TenantMemory {
  /** Name of the scenario that is played, and when it was started: its rows are built again. */
  readonly scenario: string;
  readonly startedAt: EpochMilliseconds;
  /** Tells the scenario from one of the same name that was changed since. */
  readonly startSum: number;
  readonly snapshot: Omit<TenantSnapshot, "data"> & { readonly data: KeptData };
  readonly journal: readonly JournalEntry[];
  readonly because: readonly Reason[];
  readonly activity: readonly ActivityEntry[];
}

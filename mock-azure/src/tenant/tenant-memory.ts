import type { ActivityEntry } from "../domain/activity/activity-entry.ts";
import type { Reason } from "../domain/decision.ts";
import type { JournalEntry } from "../domain/journal.ts";
import type { TenantSnapshot } from "./world.ts";

/** A tenant between two lives, as JSON: a snapshot, and what was told of how it came about. */
export interface TenantMemory {
  /** Name of the scenario that is played. */
  readonly scenario: string;
  readonly snapshot: TenantSnapshot;
  readonly journal: readonly JournalEntry[];
  readonly because: readonly Reason[];
  readonly activity: readonly ActivityEntry[];
}

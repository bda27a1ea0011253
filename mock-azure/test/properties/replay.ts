import { applyChange } from "../../src/domain/apply-change.ts";
import type { DirectoryAudit } from "../../src/domain/audit/directory-audit.ts";
import type { JournalEntry } from "../../src/domain/journal.ts";
import { loadTenantData, type TenantData, toTenantData } from "../../src/domain/tenant-data.ts";

/** What one decision stated. */
export interface Batch {
  readonly at: number;
  readonly entries: readonly JournalEntry[];
  readonly before: TenantData;
  readonly after: TenantData;
}

/** A life that is over: where it started, and what the tenant wrote down. */
export interface LifeRecord {
  readonly start: TenantData;
  readonly journal: readonly JournalEntry[];
  readonly audits: readonly DirectoryAudit[];
}

/** Plays the journal again, decision by decision; those of one decision share its reasons. */
export function replay({ start, journal }: Pick<LifeRecord, "start" | "journal">): {
  readonly batches: readonly Batch[];
  readonly end: TenantData;
} {
  const store = loadTenantData(start);
  const batches: Batch[] = [];
  let before = toTenantData(store);
  for (let from = 0; from < journal.length; ) {
    const because = journal[from]?.because;
    let to = from;
    while (to < journal.length && journal[to]?.because === because) to += 1;
    const entries = journal.slice(from, to);
    for (const { change } of entries) applyChange(store, change);
    const after = toTenantData(store);
    batches.push({ at: Date.parse(entries[0]?.at ?? ""), entries, before, after });
    before = after;
    from = to;
  }
  return { batches, end: before };
}

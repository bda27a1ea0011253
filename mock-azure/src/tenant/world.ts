import {
  createSeededIds,
  type EpochMilliseconds,
  type SeededIds,
  type VirtualClock,
} from "@consentra/protocol";
import { applyChange } from "../domain/apply-change.ts";
import { auditEntriesOf } from "../domain/audit/audit-entries-of.ts";
import { traceChange } from "../domain/calendar/delta/trace-change.ts";
import type { Change } from "../domain/change.ts";
import type { Decision, Moment, Reason } from "../domain/decision.ts";
import { decideDue, nextDue } from "../domain/due.ts";
import { type JournalEntry, journalEntry } from "../domain/journal.ts";
import { watchFallOut } from "../domain/notification/fall-out.ts";
import { loadTenantData, type TenantData, toTenantData } from "../domain/tenant-data.ts";
import type { TenantState, TenantStore } from "../domain/tenant-state.ts";

/**
 * Everything of a tenant that can be written down and taken up again.
 *
 * @group Tenant
 */
export interface TenantSnapshot {
  readonly version: 1;
  readonly data: TenantData;
  readonly now: EpochMilliseconds;
  readonly sequence: number;
  readonly idPosition: number;
  readonly requestIdPosition: number;
}

/** The running tenant: state, clock, ids and journal, and the one way to change them. */
export interface World {
  readonly state: TenantState;
  readonly clock: VirtualClock;
  readonly journal: readonly JournalEntry[];
  readonly because: readonly Reason[];
  /** The next answer's id; apart from the state's ids, so that looking changes nothing. */
  nextRequestId(): string;
  moment(): Moment;
  /** Applies a decision at once and whole, and notes what audit logs and the deltas of calendars tell of it. */
  commit(route: string, decision: Decision<unknown>, correlationId?: string): void;
  /** Lets what fell due since the last look happen, each at its own time. */
  settle(): void;
  subscribe(listener: (entry: JournalEntry) => void): () => void;
  /** Calls `watcher` whenever the state may have changed, and after other data were taken up. */
  watch(watcher: () => void): void;
  /** How many times other data were taken up. */
  readonly loads: number;
  snapshot(): TenantSnapshot;
  /**
   * Takes up other data; `from`, where it was left; `seed`, what ids are drawn from then on; `told`, what was written
   * down of how it came about.
   */
  load(
    data: TenantData,
    options?: {
      readonly from?: Omit<TenantSnapshot, "version" | "data">;
      readonly seed?: string;
      readonly told?: { readonly journal: readonly JournalEntry[]; readonly because: readonly Reason[] };
    },
  ): void;
  /** Waits for nothing any more. */
  stop(): void;
}

/** The correlation of what no request brought about. */
export const NO_REQUEST = "00000000-0000-0000-0000-000000000000";

/** Makes a world from plain data. */
export function createWorld(options: { data: TenantData; clock: VirtualClock; seed: string }): World {
  const { clock } = options;
  let ids: SeededIds;
  let requestIds: SeededIds;
  const drawFrom = (seed: string) => {
    ids = createSeededIds(seed);
    requestIds = createSeededIds(`${seed}/requests`);
  };
  drawFrom(options.seed);
  const listeners = new Set<(entry: JournalEntry) => void>();
  let store: TenantStore = loadTenantData(options.data);
  let journal: JournalEntry[] = [];
  let because: readonly Reason[] = [];
  let sequence = 0;
  let timer: unknown;
  let loads = 0;
  const watchers: (() => void)[] = [];
  const tellWatchers = () => {
    for (const watcher of watchers) watcher();
  };

  const record = (
    route: string,
    decision: Decision<unknown>,
    { now, correlationId }: { readonly now: EpochMilliseconds; readonly correlationId: string },
  ) => {
    const { actor } = decision;
    // Looking at a page decides nothing: the reasons of what led there stay.
    if (decision.because.length > 0) because = decision.because;
    const onConsentPage = route.startsWith("login.");
    const fallOut = watchFallOut(store, decision.changes, now);
    const write = (change: Change) => {
      sequence += 1;
      const context = { now, sequence, correlationId, actor, onConsentPage };
      const audits = auditEntriesOf(store, change, context);
      const trace = traceChange(store, change, sequence);
      applyChange(store, change);
      if (trace) store.eventTraces.put(trace);
      for (const audit of audits) store.audits.put(audit);
      const entry = journalEntry({ sequence, now, route, change, because: decision.because });
      journal.push(entry);
      for (const listener of listeners) listener(entry);
    };
    for (const change of decision.changes) write(change);
    for (const change of fallOut(sequence)) write(change);
  };

  const settle = () => {
    for (let due = nextDue(store); due !== undefined && due <= clock.now(); due = nextDue(store)) {
      const decision = decideDue(store, { now: due, ids });
      if (decision.changes.length === 0) throw new Error("Something is due, and nothing came of it.");
      record("clock", decision, { now: due, correlationId: NO_REQUEST });
    }
  };

  /** One timer for the next due moment, so that listeners hear of it when the clock passes it. */
  const schedule = () => {
    clock.clearTimeout(timer);
    const due = nextDue(store);
    timer =
      due === undefined
        ? undefined
        : clock.setTimeout(() => {
            settle();
            schedule();
            tellWatchers();
          }, due - clock.now());
  };
  schedule();

  return {
    get state() {
      return store;
    },
    clock,
    get journal() {
      return journal;
    },
    get because() {
      return because;
    },
    nextRequestId: () => requestIds.guid(),
    moment: () => ({ now: clock.now(), ids }),
    commit(route, decision, correlationId = NO_REQUEST) {
      record(route, decision, { now: clock.now(), correlationId });
      if (decision.changes.length === 0) return;
      schedule();
      tellWatchers();
    },
    settle,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    watch(watcher) {
      watchers.push(watcher);
    },
    get loads() {
      return loads;
    },
    snapshot: () => ({
      version: 1,
      // Rows are replaced, never changed: a snapshot can share them.
      data: toTenantData(store),
      now: clock.now(),
      sequence,
      idPosition: ids.position(),
      requestIdPosition: requestIds.position(),
    }),
    load(data, { from, seed, told } = {}) {
      if (seed !== undefined) drawFrom(seed);
      store = loadTenantData(data);
      journal = [...(told?.journal ?? [])];
      because = told?.because ?? [];
      sequence = from?.sequence ?? 0;
      ids.moveTo(from?.idPosition ?? 0);
      requestIds.moveTo(from?.requestIdPosition ?? 0);
      loads += 1;
      schedule();
      tellWatchers();
    },
    stop: () => clock.clearTimeout(timer),
  };
}

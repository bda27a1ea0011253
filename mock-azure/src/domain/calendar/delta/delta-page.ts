import type { TenantState } from "../../tenant-state.ts";
import { changedItems, type DeltaItem, itemsOf, type Knowledge } from "./delta-items.ts";
import type { DeltaMark, DeltaPlace, DeltaRound, DeltaScope } from "./delta-token.ts";

/** What a round has to say of one event, and where it comes by it. */
interface Told {
  readonly at: DeltaMark;
  readonly items: readonly DeltaItem[];
}

const isSameMark = (one: DeltaMark, other: DeltaMark): boolean =>
  typeof one === "number" || typeof other === "number"
    ? one === other
    : one.id === other.id && one.start === other.start && one.length === other.length;

const wasShown = ({ rank }: DeltaItem, place: DeltaPlace): boolean =>
  place.again ? rank < place.rank : rank <= place.rank;

/** All there is, for a client that knows nothing yet. */
function* everything(state: TenantState, scope: DeltaScope, from: DeltaMark | undefined): Generator<Told> {
  const mark = typeof from === "number" ? undefined : from;
  for (const { event, mark: at } of state.events.walk(scope.calendarId, scope.window, mark))
    yield { at, items: itemsOf(state, event, scope) };
}

/** What the journal tells of the calendar between two of its entries. */
function* changes(
  state: TenantState,
  { until, ...knowledge }: Knowledge & Pick<DeltaRound, "until">,
  from: DeltaMark | undefined,
): Generator<Told> {
  const first = typeof from === "number" ? from : knowledge.since + 1;
  for (const trace of state.eventTraces.from(knowledge.scope.calendarId, first)) {
    // What was written once more since the round began is for the next one.
    if (trace.sequence > until) return;
    yield { at: trace.sequence, items: changedItems(state, trace, knowledge) };
  }
}

/**
 * A page of a round: no more is read than it shows, whatever the mailbox holds. Pages show things as they are when they
 * are asked for; what changes behind the place they have come to is told in the next round.
 *
 * @returns the lines, and where the next page begins; `undefined` where there is none
 */
export function deltaPage(
  state: TenantState,
  {
    scope,
    round: { since, ...round },
    place,
    size,
  }: {
    readonly scope: DeltaScope;
    readonly round: DeltaRound;
    readonly place: DeltaPlace | undefined;
    readonly size: number;
  },
): { readonly items: readonly DeltaItem[]; readonly next: DeltaPlace | undefined } {
  const told =
    since === null
      ? everything(state, scope, place?.at)
      : changes(state, { since, scope, ...round }, place?.at);
  const shown: DeltaItem[] = [];
  let next: DeltaPlace | undefined;
  for (const { at, items } of told) {
    for (const item of items) {
      if (place && isSameMark(at, place.at) && wasShown(item, place)) continue;
      if (shown.length === size) return { items: shown, next };
      shown.push(item);
      next = { at, rank: item.rank };
    }
  }
  return { items: shown, next: undefined };
}

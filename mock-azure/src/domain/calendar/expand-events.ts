import type { Decision } from "../decision.ts";
import { type GraphFailure, isGraphFailure } from "../graph/graph-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import { type Attachment, attachmentsOf } from "./attachment/attachment.ts";
import type { Event } from "./event.ts";
import type { EventExpand } from "./event-expand.ts";

/** What was asked for along with events, and what of it is no part of them. */
export interface Expanded {
  readonly expand: EventExpand;
  /** By the id of the event. */
  readonly attachments: ReadonlyMap<string, readonly Attachment[]>;
}

/** An outcome that is about one event or several. */
type AboutEvents = { readonly event: Event } | { readonly events: readonly Event[] };

const eventsOf = (outcome: AboutEvents): readonly Event[] =>
  "events" in outcome ? outcome.events : [outcome.event];

/** A decision about events, with what was asked for along with them. */
export function expandDecision<Outcome extends AboutEvents>(
  state: TenantState,
  decision: Decision<Outcome | GraphFailure>,
  expand: EventExpand,
): Decision<(Outcome & { readonly expanded: Expanded }) | GraphFailure> {
  const { outcome } = decision;
  if (isGraphFailure(outcome)) return { ...decision, outcome };
  const wanted = expand.some(({ relation }) => relation === "attachments") ? eventsOf(outcome) : [];
  const attachments = new Map(wanted.map((event) => [event.id, attachmentsOf(state, event)]));
  return { ...decision, outcome: { ...outcome, expanded: { expand, attachments } } };
}

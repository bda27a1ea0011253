import { conclude, type Decision, type Moment } from "../../decision.ts";
import { readOptional, readParameters } from "../../graph/action-parameters.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "../../graph/graph-failure.ts";
import { readText } from "../../graph/json-fields.ts";
import type { TenantState } from "../../tenant-state.ts";
import { type EventPath, findWritable } from "../decide-event.ts";
import { removeEvent } from "../remove-event.ts";
import { isCopy } from "./find-copies.ts";
import { settleRemoval } from "./write-meeting.ts";

export interface Cancelled {
  readonly kind: "event-cancelled";
}

/** Reads the body of a cancellation: words to the attendees, which go into their mail and nowhere else. */
export function readCancellation(body: unknown): { readonly comment: string | undefined } | GraphFailure {
  const given = readGiven(body, "cancel");
  return isGraphFailure(given) ? given : { comment: given.comment };
}

const readGiven = readParameters<{ readonly comment: string | undefined }>("cancel", {
  comment: readOptional(readText),
});

/**
 * Decides `POST …/events/{id}/cancel`: like deleting it, with words to the attendees, and for the organizer only.
 *
 * @see https://learn.microsoft.com/graph/api/event-cancel
 */
export function decideCancel(
  state: TenantState,
  input: EventPath & { readonly comment: string | undefined },
  moment: Moment,
): Decision<Cancelled | GraphFailure> {
  const event = findWritable(state, input);
  if (isGraphFailure(event)) return refuse(event);
  if (isCopy(event)) return refuse(graphFailure("cancelAsAttendee"));
  const { because, changes } = settleRemoval(state, event, { moment, comment: input.comment });
  return conclude({ kind: "event-cancelled" }, because, [...removeEvent(state, event, moment), ...changes]);
}

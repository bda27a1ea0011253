import type { Place } from "../calendar/sharing/find-place.ts";
import { conclude, type Decision, type Moment } from "../decision.ts";
import { judgeTraffic, type Traffic } from "../limits/judge-traffic.ts";
import type { TenantState } from "../tenant-state.ts";
import type { Access } from "./access.ts";
import { type Admission, admit, type MailboxTarget } from "./admit.ts";
import type { Bearer } from "./bearer.ts";
import { type GraphFailure, isGraphFailure, refuse } from "./graph-failure.ts";

/** What an operation learns of the call beside its own input: whose data it is about, and for whom. */
export type Admitted = Pick<Admission, "owner" | "mailbox" | "viewer" | "caller">;

/**
 * Decides a call to Microsoft Graph: first who may, then whether it is one too many, then
 * whether the request could be read, then what it asks for.
 *
 * The call carries the token, whose data it wants, what opens it, and the input or what was wrong with it.
 */
export function decideGraphCall<Input, Outcome>(
  state: TenantState,
  call: {
    readonly bearer: Bearer;
    readonly target: MailboxTarget;
    readonly access: Access;
    readonly place: Place;
    readonly input: Input | GraphFailure;
    /** Counted for what lies in mailboxes. */
    readonly traffic: Traffic | undefined;
  },
  moment: Moment,
  decide: (state: TenantState, input: Input & Admitted, moment: Moment) => Decision<Outcome | GraphFailure>,
): Decision<{ readonly admission: Admission | undefined; readonly result: Outcome | GraphFailure }> {
  const admission = admit(state, call, moment);
  if (isGraphFailure(admission)) {
    const { because } = refuse(admission);
    return conclude({ admission: undefined, result: admission }, because);
  }
  const { traffic, access } = call;
  const crowded =
    access.store === "mailbox" && traffic
      ? judgeTraffic(traffic, state.policies.emulation.limits, moment.now)
      : undefined;
  const input = crowded ?? call.input;
  const { owner, mailbox, viewer, caller, calendarId } = admission;
  const { outcome, changes, because } = isGraphFailure(input)
    ? refuse(input)
    : decide(
        state,
        // A shared calendar has another id in its owner's mailbox than the path says.
        { ...input, ...(calendarId !== undefined && { calendarId }), owner, mailbox, viewer, caller },
        moment,
      );
  return conclude({ admission, result: outcome }, [...admission.because, ...because], changes);
}

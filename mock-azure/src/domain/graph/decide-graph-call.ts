import { conclude, type Decision, type Moment } from "../decision.ts";
import type { User } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";
import type { Access } from "./access.ts";
import { type Admission, admit, type Target } from "./admit.ts";
import type { Bearer, Caller } from "./bearer.ts";
import { type GraphFailure, isGraphFailure, refuse } from "./graph-failure.ts";

/**
 * Decides a call to Microsoft Graph: first who may, then whether the request could be read, then what it asks for.
 *
 * The call carries the token, whose data it wants, what opens it, and the input or what was wrong with it.
 */
export function decideGraphCall<Input, Outcome>(
  state: TenantState,
  call: {
    readonly bearer: Bearer;
    readonly target: Target;
    readonly access: Access;
    readonly input: Input | GraphFailure;
  },
  moment: Moment,
  decide: (
    state: TenantState,
    input: Input & { readonly owner: User; readonly caller: Caller },
    moment: Moment,
  ) => Decision<Outcome | GraphFailure>,
): Decision<{ readonly admission: Admission | undefined; readonly result: Outcome | GraphFailure }> {
  const admission = admit(state, call, moment);
  if (isGraphFailure(admission)) {
    const { because } = refuse(admission);
    return conclude({ admission: undefined, result: admission }, because);
  }
  const { input } = call;
  const { outcome, changes, because } = isGraphFailure(input)
    ? refuse(input)
    : decide(state, { ...input, owner: admission.owner, caller: admission.caller }, moment);
  return conclude({ admission, result: outcome }, [...admission.because, ...because], changes);
}

import type { Change } from "../change.ts";
import { conclude, type Decision, type Moment } from "../decision.ts";
import type { TenantState } from "../tenant-state.ts";
import {
  type AccountChoice,
  isOwnForm,
  type PortalSubmission,
  pickAccount,
  portalUserAgent,
} from "./portal-visit.ts";

export type PortalSessionOutcome =
  | AccountChoice
  | { readonly kind: "foreign-form" }
  /** `key`: what the portal's cookie shall hold; `path`: the page to go on to. */
  | { readonly kind: "signed-in"; readonly key: string; readonly path: string }
  | { readonly kind: "signed-out" };

const endSessions = (state: TenantState, key: string | undefined): readonly Change[] =>
  (key === undefined ? [] : state.sessions.by("userAgentId", portalUserAgent(key))).map(({ id }) => ({
    kind: "session-ended",
    sessionId: id,
  }));

/** Somebody picks an account: the portal knows them from now on, under a new key. */
export function signInToPortal(
  state: TenantState,
  { userId, ...submission }: PortalSubmission & { readonly userId: string },
  moment: Moment,
): Decision<PortalSessionOutcome> {
  if (!submission.sameOrigin) return conclude({ kind: "foreign-form" });
  if (!state.users.get(userId)?.accountEnabled) return conclude(pickAccount(state, submission.path));
  const key = moment.ids.guid();
  const session = {
    id: moment.ids.guid(),
    userAgentId: portalUserAgent(key),
    userId,
    startedDateTime: moment.now,
    amr: ["pwd"] as const,
    appIds: [],
    formToken: moment.ids.guid(),
  };
  return conclude(
    { kind: "signed-in", key, path: submission.path },
    [],
    [...endSessions(state, submission.key), { kind: "session-started", session }],
  );
}

/** Somebody leaves the portal. */
export function signOutOfPortal(
  state: TenantState,
  submission: PortalSubmission,
): Decision<PortalSessionOutcome> {
  if (!isOwnForm(state, submission)) return conclude({ kind: "foreign-form" });
  return conclude({ kind: "signed-out" }, [], endSessions(state, submission.key));
}

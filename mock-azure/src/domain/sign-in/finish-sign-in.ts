import type { Change } from "../change.ts";
import { grantedScopes } from "../consent/granted-scopes.ts";
import { conclude, type Decision, type Moment, type Reason } from "../decision.ts";
import type { TenantState } from "../tenant-state.ts";
import { issueCode } from "../token/issue-code.ts";
import { issueFrontChannelTokens } from "../token/issue-front-channel-tokens.ts";
import { admitDevice } from "./answer-device.ts";
import type { SignedIn } from "./continue-sign-in.ts";
import type { SignInOutcome } from "./sign-in-outcome.ts";

export interface Finish {
  readonly because: readonly Reason[];
  /** Permissions that this very step grants, which the state does not show yet. */
  readonly consented: readonly string[];
}

/** Ends a sign-in with what the response type asks for, and notes that the session has reached this app. */
export function finishSignIn(
  state: TenantState,
  signedIn: SignedIn,
  moment: Moment,
  { because, consented }: Finish,
): Decision<SignInOutcome> {
  const { request, session, interaction, application, user } = signedIn;
  if (request.deviceCode !== undefined) {
    const admitted = admitDevice(state, signedIn, moment, because);
    return { ...admitted, changes: [...admitted.changes, ...reachApp(signedIn)] };
  }
  const { response } = request;
  const issued = response.code ? issueCode(signedIn, moment, because) : undefined;
  const closed: readonly Change[] = interaction
    ? [{ kind: "interaction-closed", interactionId: interaction.id }]
    : [];
  const changes = [...(issued?.changes ?? closed), ...reachApp(signedIn)];
  if (issued && !response.token && !response.idToken) return { ...issued, changes };

  const granted = grantedScopes(state, { appId: application.appId, userId: user.id, now: moment.now });
  const tokens = issueFrontChannelTokens(state, signedIn, moment, [...granted, ...consented]);
  return conclude(
    {
      kind: "issue-tokens",
      userAgentId: session.userAgentId,
      target: request.target,
      code: issued?.outcome.kind === "issue-code" ? issued.outcome.code : undefined,
      ...tokens,
      clientInfo: request.wantsClientInfo ? { uid: user.homeObjectId, utid: user.homeTenantId } : undefined,
      sessionState: session.id,
      tellsCloud: request.wantsCloud,
    },
    because,
    changes,
  );
}

function reachApp({ session, application }: SignedIn): readonly Change[] {
  const { appId } = application;
  return session.appIds.includes(appId)
    ? []
    : [{ kind: "session-updated", session: { ...session, appIds: [...session.appIds, appId] } }];
}

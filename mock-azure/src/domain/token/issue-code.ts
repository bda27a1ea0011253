import type { Change } from "../change.ts";
import { conclude, type Decision, type Moment, type Reason } from "../decision.ts";
import type { SignedIn } from "../sign-in/continue-sign-in.ts";
import type { SignInOutcome } from "../sign-in/sign-in-outcome.ts";
import { type AuthorizationCode, CODE_LIFETIME_MILLISECONDS } from "./authorization-code.ts";

/** Ends a sign-in with a code for the app. */
export function issueCode(
  signedIn: SignedIn,
  moment: Moment,
  because: readonly Reason[],
): Decision<SignInOutcome> {
  const { request, user, session, interaction } = signedIn;
  const code: AuthorizationCode = {
    code: `1.${moment.ids.opaque(160)}`,
    request,
    userId: user.id,
    sessionId: session.id,
    amr: session.amr,
    authenticatedDateTime: session.startedDateTime,
    issuedDateTime: moment.now,
    expiresDateTime: (moment.now + CODE_LIFETIME_MILLISECONDS) as AuthorizationCode["expiresDateTime"],
    redeemed: false,
  };
  const changes: Change[] = [{ kind: "code-issued", code }];
  if (interaction) changes.push({ kind: "interaction-closed", interactionId: interaction.id });
  return conclude(
    {
      kind: "issue-code",
      userAgentId: session.userAgentId,
      target: request.target,
      code: code.code,
      clientInfo: request.wantsClientInfo ? { uid: user.homeObjectId, utid: user.homeTenantId } : undefined,
      sessionState: session.id,
      tellsCloud: request.wantsCloud,
    },
    because,
    changes,
  );
}

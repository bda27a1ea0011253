import type { SignIn } from "../audit/sign-in.ts";
import type { Decision, Moment } from "../decision.ts";
import type { Application } from "../directory/application.ts";
import type { User } from "../directory/user.ts";
import { entraFailure } from "../entra-failure.ts";
import type { SignInOutcome } from "./sign-in-outcome.ts";

/** Who signs in to what. */
interface Attempt {
  readonly application: Application;
  readonly user: User;
  /** Whether a person could be asked; not so for `prompt=none`. */
  readonly isInteractive: boolean;
}

type Status = Pick<SignIn, "errorCode" | "failureReason">;

/** What the log says of an outcome; interrupts count by the number that a silent request would have got. */
function statusOf(outcome: SignInOutcome, { displayName, appId }: Application): Status | undefined {
  const interrupt = (aadsts: Parameters<typeof entraFailure>[0]): Status => ({
    errorCode: aadsts,
    failureReason: entraFailure(aadsts, { appName: displayName, appId }).text,
  });
  switch (outcome.kind) {
    case "issue-code":
    case "issue-tokens":
    case "admin-consented":
      return { errorCode: 0, failureReason: null };
    case "refuse-to-client":
    case "refuse-on-page":
      return { errorCode: outcome.failure.aadsts, failureReason: outcome.failure.text };
    case "device-answered":
      return outcome.answer === "signed-in" ? { errorCode: 0, failureReason: null } : interrupt(65004);
    case "confirm-device":
      return interrupt(50199);
    case "verify-identity":
      return interrupt(50076);
    case "ask-consent":
      return interrupt(65001);
    case "approval-required":
      return interrupt(outcome.page.risky ? 900981 : 90095);
    case "need-admin-approval":
      return interrupt(outcome.page.risky ? 900941 : 90094);
    default:
      return undefined;
  }
}

/**
 * The same decision, noted in the sign-in log, and under the person's name.
 *
 * @see https://learn.microsoft.com/entra/identity/monitoring-health/concept-sign-in-log-activity-details
 */
export function withSignIn(
  decision: Decision<SignInOutcome>,
  { application, user, isInteractive }: Attempt,
  moment: Moment,
): Decision<SignInOutcome> {
  const actor = { kind: "user", id: user.id } as const;
  const status = statusOf(decision.outcome, application);
  if (!status) return { ...decision, actor };
  const id = moment.ids.guid();
  const signIn: SignIn = {
    id,
    createdDateTime: moment.now,
    appId: application.appId,
    appDisplayName: application.displayName,
    userId: user.id,
    userDisplayName: user.displayName,
    userPrincipalName: user.userPrincipalName,
    correlationId: moment.correlationId ?? id,
    isInteractive,
    ...status,
  };
  return { ...decision, actor, changes: [...decision.changes, { kind: "sign-in-recorded", signIn }] };
}

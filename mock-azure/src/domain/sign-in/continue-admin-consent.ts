import type { Change } from "../change.ts";
import { conclude, type Decision, type Moment, type Reason } from "../decision.ts";
import type { Application } from "../directory/application.ts";
import { mayConsentForOrganization, type User } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";
import type { AdminConsentCall } from "./authorization-request.ts";
import type { SignInInteraction } from "./interaction.ts";
import { permissionsPage } from "./permission-lines.ts";
import type { SignInSession } from "./session.ts";
import type { SignInOutcome } from "./sign-in-outcome.ts";

export interface AdminSignedIn {
  readonly call: AdminConsentCall;
  readonly application: Application;
  readonly user: User;
  readonly session: SignInSession;
  readonly interaction: SignInInteraction | undefined;
}

const ROLES_PAGE = "https://learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent";

/** After the account is known: those with a consenting role see what they would grant, others that they cannot. */
export function continueAdminConsent(
  state: TenantState,
  signedIn: AdminSignedIn,
  moment: Moment,
): Decision<SignInOutcome> {
  const { call, application, user, session } = signedIn;
  const who = { id: session.id, userId: user.id };
  const interaction: SignInInteraction = signedIn.interaction
    ? { ...signedIn.interaction, session: who }
    : {
        id: moment.ids.opaque(32),
        userAgentId: session.userAgentId,
        startedDateTime: moment.now,
        purpose: { kind: "admin-consent", call },
        session: who,
      };
  const changes: readonly Change[] = [
    { kind: signedIn.interaction ? "interaction-updated" : "interaction-opened", interaction },
  ];
  const waiting = { userAgentId: session.userAgentId, interactionId: interaction.id };
  const page = permissionsPage(
    state,
    { application, user, names: call.scopes, appRoles: call.appRoles },
    "user",
  );
  const allowed = mayConsentForOrganization(user, call.appRoles);
  const reason: Reason = {
    rule: "consent.role",
    text: allowed
      ? `the person is ${user.roles.join(", ")}`
      : `the person holds no role that may consent for the organisation${call.appRoles.length > 0 ? ` to the application permissions ${call.appRoles.join(", ")}` : ""}`,
    source: ROLES_PAGE,
  };
  return conclude(
    allowed
      ? { kind: "ask-consent", ...waiting, page, reach: "organization" }
      : { kind: "need-admin-approval", ...waiting, page },
    [reason],
    changes,
  );
}

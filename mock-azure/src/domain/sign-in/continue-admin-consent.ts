import { findServicePrincipal } from "../consent/granted-scopes.ts";
import { conclude, type Decision, type Moment, type Reason } from "../decision.ts";
import type { Application } from "../directory/application.ts";
import type { User } from "../directory/user.ts";
import { type AadstsNumber, entraFailure } from "../entra-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import type { AdminConsentCall } from "./authorization-request.ts";
import { judgeAccess } from "./conditional-access.ts";
import type { SignInInteraction } from "./interaction.ts";
import { keepInteraction } from "./keep-interaction.ts";
import { missingService } from "./missing-service.ts";
import { offerToOrganization } from "./offer-to-organization.ts";
import type { SignInSession } from "./session.ts";
import type { SignInOutcome } from "./sign-in-outcome.ts";
import { withSignIn } from "./with-sign-in.ts";

export interface AdminSignedIn {
  readonly call: AdminConsentCall;
  readonly application: Application;
  readonly user: User;
  readonly session: SignInSession;
  readonly interaction: SignInInteraction | undefined;
}

const PROPERTIES_PAGE =
  "https://learn.microsoft.com/entra/identity/enterprise-apps/disable-user-sign-in-portal";
const STATIC_PAGE = "https://learn.microsoft.com/entra/identity-platform/scopes-oidc#the-default-scope";

/**
 * The steps after the account is known: app enabled, second factor, role. Whether the person is assigned to the app does
 * not matter, and neither does what is granted already: the page is shown every time.
 */
export function continueAdminConsent(
  state: TenantState,
  signedIn: AdminSignedIn,
  moment: Moment,
): Decision<SignInOutcome> {
  return withSignIn(takeSteps(state, signedIn, moment), { ...signedIn, isInteractive: true }, moment);
}

function takeSteps(state: TenantState, signedIn: AdminSignedIn, moment: Moment): Decision<SignInOutcome> {
  const { call, application, user, session } = signedIn;
  const { appId, displayName: appName } = application;
  const refuse = (aadsts: AadstsNumber, because: Reason, resource = ""): Decision<SignInOutcome> => {
    const failure = entraFailure(aadsts, { appId, appName, resource });
    return conclude({ kind: "refuse-on-page", failure }, [because]);
  };

  if (findServicePrincipal(state, appId)?.accountEnabled === false) {
    const text = `${appName} is disabled in this tenant; nobody can consent to it before it is enabled again`;
    return refuse(7000112, { rule: "app.disabled", text, source: PROPERTIES_PAGE });
  }
  const access = judgeAccess(state, signedIn);
  if (access.kind === "blocked") return refuse(access.aadsts, access.because);
  const purpose = { kind: "admin-consent", call } as const;
  const { waiting, changes } = keepInteraction(signedIn.interaction, { session, purpose }, moment);
  if (access.kind === "second-factor-missing") {
    const page = { organization: state.organization.displayName, account: user.userPrincipalName };
    return conclude({ kind: "verify-identity", ...waiting, ...page }, [access.because], changes);
  }
  const missing = call.consentType === "Static" ? missingService(state, application) : undefined;
  if (missing) return refuse(650052, missing.because, missing.resource);
  if (call.scopes.length === 0 && call.appRoles.length === 0) {
    const text = `the registration of ${appName} lists no permissions`;
    return refuse(650056, { rule: "app.no-permissions", text, source: STATIC_PAGE });
  }
  const { shown, because } = offerToOrganization(state, { application, user, ...call });
  return conclude({ ...waiting, ...shown }, [because], changes);
}

import type { Change } from "../change.ts";
import { isAssigned } from "../consent/app-role-assignment.ts";
import { bundledApis, missingOfApis } from "../consent/bundled-apis.ts";
import { decideConsent } from "../consent/decide-consent.ts";
import { findServicePrincipal, grantedScopes } from "../consent/granted-scopes.ts";
import { conclude, type Decision, type Moment, type Reason } from "../decision.ts";
import { findResource, splitPermissionName } from "../directory/api-permissions.ts";
import { staticAppRoles } from "../directory/app-roles.ts";
import type { Application } from "../directory/application.ts";
import type { User } from "../directory/user.ts";
import { type AadstsNumber, entraFailure } from "../entra-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import type { AuthorizationRequest } from "./authorization-request.ts";
import { accessClaims, judgeAccess } from "./conditional-access.ts";
import { finishSignIn } from "./finish-sign-in.ts";
import type { SignInInteraction } from "./interaction.ts";
import { keepInteraction } from "./keep-interaction.ts";
import { missingService } from "./missing-service.ts";
import { offerToOrganization } from "./offer-to-organization.ts";
import { permissionsPage } from "./permission-lines.ts";
import { staticPermissions, wantedPermissions } from "./requested-scopes.ts";
import type { SignInSession } from "./session.ts";
import type { SignInOutcome } from "./sign-in-outcome.ts";
import { withSignIn } from "./with-sign-in.ts";

export interface SignedIn {
  readonly request: AuthorizationRequest;
  readonly application: Application;
  readonly user: User;
  readonly session: SignInSession;
  /** The interaction that led here, where there was one. */
  readonly interaction: SignInInteraction | undefined;
}

const PROPERTIES_PAGE =
  "https://learn.microsoft.com/entra/identity/enterprise-apps/disable-user-sign-in-portal";
const ASSIGNMENT_PAGE =
  "https://learn.microsoft.com/entra/identity/enterprise-apps/assign-user-or-group-access-portal";

const DEVICE_PAGE = "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code";

/** What an authorization request wants granted. `.default` wants nothing where something is granted already. */
export function permissionsInQuestion(
  state: TenantState,
  { request, application, user }: SignedIn,
  now: Moment["now"],
): readonly string[] {
  const defaults = request.scopes.filter(({ name }) => name === ".default");
  const holder = { appId: application.appId, userId: user.id, now };
  const appIds = defaults.map(({ resource }) => findResource(state, resource));
  const granted = grantedScopes(state, holder).filter((name) =>
    appIds.includes(splitPermissionName(name).resourceAppId),
  );
  if (defaults.length > 0 && granted.length > 0 && request.prompt !== "consent") return [];
  return wantedPermissions(application, request.scopes);
}

/** The steps after the account is known: app enabled, person assigned, second factor, consent, code. */
export function continueSignIn(
  state: TenantState,
  signedIn: SignedIn,
  moment: Moment,
): Decision<SignInOutcome> {
  const isInteractive = signedIn.request.prompt !== "none";
  return withSignIn(takeSteps(state, signedIn, moment), { ...signedIn, isInteractive }, moment);
}

function takeSteps(state: TenantState, signedIn: SignedIn, moment: Moment): Decision<SignInOutcome> {
  const { request, application, user, session } = signedIn;
  const silent = request.prompt === "none";
  const refuse = (
    aadsts: AadstsNumber,
    because: readonly Reason[],
    { claims, resource = "" }: { readonly claims?: string; readonly resource?: string } = {},
  ): Decision<SignInOutcome> => {
    const names = {
      appId: application.appId,
      appName: application.displayName,
      tenant: state.organization.id,
      resource,
    };
    const { silentConsentError, notAssignedSurface } = state.policies.emulation;
    const failure = entraFailure(aadsts, names, aadsts === 65001 ? silentConsentError : undefined);
    const hasAddress = request.deviceCode === undefined;
    const toClient = silent || (hasAddress && aadsts === 50105 && notAssignedSurface === "redirect");
    return conclude(
      toClient
        ? {
            kind: "refuse-to-client",
            target: request.target,
            failure,
            adminConsent: false,
            ...(claims && { claims }),
          }
        : { kind: "refuse-on-page", failure },
      because,
    );
  };
  const principal = findServicePrincipal(state, application.appId);
  if (principal && !principal.accountEnabled) {
    const text = `${application.displayName} is disabled in this tenant: accountEnabled of its service principal is false`;
    return refuse(7000112, [{ rule: "app.disabled", text, source: PROPERTIES_PAGE }]);
  }
  if (principal?.appRoleAssignmentRequired && !isAssigned(state, principal.id, user.id)) {
    const text = `appRoleAssignmentRequired of ${application.displayName} is on, and the person is not assigned`;
    return refuse(50105, [{ rule: "app.assignment", text, source: ASSIGNMENT_PAGE }]);
  }

  const purpose = { kind: "authorize", request } as const;
  const { waiting, changes } = keepInteraction(signedIn.interaction, { session, purpose }, moment);
  const access = judgeAccess(state, signedIn);
  if (access.kind === "blocked") return refuse(access.aadsts, [access.because]);
  if (access.kind === "second-factor-missing") {
    const because = [access.because];
    if (silent) return refuse(access.aadsts, because, { claims: accessClaims(access.policyId) });
    const page = { organization: state.organization.displayName, account: user.userPrincipalName };
    return conclude({ kind: "verify-identity", ...waiting, ...page }, because, changes);
  }

  if (request.deviceCode !== undefined && !signedIn.interaction?.deviceConfirmed) {
    const page = { organization: state.organization.displayName, account: user.userPrincipalName };
    const { displayName: appName } = application;
    const text = `a device asks to be signed in to ${appName}; the person has to mean it`;
    return conclude(
      { kind: "confirm-device", ...waiting, ...page, appName },
      [{ rule: "device.confirm", text, source: DEVICE_PAGE }],
      changes,
    );
  }

  const asksStatic =
    request.prompt === "admin_consent" || request.scopes.some(({ name }) => name === ".default");
  const missing = asksStatic ? missingService(state, application) : undefined;
  if (missing) return refuse(650052, [missing.because], { resource: missing.resource });

  if (request.prompt === "admin_consent") {
    const asked = { scopes: staticPermissions(application), appRoles: staticAppRoles(application) };
    const { shown, because } = offerToOrganization(state, { application, user, ...asked });
    return conclude({ ...waiting, ...shown }, [because], changes);
  }

  const ofApis = missingOfApis(state, bundledApis(state, application, request.scopes), {
    userId: user.id,
    now: moment.now,
  });
  const names = [...new Set([...permissionsInQuestion(state, signedIn, moment.now), ...ofApis])];
  const consent = decideConsent(state, {
    application,
    user,
    scopes: names,
    promptConsent: request.prompt === "consent" || ofApis.length > 0,
    now: moment.now,
  });
  if (consent.kind === "already-granted")
    return finishSignIn(state, signedIn, moment, { because: consent.because, consented: [] });
  if (silent) return refuse(65001, consent.because);
  const shown = names.length > 0 ? names : staticPermissions(application);
  const page = (wording: "user" | "admin") =>
    permissionsPage(state, { application, user, names: shown }, wording);
  if (consent.kind === "user-may-grant") {
    const reach = consent.mayGrantForOrganization ? "offer" : "self";
    return conclude({ kind: "ask-consent", ...waiting, page: page("user"), reach }, consent.because, changes);
  }
  const blocked: readonly Change[] = consent.blockedAsRisky
    ? [{ kind: "risky-consent-blocked", appId: application.appId, scopes: consent.blockedAsRisky }]
    : [];
  return conclude(
    consent.mayRequestApproval
      ? { kind: "approval-required", ...waiting, page: page("admin"), justificationMissing: false }
      : { kind: "need-admin-approval", ...waiting, page: page("admin") },
    consent.because,
    [...changes, ...blocked],
  );
}

import type { Change } from "../change.ts";
import type { Moment } from "../decision.ts";
import type { Application } from "../directory/application.ts";
import { type DecidedRequest, decisionMails } from "../mail/decision-mails.ts";
import type { TenantState } from "../tenant-state.ts";
import { grantedAppRoles } from "./app-role-assignment.ts";
import { missingConsent } from "./granted-scopes.ts";

/** A consent for the whole organization. */
export interface OrganizationConsent {
  readonly application: Application;
  /** Names of the permissions that everybody's grant holds now. */
  readonly granted: readonly string[];
  /** Names of the application permissions it granted; absent counts those that the application holds already. */
  readonly grantedAppRoles?: readonly string[];
  /** A request for what the registration lists, which this consent answers whatever was listed when it was made. */
  readonly requestId?: string | undefined;
  /** Object id of the administrator, or null where the tenant itself granted. */
  readonly reviewerId: string | null;
}

/**
 * What a consent for the whole organization answers: every waiting request of the application whose permissions are
 * now all granted is approved, and everybody who asked is told. Other requests go on waiting, so granting what the
 * registration lists need not answer a request for further scopes.
 *
 * Whether the real service closes requests when consent was given elsewhere than from the request is not documented.
 *
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/review-admin-consent-requests
 */
export function closeCoveredRequests(
  state: TenantState,
  { application, granted, grantedAppRoles: granting, requestId, reviewerId }: OrganizationConsent,
  moment: Moment,
): readonly Change[] {
  const appRolesHeld = granting ?? grantedAppRoles(state, application.appId);
  return state.consentRequests
    .by("appId", application.appId)
    .filter(
      ({ id, status, consentType, scopes, appRoles }) =>
        status === "pending" &&
        ((id === requestId && consentType === "Static") ||
          (missingConsent(scopes, granted).length === 0 &&
            appRoles.every((name) => appRolesHeld.includes(name)))),
    )
    .flatMap((waiting): readonly Change[] => {
      const request: DecidedRequest = {
        ...waiting,
        status: "approved",
        review: { reviewedBy: reviewerId, reviewedDateTime: moment.now, justification: "" },
      };
      return [{ kind: "consent-request-decided", request }, ...decisionMails(state, { request, moment })];
    });
}

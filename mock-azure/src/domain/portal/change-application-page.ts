import { assertNever } from "@consentra/protocol";
import { type RevokeOutcome, revokeAdminConsent } from "../consent/revoke-admin-consent.ts";
import { type HeldPermission, revokePermission } from "../consent/revoke-permission.ts";
import { conclude, type Decision, type Moment } from "../decision.ts";
import { type AppPropertiesOutcome, changeAppProperties } from "../directory/change-app-properties.ts";
import type { TenantState } from "../tenant-state.ts";
import { NO_APPLICATION, type OfApplication } from "./application-page.ts";
import {
  type Deed,
  type PortalOutcome,
  type PortalRefusal,
  type PortalSubmission,
  submitInPortal,
} from "./portal-visit.ts";

/** How a form about an application ends: it was taken, or why not. */
export type ApplicationChange = PortalRefusal | { readonly kind: "changed"; readonly id: string };

type Outcome = RevokeOutcome | AppPropertiesOutcome | { readonly kind: "unknown-permission" };

function settle(decision: Decision<Outcome>, id: string, what: Deed): Decision<ApplicationChange> {
  const { outcome, ...rest } = decision;
  switch (outcome.kind) {
    case "changed":
    case "revoked":
      return { ...rest, outcome: { kind: "changed", id } };
    case "unknown-application":
      return { ...rest, outcome: NO_APPLICATION };
    case "unknown-permission":
      return { ...rest, outcome: { kind: "not-found", what: "permission" } };
    case "role-missing":
      return { ...rest, outcome: { kind: "forbidden", what, roles: outcome.roles } };
    default:
      return assertNever(outcome);
  }
}

type Submission = PortalSubmission & OfApplication;

/** An administrator saves properties; a field is undefined where the form does not say yes or no. */
export function savePropertiesInPortal(
  state: TenantState,
  {
    enabled,
    assignmentRequired,
    ...submission
  }: Submission & { readonly enabled: boolean | undefined; readonly assignmentRequired: boolean | undefined },
): Decision<PortalOutcome<ApplicationChange>> {
  const { servicePrincipalId } = submission;
  return submitInPortal(state, submission, (user): Decision<ApplicationChange> => {
    if (enabled === undefined) return conclude({ kind: "unreadable", field: "enabled" });
    if (assignmentRequired === undefined)
      return conclude({ kind: "unreadable", field: "assignmentRequired" });
    const properties = { user, servicePrincipalId, enabled, assignmentRequired };
    return settle(changeAppProperties(state, properties), servicePrincipalId, "changeApplication");
  });
}

/** An administrator takes everything back that was granted for everybody. */
export function revokeInPortal(
  state: TenantState,
  submission: Submission,
): Decision<PortalOutcome<ApplicationChange>> {
  const { servicePrincipalId } = submission;
  return submitInPortal(
    state,
    submission,
    (user): Decision<ApplicationChange> =>
      settle(revokeAdminConsent(state, { user, servicePrincipalId }), servicePrincipalId, "revokeConsent"),
  );
}

/** An administrator takes one permission back; undefined where the form names none. */
export function revokePermissionInPortal(
  state: TenantState,
  { permission, ...submission }: Submission & { readonly permission: HeldPermission | undefined },
  moment: Moment,
): Decision<PortalOutcome<ApplicationChange>> {
  const { servicePrincipalId } = submission;
  return submitInPortal(
    state,
    submission,
    (user): Decision<ApplicationChange> =>
      permission
        ? settle(
            revokePermission(state, { user, servicePrincipalId, permission }, moment),
            servicePrincipalId,
            "revokePermission",
          )
        : conclude({ kind: "unreadable", field: "permission" }),
  );
}

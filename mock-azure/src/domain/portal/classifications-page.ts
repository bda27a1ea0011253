import { classifyInTenant, removeClassification } from "../consent/change-classifications.ts";
import type { SettingsOutcome } from "../consent/settings-outcome.ts";
import { conclude, type Decision, type Moment } from "../decision.ts";
import type { PermissionImpact } from "../directory/permission-classification.ts";
import { allDelegatedPermissions } from "../directory/permissions.ts";
import { CLASSIFICATION_ROLES } from "../directory/role-gates.ts";
import type { TenantState } from "../tenant-state.ts";
import {
  type PortalOutcome,
  type PortalRefusal,
  type PortalSubmission,
  submitInPortal,
  visitPortal,
} from "./portal-visit.ts";
import { opened, type SettingsFrame, type SettingsVisit, sentBack, settled } from "./settings-pages.ts";

/** "Consent and permissions | Permission classifications". */
export interface ClassificationsPage extends SettingsFrame {
  readonly impact: PermissionImpact;
  readonly rows: readonly {
    readonly id: string;
    readonly api: string;
    readonly permission: string;
  }[];
  /** Permissions that can still be classified. */
  readonly choices: readonly string[];
}

interface OfClass {
  readonly impact: PermissionImpact;
}

type Shown =
  | PortalRefusal
  | ({ readonly kind: "settings" } & ClassificationsPage)
  | (OfClass & { readonly kind: "saved" });

export type ClassificationsOutcome = PortalOutcome<Shown>;

function contentOf(
  state: TenantState,
  impact: PermissionImpact,
): Omit<ClassificationsPage, keyof SettingsFrame> {
  const classified = [...state.permissionClassifications.values()];
  const taken = new Set(classified.map(({ permissionId }) => permissionId));
  return {
    impact,
    rows: classified
      .filter(({ classification }) => classification === impact)
      .map(({ id, servicePrincipalId, permissionName }) => ({
        id,
        api: state.servicePrincipals.get(servicePrincipalId)?.displayName ?? servicePrincipalId,
        permission: permissionName,
      })),
    choices: allDelegatedPermissions()
      .filter(({ id, adminOnly }) => !adminOnly && !taken.has(id))
      .map(({ value }) => value),
  };
}

/** What an organisation holds to be of low, medium or high impact. */
export function showClassifications(
  state: TenantState,
  { impact, saved, ...visit }: SettingsVisit & OfClass,
): Decision<ClassificationsOutcome> {
  return visitPortal(state, visit, (user) =>
    conclude({
      kind: "settings",
      ...contentOf(state, impact),
      ...opened(user, CLASSIFICATION_ROLES, saved),
    }),
  );
}

function afterChange(
  state: TenantState,
  impact: PermissionImpact,
  { outcome, ...rest }: Decision<SettingsOutcome>,
): Decision<Shown> {
  const end = settled(outcome);
  if (end) return { ...rest, outcome: end.kind === "saved" ? { ...end, impact } : end };
  const frame = sentBack(CLASSIFICATION_ROLES, outcome);
  return { ...rest, outcome: { kind: "settings", ...contentOf(state, impact), ...frame } };
}

/** An administrator classifies a permission. */
export function classifyInPortal(
  state: TenantState,
  { impact, permissionName, ...submission }: PortalSubmission & OfClass & { readonly permissionName: string },
  moment: Moment,
): Decision<ClassificationsOutcome> {
  return submitInPortal(state, submission, (user) =>
    afterChange(state, impact, classifyInTenant(state, { user, permissionName, impact }, moment)),
  );
}

/** An administrator takes a classification away. */
export function removeClassificationInPortal(
  state: TenantState,
  {
    impact,
    classificationId,
    ...submission
  }: PortalSubmission & OfClass & { readonly classificationId: string },
): Decision<ClassificationsOutcome> {
  return submitInPortal(state, submission, (user) =>
    afterChange(state, impact, removeClassification(state, { user, classificationId })),
  );
}

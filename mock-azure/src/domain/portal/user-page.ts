import { conclude, type Decision, type Moment } from "../decision.ts";
import { type AccountEvent, decideAccountEvent } from "../directory/account-event.ts";
import { rolesOverUser } from "../directory/power-over-user.ts";
import { holdsRole } from "../directory/role-gates.ts";
import { isEnterpriseApplication } from "../directory/service-principal.ts";
import type { DirectoryRole, User } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";
import {
  type PortalOutcome,
  type PortalRefusal,
  type PortalSubmission,
  type PortalVisit,
  submitInPortal,
  visitPortal,
} from "./portal-visit.ts";
import { refuseEnumeration } from "./refuse-enumeration.ts";

/** Why somebody has to do with an application. */
export interface UserApplication {
  readonly id: string;
  readonly name: string;
  readonly through: "Assigned" | "Assigned through a group" | "Consented";
}

/** One person. */
export interface UserPage {
  readonly kind: "user";
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly mail: string | null;
  readonly userType: User["userType"];
  readonly enabled: boolean;
  readonly roles: readonly DirectoryRole[];
  readonly groups: readonly string[];
  readonly applications: readonly UserApplication[];
  readonly mayManage: boolean;
  /** Roles that may manage the person. */
  readonly managers: readonly DirectoryRole[];
  /** What was just done, where the page follows a change. */
  readonly saved: boolean;
}

export type UserChange = PortalRefusal | { readonly kind: "changed"; readonly id: string };

/** What administrators can do about a person here. */
export type UserAction = Extract<
  AccountEvent,
  | "accountDisabled"
  | "accountEnabled"
  | "sessionsRevoked"
  | "passwordResetInEntraAdminCenter"
  | "passwordResetInAzurePortal"
>;

const NO_USER: PortalRefusal = { kind: "not-found", what: "user" };

interface OfUser {
  readonly userId: string;
}

function applicationsOf(state: TenantState, { id }: User): readonly UserApplication[] {
  const found = [...state.servicePrincipals.values()].filter(isEnterpriseApplication);
  return found.flatMap((principal): readonly UserApplication[] => {
    const assignments = state.appRoleAssignments.by("resourceId", principal.id);
    const isDirect = assignments.some(({ principalId }) => principalId === id);
    const isByGroup = assignments.some(({ principalId }) =>
      state.groups.get(principalId)?.memberIds.includes(id),
    );
    const hasConsented = state.grants
      .by("clientId", principal.id)
      .some(({ principalId }) => principalId === id);
    const row = (through: UserApplication["through"]) => ({
      id: principal.id,
      name: principal.displayName,
      through,
    });
    return [
      ...(isDirect ? [row("Assigned")] : []),
      ...(isByGroup ? [row("Assigned through a group")] : []),
      ...(hasConsented ? [row("Consented")] : []),
    ];
  });
}

/** What the directory knows of a person. Guests see themselves alone. */
export function showUser(
  state: TenantState,
  { userId, saved, ...visit }: PortalVisit & OfUser & { readonly saved: boolean },
): Decision<PortalOutcome<PortalRefusal | UserPage>> {
  return visitPortal(state, visit, (viewer): Decision<PortalRefusal | UserPage> => {
    const refusal = viewer.id === userId ? undefined : refuseEnumeration(viewer, "seeUsers");
    if (refusal) return conclude(refusal);
    const user = state.users.get(userId);
    if (!user) return conclude(NO_USER);
    const managers = rolesOverUser(user, true);
    return conclude({
      kind: "user",
      id: user.id,
      name: user.displayName,
      address: user.userPrincipalName,
      mail: user.mail,
      userType: user.userType,
      enabled: user.accountEnabled,
      roles: user.roles,
      groups: [...state.groups.values()]
        .filter(({ memberIds }) => memberIds.includes(user.id))
        .map(({ displayName }) => displayName),
      applications: applicationsOf(state, user),
      mayManage: holdsRole(viewer, managers),
      managers,
      saved,
    });
  });
}

/** An administrator does something about somebody's account. */
export function manageUserInPortal(
  state: TenantState,
  { userId, action, ...submission }: PortalSubmission & OfUser & { readonly action: UserAction | undefined },
  { now }: Moment,
): Decision<PortalOutcome<UserChange>> {
  return submitInPortal(state, submission, (viewer): Decision<UserChange> => {
    const user = state.users.get(userId);
    if (!user) return conclude(NO_USER);
    if (action === undefined) return conclude({ kind: "unreadable", field: "action" });
    const roles = rolesOverUser(user, true);
    if (!holdsRole(viewer, roles)) return conclude({ kind: "forbidden", what: "manageUser", roles });
    const { changes, because } = decideAccountEvent(user, action, now);
    return conclude({ kind: "changed", id: user.id }, because, changes);
  });
}

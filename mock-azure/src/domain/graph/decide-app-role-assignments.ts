import { GRAPH_APP_ID } from "@consentra/protocol";
import type { Change } from "../change.ts";
import { type AppRoleAssignment, DEFAULT_ACCESS_ROLE } from "../consent/app-role-assignment.ts";
import { type ConsentEffect, closeCoveredRequests, NO_EFFECT } from "../consent/close-covered-requests.ts";
import { conclude, type Decision, type Moment } from "../decision.ts";
import { findAppRole } from "../directory/app-roles.ts";
import type { ServicePrincipal } from "../directory/service-principal.ts";
import { mayConsentForOrganization } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";
import { APP_ROLE_ASSIGNMENTS, type AssignmentRow, toAssignmentRow } from "./app-role-assignments.ts";
import { type AssignmentHolder, type HolderFound, resolveHolder } from "./assignment-holder.ts";
import type { Caller } from "./bearer.ts";
import type { RowsFound } from "./decide-consent-requests.ts";
import { directoryDraft, requestInvalid, requireFields } from "./directory-draft.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "./graph-failure.ts";
import { readText } from "./json-fields.ts";
import { type ListQuery, listRows } from "./listing.ts";

const ASSIGN_PAGE = "https://learn.microsoft.com/graph/api/serviceprincipal-post-approleassignments";

/** An assignment as a request writes it: who, at what, as what. */
export type AssignmentDraft = Pick<AppRoleAssignment, "principalId" | "resourceId" | "appRoleId">;

const NAMES = ["principalId", "resourceId", "appRoleId"] as const;

const readAssignment = directoryDraft<AssignmentDraft>({
  type: APP_ROLE_ASSIGNMENTS.type,
  readers: { principalId: readText, resourceId: readText, appRoleId: readText },
  readOnly: APP_ROLE_ASSIGNMENTS.properties.filter((name) => !NAMES.some((one) => one === name)),
  notEmulated: [],
});

/** Reads the body of a request that assigns. */
export function readAssignmentDraft(body: unknown): AssignmentDraft | GraphFailure {
  const read = requireFields(readAssignment(body), "AppRoleAssignment", NAMES);
  if (isGraphFailure(read)) return read;
  const { principalId, resourceId, appRoleId } = read;
  return {
    principalId: principalId.toLowerCase(),
    resourceId: resourceId.toLowerCase(),
    appRoleId: appRoleId.toLowerCase(),
  };
}

type AssignmentAdded = Extract<Change, { readonly kind: "app-role-assignment-added" }>;

interface OnHolder {
  readonly holder: AssignmentHolder;
  readonly caller: Caller;
}

const assignmentsOf = (state: TenantState, { id, column }: HolderFound): readonly AppRoleAssignment[] =>
  state.appRoleAssignments.by(column, id);

/** Decides `GET …/appRoleAssignments` and `GET …/appRoleAssignedTo`. */
export function decideListAssignments(
  state: TenantState,
  { query, ...on }: OnHolder & { readonly query: ListQuery },
): Decision<RowsFound<AssignmentRow> | GraphFailure> {
  const holder = resolveHolder(state, on);
  if (isGraphFailure(holder)) return refuse(holder);
  const rows = assignmentsOf(state, holder).map((one) => toAssignmentRow(state, one));
  return conclude({ ...listRows(rows, query, APP_ROLE_ASSIGNMENTS.fields), query });
}

/** What kind of object an id belongs to. */
function principalTypeOf(state: TenantState, id: string): AppRoleAssignment["principalType"] | undefined {
  if (state.users.get(id)) return "User";
  if (state.groups.get(id)) return "Group";
  return state.servicePrincipals.get(id) ? "ServicePrincipal" : undefined;
}

/** Whether a resource has a role for a kind of principal. */
function offersRole(
  { appId }: ServicePrincipal,
  { appRoleId }: AssignmentDraft,
  principalType: AppRoleAssignment["principalType"],
): boolean {
  if (appId !== GRAPH_APP_ID) return appRoleId === DEFAULT_ACCESS_ROLE;
  return principalType === "ServicePrincipal" && findAppRole(appRoleId)?.id === appRoleId;
}

/** What else an application permission brings about: requests that it covers are answered. */
function effectOf(
  state: TenantState,
  { change, caller }: { readonly change: AssignmentAdded; readonly caller: Caller },
  moment: Moment,
): ConsentEffect {
  const { principalId, appRoleId } = change.appRoleAssignment;
  const { appId = "" } = state.servicePrincipals.get(principalId) ?? {};
  if (!state.applications.get(appId) || !findAppRole(appRoleId)) return NO_EFFECT;
  const reviewerId = caller.kind === "user" ? caller.userId : null;
  return closeCoveredRequests(state, { appId, recorded: [change], reviewerId }, moment);
}

/** Decides `POST …/appRoleAssignments` and `POST …/appRoleAssignedTo`. */
export function decidePostAssignment(
  state: TenantState,
  { draft, ...on }: OnHolder & { readonly draft: AssignmentDraft },
  moment: Moment,
): Decision<AssignmentRow | GraphFailure> {
  const holder = resolveHolder(state, on);
  if (isGraphFailure(holder)) return refuse(holder);
  const { principalId, resourceId, appRoleId } = draft;
  if (draft[holder.column] !== holder.id) {
    const what = `The value of '${holder.column}' must be the id in the address, '${holder.id}'; it is '${draft[holder.column]}'.`;
    return refuse(requestInvalid(what));
  }
  const principalType = principalTypeOf(state, principalId);
  if (!principalType) return refuse(graphFailure("resourceNotFound", { id: principalId }));
  const resource = state.servicePrincipals.get(resourceId);
  if (!resource) return refuse(graphFailure("resourceNotFound", { id: resourceId }));
  if (!offersRole(resource, draft, principalType)) {
    return refuse(
      requestInvalid(`Permission being assigned was not found on application '${resource.appId}'.`),
    );
  }
  const refused = refuseGranting(state, on.caller, appRoleId);
  if (refused) return refuse(refused);
  const isTaken = state.appRoleAssignments
    .by("principalId", principalId)
    .some((one) => one.resourceId === resourceId && one.appRoleId === appRoleId);
  if (isTaken) return refuse(requestInvalid("Permission being assigned already exists on the object"));
  const assignment: AppRoleAssignment = {
    id: moment.ids.opaque(43),
    ...draft,
    principalType,
    createdDateTime: moment.now,
  };
  const role = findAppRole(appRoleId)?.value ?? "access";
  const row = toAssignmentRow(state, assignment);
  const text = `a ${principalType} was given ${role} at ${resource.displayName} through Microsoft Graph`;
  const change = { kind: "app-role-assignment-added", appRoleAssignment: assignment } as const;
  const effect = effectOf(state, { change, caller: on.caller }, moment);
  return conclude(
    row,
    [{ rule: "assignment.given", text, source: ASSIGN_PAGE }, ...effect.because],
    [change, ...effect.changes],
  );
}

/** Application permissions of Microsoft Graph are for fewer roles than access to an application is. */
function refuseGranting(state: TenantState, caller: Caller, appRoleId: string): GraphFailure | undefined {
  const role = findAppRole(appRoleId);
  if (!role || caller.kind === "app") return undefined;
  const person = state.users.get(caller.userId);
  return person && mayConsentForOrganization(person, [role.value])
    ? undefined
    : graphFailure("directoryDenied", { detail: `the person holds no role that may grant ${role.value}` });
}

/** Decides `DELETE …/appRoleAssignments/{id}` and `DELETE …/appRoleAssignedTo/{id}`. */
export function decideDeleteAssignment(
  state: TenantState,
  { assignmentId, ...on }: OnHolder & { readonly assignmentId: string },
): Decision<{ readonly kind: "deleted" } | GraphFailure> {
  const holder = resolveHolder(state, on);
  if (isGraphFailure(holder)) return refuse(holder);
  const assignment = assignmentsOf(state, holder).find(({ id }) => id === assignmentId);
  if (!assignment) return refuse(graphFailure("resourceNotFound", { id: assignmentId }));
  const text = `the ${assignment.principalType} holds it no more; access tokens live until they expire`;
  return conclude(
    { kind: "deleted" },
    [{ rule: "assignment.withdrawn", text, source: ASSIGN_PAGE }],
    [{ kind: "app-role-assignment-removed", assignmentId }],
  );
}

import { conclude, type Decision, type Moment } from "../decision.ts";
import { decideAccountEvent } from "../directory/account-event.ts";
import { removeUser } from "../directory/remove-user.ts";
import type { User } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";
import { findUser, type Target } from "./admit.ts";
import type { Caller } from "./bearer.ts";
import type { RowsFound } from "./decide-consent-requests.ts";
import { requestInvalid } from "./directory-draft.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "./graph-failure.ts";
import { type ListQuery, listRows } from "./listing.ts";
import { refuseOverUser, refuseUserChanges } from "./may-change-user.ts";
import type { NewUser, UserChanges } from "./user-draft.ts";
import { USERS } from "./users.ts";

const CREATE_PAGE = "https://learn.microsoft.com/graph/api/user-post-users";
const UPDATE_PAGE = "https://learn.microsoft.com/graph/api/user-update";

interface OnUser {
  readonly target: Target;
  readonly caller: Caller;
}

/** Whom a path means, for a caller. */
export function resolveUser(state: TenantState, { target, caller }: OnUser): User | GraphFailure {
  if (target.kind === "me" && caller.kind === "app") return graphFailure("meWithoutUser");
  const user =
    target.kind === "user"
      ? findUser(state, target.idOrName)
      : caller.kind === "user"
        ? state.users.get(caller.userId)
        : undefined;
  return user ?? graphFailure("userNotFound", { user: target.kind === "user" ? target.idOrName : "" });
}

/** Decides `GET /users`. Guests see nobody but themselves. */
export function decideListUsers(
  state: TenantState,
  { query, caller }: { readonly query: ListQuery; readonly caller: Caller },
): Decision<RowsFound<User> | GraphFailure> {
  const person = caller.kind === "user" ? state.users.get(caller.userId) : undefined;
  if (person?.userType === "Guest") {
    return refuse(graphFailure("directoryDenied", { detail: "guests cannot list people" }));
  }
  return conclude({ ...listRows(state.users.values(), query, USERS.fields), query });
}

/** Why a principal name cannot be had. */
function refuseName(state: TenantState, name: string, owner?: User): GraphFailure | undefined {
  const { organization, users } = state;
  const [local, domain, ...more] = name.toLowerCase().split("@");
  if (!local || more.length > 0 || !organization.verifiedDomains.includes(domain ?? "")) {
    return requestInvalid(
      "The domain portion of the userPrincipalName property is invalid. You must use one of the verified domain names in your organization.",
    );
  }
  const [taken] = users.by("principalName", name.toLowerCase());
  return taken && taken.id !== owner?.id
    ? requestInvalid("Another object with the same value for property userPrincipalName already exists.")
    : undefined;
}

/** Decides `POST /users`. A new person has no mailbox: that would take a licence. */
export function decidePostUser(
  state: TenantState,
  { draft: { fields, profile } }: { readonly draft: NewUser },
  { now, ids }: Moment,
): Decision<User | GraphFailure> {
  const refused = refuseName(state, fields.userPrincipalName);
  if (refused) return refuse(refused);
  const id = ids.guid();
  const { displayName, userPrincipalName, accountEnabled, givenName, surname, mail = null } = fields;
  const user: User = {
    id,
    displayName,
    givenName: givenName ?? "",
    surname: surname ?? "",
    userPrincipalName,
    mail,
    userType: fields.userType ?? "Member",
    homeTenantId: state.organization.id,
    homeObjectId: id,
    accountEnabled,
    roles: [],
    hasMailbox: false,
    credential: "password",
    sessionsValidFrom: now,
    passwordValidFrom: now,
    tokensValidFrom: now,
    mfaRequired: false,
    profile,
  };
  return conclude(
    user,
    [{ rule: "user.created", text: "an account was made in the tenant", source: CREATE_PAGE }],
    [{ kind: "user-updated", user }],
  );
}

/** Decides `PATCH /users/{id}` and `PATCH /me`. */
export function decidePatchUser(
  state: TenantState,
  { draft, ...on }: OnUser & { readonly draft: UserChanges },
  { now }: Moment,
): Decision<{ readonly kind: "written" } | GraphFailure> {
  const target = resolveUser(state, on);
  if (isGraphFailure(target)) return refuse(target);
  const refused = refuseUserChanges(state, on.caller, { target, changes: draft });
  if (refused) return refuse(refused);
  const { passwordProfile, givenName, surname, ...fields } = draft.fields;
  const { userPrincipalName } = fields;
  const misnamed = userPrincipalName === undefined ? undefined : refuseName(state, userPrincipalName, target);
  if (misnamed) return refuse(misnamed);
  const user: User = {
    ...target,
    ...fields,
    ...(givenName !== undefined && { givenName: givenName ?? "" }),
    ...(surname !== undefined && { surname: surname ?? "" }),
    // As with a reset in the portal: what the old password opened is void.
    ...(passwordProfile?.password !== undefined && { passwordValidFrom: now }),
    profile: { ...target.profile, ...draft.profile },
  };
  const names = [...Object.keys(draft.fields), ...Object.keys(draft.profile)];
  return conclude(
    { kind: "written" },
    [
      {
        rule: "user.changed",
        text: `${names.join(", ") || "nothing"} of the account changed`,
        source: UPDATE_PAGE,
      },
    ],
    names.length === 0 ? [] : [{ kind: "user-updated", user }],
  );
}

/** Decides `DELETE /users/{id}`. */
export function decideDeleteUser(
  state: TenantState,
  on: OnUser,
): Decision<{ readonly kind: "deleted" } | GraphFailure> {
  const target = resolveUser(state, on);
  if (isGraphFailure(target)) return refuse(target);
  const refused = refuseOverUser(state, on.caller, { target, sensitive: true });
  if (refused) return refuse(refused);
  return { ...removeUser(state, target), outcome: { kind: "deleted" } };
}

/** Decides `POST /users/{id}/revokeSignInSessions` and the same for `/me`. */
export function decideRevokeSessions(
  state: TenantState,
  on: OnUser,
  { now }: Moment,
): Decision<{ readonly kind: "revoked" } | GraphFailure> {
  const target = resolveUser(state, on);
  if (isGraphFailure(target)) return refuse(target);
  const isOwn = on.caller.kind === "user" && on.caller.userId === target.id;
  const refused = isOwn ? undefined : refuseOverUser(state, on.caller, { target, sensitive: true });
  if (refused) return refuse(refused);
  return { ...decideAccountEvent(target, "sessionsRevoked", now), outcome: { kind: "revoked" } };
}

import type { Moment, Reason } from "../decision.ts";
import type { User } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";
import type { Access } from "./access.ts";
import { type Bearer, type Caller, judgeBearer } from "./bearer.ts";
import { type GraphFailure, type GraphFailureName, graphFailure, isGraphFailure } from "./graph-failure.ts";

/** Whose data a path names. */
export type Target = { readonly kind: "me" } | { readonly kind: "user"; readonly idOrName: string };

/** A call that was let in. */
export interface Admission {
  /** Whose data it is about. */
  readonly owner: User;
  readonly caller: Caller;
  /** `Calendars.ReadBasic` shows events without their bodies. */
  readonly basicOnly: boolean;
  readonly because: readonly Reason[];
}

const PERMISSIONS_PAGE = "https://learn.microsoft.com/graph/permissions-overview";

/** A person by object id or principal name, in any case. */
export function findUser(state: TenantState, idOrName: string): User | undefined {
  return (
    state.users.get(idOrName.toLowerCase()) ?? state.users.by("principalName", idOrName.toLowerCase())[0]
  );
}

/** Lets a call in, or says why not. */
export function admit(
  state: TenantState,
  call: { readonly bearer: Bearer; readonly target: Target; readonly access: Access },
  moment: Moment,
): Admission | GraphFailure {
  const { bearer, target, access } = call;
  const caller = judgeBearer(state, bearer, moment);
  if (isGraphFailure(caller)) return caller;
  if (target.kind === "me" && caller.kind === "app") return graphFailure("meWithoutUser");

  const owner =
    target.kind === "user"
      ? findUser(state, target.idOrName)
      : caller.kind === "user"
        ? state.users.get(caller.userId)
        : undefined;
  const isOwn = caller.kind === "user" && owner?.id === caller.userId;
  const open = caller.kind === "app" ? access.app : isOwn ? access.own : access.others;
  const permission = open.find((name) => caller.permissions.some((held) => held.toLowerCase() === name));
  const denied: GraphFailureName = access.store === "directory" ? "directoryDenied" : "accessDenied";
  if (permission === undefined) {
    const detail = `the token carries ${caller.permissions.join(", ")}; this needs one of ${open.join(", ")}`;
    return graphFailure(denied, { detail });
  }
  const user = judgeOwner(owner, { caller, access, target, isOwn });
  if (isGraphFailure(user)) return user;
  const text = `${permission} opens ${isOwn ? "the signed-in user's own data" : "the data of the user named"} to ${caller.appId}`;
  const because = [{ rule: "graph.permission", text, source: PERMISSIONS_PAGE }];
  return { owner: user, caller, basicOnly: permission.startsWith("calendars.readbasic"), because };
}

function judgeOwner(
  owner: User | undefined,
  call: {
    readonly caller: Caller;
    readonly access: Access;
    readonly target: Target;
    readonly isOwn: boolean;
  },
): User | GraphFailure {
  const { caller, access, target, isOwn } = call;
  const user = target.kind === "user" ? target.idOrName : "";
  if (access.store === "directory") return owner ?? graphFailure("userNotFound", { user });
  if (caller.kind === "user" && !isOwn) {
    return graphFailure("accessDenied", {
      detail: "the calendar's owner has not shared it with the signed-in user",
    });
  }
  if (!owner) return graphFailure("userInvalid", { user });
  if (owner.hasMailbox) return owner;
  return graphFailure("mailboxMissing", {
    detail: `${owner.userPrincipalName} has no mailbox in this tenant`,
  });
}

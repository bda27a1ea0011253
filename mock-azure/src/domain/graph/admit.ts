import { conclude, type Decision, type Moment, type Reason } from "../decision.ts";
import type { User } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";
import { type Bearer, type Caller, judgeBearer } from "./bearer.ts";
import {
  type GraphFailure,
  type GraphFailureName,
  graphFailure,
  isGraphFailure,
  refuse,
} from "./graph-failure.ts";

/** Whose data a path names. */
export type Target = { readonly kind: "me" } | { readonly kind: "user"; readonly idOrName: string };

/** The permissions that open an operation, in lower case; the first one in a token counts. */
export interface Access {
  /** `directory` for the user itself, `mailbox` for what Exchange keeps. */
  readonly store: "directory" | "mailbox";
  /** Delegated, for the signed-in user's own data. */
  readonly own: readonly string[];
  /** Delegated, for somebody else's data. */
  readonly others: readonly string[];
  /** Application permissions. */
  readonly app: readonly string[];
}

/** @see https://learn.microsoft.com/graph/api/user-get#permissions */
export const PROFILE_READ: Access = {
  store: "directory",
  own: [
    "user.read",
    "user.readwrite",
    "user.readbasic.all",
    "user.read.all",
    "user.readwrite.all",
    "directory.read.all",
    "directory.readwrite.all",
  ],
  others: [
    "user.readbasic.all",
    "user.read.all",
    "user.readwrite.all",
    "directory.read.all",
    "directory.readwrite.all",
  ],
  app: ["user.read.all", "user.readwrite.all", "directory.read.all", "directory.readwrite.all"],
};

/** @see https://learn.microsoft.com/graph/permissions-reference#calendars-permissions */
export const CALENDAR_READ: Access = {
  store: "mailbox",
  own: [
    "calendars.readwrite",
    "calendars.read",
    "calendars.readwrite.shared",
    "calendars.read.shared",
    "calendars.readbasic",
  ],
  others: ["calendars.readwrite.shared", "calendars.read.shared"],
  app: ["calendars.readwrite", "calendars.read", "calendars.readbasic.all"],
};

/** @see https://learn.microsoft.com/graph/permissions-reference#calendars-permissions */
export const CALENDAR_WRITE: Access = {
  store: "mailbox",
  own: ["calendars.readwrite", "calendars.readwrite.shared"],
  others: ["calendars.readwrite.shared"],
  app: ["calendars.readwrite"],
};

/** A call that was let in. */
export interface Admission {
  /** Whose data it is about. */
  readonly owner: User;
  /** `Calendars.ReadBasic` shows events without their bodies. */
  readonly basicOnly: boolean;
  readonly because: readonly Reason[];
}

const PERMISSIONS_PAGE = "https://learn.microsoft.com/graph/permissions-overview";

function findUser(state: TenantState, idOrName: string): User | undefined {
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
  return { owner: user, basicOnly: permission.startsWith("calendars.readbasic"), because };
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

/**
 * Decides a call to Microsoft Graph: first who may, then whether the request could be read, then what it asks for.
 *
 * The call carries the token, whose data it wants, what opens it, and the input or what was wrong with it.
 */
export function decideGraphCall<Input, Outcome>(
  state: TenantState,
  call: {
    readonly bearer: Bearer;
    readonly target: Target;
    readonly access: Access;
    readonly input: Input | GraphFailure;
  },
  moment: Moment,
  decide: (
    state: TenantState,
    input: Input & { readonly owner: User },
    moment: Moment,
  ) => Decision<Outcome | GraphFailure>,
): Decision<{ readonly admission: Admission | undefined; readonly result: Outcome | GraphFailure }> {
  const admission = admit(state, call, moment);
  if (isGraphFailure(admission)) {
    const { because } = refuse(admission);
    return conclude({ admission: undefined, result: admission }, because);
  }
  const { input } = call;
  const { outcome, changes, because } = isGraphFailure(input)
    ? refuse(input)
    : decide(state, { ...input, owner: admission.owner }, moment);
  return conclude({ admission, result: outcome }, [...admission.because, ...because], changes);
}

import { findGroupMailbox, mailboxOfGroup } from "../calendar/group-mailbox.ts";
import { findPlace, type Place } from "../calendar/sharing/find-place.ts";
import { OWNER, type Viewer } from "../calendar/sharing/viewer.ts";
import type { Moment, Reason } from "../decision.ts";
import type { User } from "../directory/user.ts";
import { mayOpenMailbox } from "../mailbox/application-access.ts";
import { explainAbsence } from "../mailbox/mailbox-kind.ts";
import type { TenantState } from "../tenant-state.ts";
import type { Access } from "./access.ts";
import { type Bearer, type Caller, judgeBearer } from "./bearer.ts";
import { type GraphFailure, type GraphFailureName, graphFailure, isGraphFailure } from "./graph-failure.ts";

/** Whose data a path names. */
export type Target = { readonly kind: "me" } | { readonly kind: "user"; readonly idOrName: string };

/** Whose mailbox a path names: a person's or a group's. */
export type MailboxTarget = Target | { readonly kind: "group"; readonly id: string };

/** A call that was let in. */
export interface Admission {
  /** Whose data it is about. */
  readonly owner: User;
  /** The mailbox that the path leads through; of a shared calendar it may be the sharee's. */
  readonly mailbox: User;
  readonly viewer: Viewer;
  readonly caller: Caller;
  /** The calendar's id in its owner's mailbox, where the path names one. */
  readonly calendarId: string | undefined;
  /** `Calendars.ReadBasic` shows events without their bodies. */
  readonly basicOnly: boolean;
  readonly because: readonly Reason[];
}

interface Call {
  readonly bearer: Bearer;
  readonly target: MailboxTarget;
  readonly access: Access;
  readonly place?: Place | undefined;
}

const PERMISSIONS_PAGE = "https://learn.microsoft.com/graph/permissions-overview";

/** A person by object id or principal name, in any case. */
export function findUser(state: TenantState, idOrName: string): User | undefined {
  return (
    state.users.get(idOrName.toLowerCase()) ?? state.users.by("principalName", idOrName.toLowerCase())[0]
  );
}

/** The permission of a token that opens an operation, or the refusal where it has none. */
function judgePermission(
  caller: Caller,
  open: readonly string[],
  { store }: Access,
): { readonly permission: string } | GraphFailure {
  const permission = open.find((name) => caller.permissions.some((held) => held.toLowerCase() === name));
  if (permission !== undefined) return { permission };
  const denied: GraphFailureName = store === "directory" ? "directoryDenied" : "accessDenied";
  const detail = `the token carries ${caller.permissions.join(", ")}; this needs one of ${open.join(", ")}`;
  return graphFailure(denied, { detail });
}

const permits = (text: string): readonly Reason[] => [
  { rule: "graph.permission", text, source: PERMISSIONS_PAGE },
];

/** Lets a call in, or says why not. */
export function admit(state: TenantState, call: Call, moment: Moment): Admission | GraphFailure {
  const { bearer, target, access, place = {} } = call;
  const caller = judgeBearer(state, bearer, moment);
  if (isGraphFailure(caller)) return caller;
  if (target.kind === "group") return admitToGroup(state, { caller, groupId: target.id, access, place });
  if (target.kind === "me" && caller.kind === "app") return graphFailure("meWithoutUser");

  const self = caller.kind === "user" ? state.users.get(caller.userId) : undefined;
  const named = target.kind === "user" ? findUser(state, target.idOrName) : self;
  const isOwn = self !== undefined && named?.id === self.id;
  const open = caller.kind === "app" ? access.app : isOwn ? access.own : access.others;
  const held = judgePermission(caller, open, access);
  if (isGraphFailure(held)) return held;
  const { permission } = held;
  const mailbox = judgeOwner(state, named, { caller, access, target });
  if (isGraphFailure(mailbox)) return mailbox;

  const reader = isOwn ? undefined : self;
  const found =
    access.store === "mailbox"
      ? findPlace(state, { mailbox, reader, place, writes: access.writes ?? false })
      : { owner: mailbox, calendarId: undefined, viewer: OWNER };
  if (isGraphFailure(found)) return found;
  const text = `${permission} opens ${isOwn ? "the signed-in user's own data" : "the data of the user named"} to ${caller.appId}`;
  const basicOnly = permission.startsWith("calendars.readbasic");
  return { ...found, mailbox, caller, basicOnly, because: permits(text) };
}

function judgeOwner(
  state: TenantState,
  owner: User | undefined,
  { caller, access, target }: { readonly caller: Caller; readonly access: Access; readonly target: Target },
): User | GraphFailure {
  const user = target.kind === "user" ? target.idOrName : "";
  if (access.store !== "mailbox") return owner ?? graphFailure("userNotFound", { user });
  if (!owner) {
    if (findGroupMailbox(state, user)) return graphFailure("groupInUserPath");
    return caller.kind === "app"
      ? graphFailure("userInvalid", { user })
      : graphFailure("accessDenied", { detail: "nobody of that name has shared anything" });
  }
  if (!owner.hasMailbox) {
    const detail = `${owner.userPrincipalName} ${explainAbsence(owner.mailboxKind)}`;
    return graphFailure("mailboxMissing", { detail });
  }
  return caller.kind === "user" || mayOpenMailbox(state, caller.appId, owner)
    ? owner
    : graphFailure("mailboxBlocked");
}

/**
 * Lets a call in to a group's mailbox: a member's app, never an application on its own.
 *
 * @see https://learn.microsoft.com/graph/api/group-list-events#permissions
 */
function admitToGroup(
  state: TenantState,
  call: {
    readonly caller: Caller;
    readonly groupId: string;
    readonly access: Access;
    readonly place: Place;
  },
): Admission | GraphFailure {
  const { caller, groupId, access, place } = call;
  if (caller.kind === "app") {
    return graphFailure("accessDenied", {
      detail: "group calendars are closed to applications on their own",
    });
  }
  const held = judgePermission(caller, access.group ?? [], access);
  if (isGraphFailure(held)) return held;
  const group = state.groups.get(groupId.toLowerCase());
  if (!group) return graphFailure("resourceNotFound", { id: groupId });
  const mailbox = mailboxOfGroup(state, group);
  if (!mailbox) {
    return graphFailure("groupWithoutMailbox", { detail: `${group.displayName} is no Microsoft 365 group` });
  }
  if (!group.memberIds.includes(caller.userId)) {
    return graphFailure("accessDenied", { detail: "the signed-in user is no member of the group" });
  }
  const because = permits(`${held.permission} opens a group of the signed-in user to ${caller.appId}`);
  const { calendarId } = place;
  return { owner: mailbox, mailbox, viewer: OWNER, caller, calendarId, basicOnly: false, because };
}

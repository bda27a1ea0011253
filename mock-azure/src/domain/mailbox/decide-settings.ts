import { conclude, type Decision, type Moment } from "../decision.ts";
import type { User } from "../directory/user.ts";
import { SETTINGS_READ } from "../graph/access.ts";
import type { Caller } from "../graph/bearer.ts";
import { type GraphFailure, graphFailure, refuse } from "../graph/graph-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import { mayOpenMailbox } from "./application-access.ts";
import { explainAbsence } from "./mailbox-kind.ts";
import { type AutomaticReplies, createMailboxSettings, type MailboxSettings } from "./mailbox-settings.ts";
import type { RepliesDraft, SettingsDraft } from "./settings-draft.ts";

export interface SettingsFound {
  readonly kind: "settings-found";
  readonly settings: MailboxSettings;
  readonly owner: User;
  /** What is shown, by the names on the wire; everything where it is missing. */
  readonly select: readonly string[] | undefined;
}

/** The settings of a mailbox; one that nobody has looked after since it came has those of a new one. */
function settingsOf(state: TenantState, owner: User, { now }: Pick<Moment, "now">): MailboxSettings {
  return state.mailboxSettings.get(owner.id) ?? createMailboxSettings(owner.id, now);
}

/** Decides `GET …/mailboxSettings` and what lies below it. */
export function decideGetSettings(
  state: TenantState,
  { owner, select }: { readonly owner: User; readonly select: readonly string[] | undefined },
  moment: Moment,
): Decision<SettingsFound> {
  return conclude({ kind: "settings-found", settings: settingsOf(state, owner, moment), owner, select });
}

/** The settings as a property of a person, which takes a permission and a mailbox of its own. */
export function findSettings(
  state: TenantState,
  { owner, caller }: { readonly owner: User; readonly caller: Caller },
  moment: Pick<Moment, "now">,
): MailboxSettings | GraphFailure {
  const open = caller.kind === "app" ? SETTINGS_READ.app : SETTINGS_READ.own;
  const holds = caller.permissions.some((name) => open.includes(name.toLowerCase()));
  if (!holds || (caller.kind === "user" && caller.userId !== owner.id)) {
    return graphFailure("accessDenied", { detail: `mailbox settings need one of ${open.join(", ")}` });
  }
  if (!owner.hasMailbox) {
    const detail = `${owner.userPrincipalName} ${explainAbsence(owner.mailboxKind)}`;
    return graphFailure("mailboxMissing", { detail });
  }
  return caller.kind === "user" || mayOpenMailbox(state, caller.appId, owner)
    ? settingsOf(state, owner, moment)
    : graphFailure("mailboxBlocked");
}

function mergeReplies(before: AutomaticReplies, draft: Partial<RepliesDraft>): AutomaticReplies {
  const { scheduledStartDateTime: start, scheduledEndDateTime: end, ...rest } = draft;
  return {
    ...before,
    ...rest,
    ...(start && { scheduledStart: start.instant }),
    ...(end && { scheduledEnd: end.instant }),
  };
}

/**
 * Decides `PATCH …/mailboxSettings`: what the request names is replaced, inside of settings too, and only that is
 * answered.
 *
 * @see https://learn.microsoft.com/graph/api/user-update-mailboxsettings
 */
export function decideUpdateSettings(
  state: TenantState,
  { owner, draft }: { readonly owner: User; readonly draft: SettingsDraft },
  moment: Moment,
): Decision<SettingsFound | GraphFailure> {
  const before = settingsOf(state, owner, moment);
  const { automaticRepliesSetting = {}, language = before.locale, workingHours = {}, ...rest } = draft;
  const settings: MailboxSettings = {
    ...before,
    ...rest,
    locale: language,
    automaticReplies: mergeReplies(before.automaticReplies, automaticRepliesSetting),
    workingHours: { ...before.workingHours, ...workingHours },
  };
  const { startTime, endTime } = settings.workingHours;
  if (draft.workingHours && startTime >= endTime) return refuse(graphFailure("workingTimesOrder"));
  const { status, scheduledStart, scheduledEnd } = settings.automaticReplies;
  const isBackwards = scheduledEnd <= scheduledStart || scheduledEnd <= moment.now;
  if (draft.automaticRepliesSetting && status === "scheduled" && isBackwards)
    return refuse(graphFailure("replyScheduleInvalid"));
  const select = Object.keys(draft);
  const changes = select.length === 0 ? [] : [{ kind: "mailbox-settings-written", settings } as const];
  return conclude({ kind: "settings-found", settings, owner, select }, [], changes);
}

/** What a mailbox is for that Microsoft Graph reaches. */
type UserPurpose = "user" | "linked" | "shared" | "room" | "equipment" | "others";

/**
 * What kind of mailbox a person, a room or a team has: one that Microsoft Graph reaches, by its purpose, or one that it
 * does not, by the reason.
 *
 * @see https://learn.microsoft.com/graph/api/resources/mailboxsettings
 * @group Scenarios
 */
export type MailboxKind =
  | "user"
  | "linked"
  | "shared"
  | "room"
  | "equipment"
  | "others"
  | "onPremises"
  | "unlicensed"
  | "inactive";

/** Why Microsoft Graph does not reach a mailbox, for the reader of the reasons: the answer is the same for all. */
const ABSENCES: Readonly<Record<Exclude<MailboxKind, UserPurpose>, string>> = {
  onPremises: "has a mailbox that is on a server of the organisation's own",
  unlicensed: "has a mailbox that has no licence for Exchange Online",
  inactive: "has a mailbox that is inactive or soft-deleted",
};

/** Whether Microsoft Graph reaches mailboxes of a kind. */
export const isReachable = (kind: MailboxKind): kind is UserPurpose => !Object.hasOwn(ABSENCES, kind);

/** What `userPurpose` says of a mailbox that is reached. */
export const purposeOf = (kind: MailboxKind = "user"): UserPurpose => (isReachable(kind) ? kind : "others");

/** Why a mailbox is not reached. */
export const explainAbsence = (kind: MailboxKind | undefined): string =>
  kind === undefined || isReachable(kind) ? "has no mailbox in this tenant" : ABSENCES[kind];

/**
 * What somebody may do with a calendar that is not theirs: see when its owner is busy, titles and places too, everything
 * but private events, write as well, or stand in for the owner as a delegate.
 *
 * @see https://learn.microsoft.com/graph/api/resources/calendarpermission#calendarroletype-values
 * @group Scenarios
 */
export type CalendarRole =
  | "none"
  | "freeBusyRead"
  | "limitedRead"
  | "read"
  | "write"
  | "delegateWithoutPrivateEventAccess"
  | "delegateWithPrivateEventAccess"
  | "custom";

export const CALENDAR_ROLES: readonly CalendarRole[] = [
  "none",
  "freeBusyRead",
  "limitedRead",
  "read",
  "write",
  "delegateWithoutPrivateEventAccess",
  "delegateWithPrivateEventAccess",
  "custom",
];

/** How much of an event a role shows: the time, title and place too, or everything. */
export type Detail = "time" | "title" | "everything";

interface Powers {
  /** What can be seen of events that are not private; nothing where it is missing. */
  readonly sees?: Detail;
  readonly writes: boolean;
  readonly seesPrivate: boolean;
}

const NOTHING: Powers = { writes: false, seesPrivate: false };

/** A custom role is made in Outlook out of single rights; here it gives none. */
const POWERS: Readonly<Record<CalendarRole, Powers>> = {
  none: NOTHING,
  freeBusyRead: { ...NOTHING, sees: "time" },
  limitedRead: { ...NOTHING, sees: "title" },
  read: { ...NOTHING, sees: "everything" },
  write: { sees: "everything", writes: true, seesPrivate: false },
  delegateWithoutPrivateEventAccess: { sees: "everything", writes: true, seesPrivate: false },
  delegateWithPrivateEventAccess: { sees: "everything", writes: true, seesPrivate: true },
  custom: NOTHING,
};

/** What a role lets its holder do. */
export const powersOf = (role: CalendarRole): Powers => POWERS[role];

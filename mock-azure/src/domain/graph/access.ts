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

/**
 * What reads and is not open to `Calendars.ReadBasic`.
 *
 * @see https://learn.microsoft.com/graph/api/event-forward#permissions
 */
export const CALENDAR_READ_ALL: Access = {
  store: "mailbox",
  own: ["calendars.readwrite", "calendars.read", "calendars.readwrite.shared", "calendars.read.shared"],
  others: ["calendars.readwrite.shared", "calendars.read.shared"],
  app: ["calendars.readwrite", "calendars.read"],
};

/** @see https://learn.microsoft.com/graph/permissions-reference#calendars-permissions */
export const CALENDAR_WRITE: Access = {
  store: "mailbox",
  own: ["calendars.readwrite", "calendars.readwrite.shared"],
  others: ["calendars.readwrite.shared"],
  app: ["calendars.readwrite"],
};

/**
 * For what `Calendars.ReadBasic` hides: attachments and extensions.
 *
 * @see https://learn.microsoft.com/graph/permissions-reference#calendars-permissions
 */
export const CALENDAR_DETAILS_READ: Access = {
  store: "mailbox",
  own: ["calendars.readwrite", "calendars.read", "calendars.readwrite.shared", "calendars.read.shared"],
  others: ["calendars.readwrite.shared", "calendars.read.shared"],
  app: ["calendars.readwrite", "calendars.read"],
};

/**
 * For looking at several people's calendars at once, which no application does on its own.
 *
 * @see https://learn.microsoft.com/graph/api/user-findmeetingtimes#permissions
 */
export const MEETING_TIMES_READ: Access = {
  store: "mailbox",
  own: ["calendars.readwrite.shared", "calendars.read.shared"],
  others: ["calendars.readwrite.shared", "calendars.read.shared"],
  app: [],
};

/** The permissions that open an operation, in lower case; the first one in a token counts. */
export interface Access {
  /** `directory` for the user itself, `mailbox` for what Exchange keeps, `photo` for what both may keep. */
  readonly store: "directory" | "mailbox" | "photo";
  /** Delegated, for the signed-in user's own data. */
  readonly own: readonly string[];
  /** Delegated, for somebody else's data. */
  readonly others: readonly string[];
  /** Application permissions. */
  readonly app: readonly string[];
  /** Delegated, for the mailbox of a group that the signed-in user belongs to; closed where it is missing. */
  readonly group?: readonly string[];
  /** Whether it changes events: in a shared calendar that takes a role which may write. */
  readonly writes?: true;
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
  group: ["group.read.all", "group.readwrite.all"],
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
  group: ["group.readwrite.all"],
  writes: true,
};

/**
 * Calendars themselves and the groups they stand in, which only their owner changes.
 *
 * @see https://learn.microsoft.com/graph/api/user-post-calendars#permissions
 */
export const CALENDAR_MANAGE: Access = {
  store: "mailbox",
  own: ["calendars.readwrite", "calendars.readwrite.shared"],
  others: [],
  app: ["calendars.readwrite"],
};

/**
 * Reminders, which only whose they are sees.
 *
 * @see https://learn.microsoft.com/graph/api/user-reminderview#permissions
 */
export const REMINDERS_READ: Access = { ...CALENDAR_READ_ALL, others: [] };

/** @see https://learn.microsoft.com/graph/api/user-get-mailboxsettings#permissions */
export const SETTINGS_READ: Access = {
  store: "mailbox",
  own: ["mailboxsettings.readwrite", "mailboxsettings.read"],
  others: [],
  app: ["mailboxsettings.readwrite", "mailboxsettings.read"],
};

/** @see https://learn.microsoft.com/graph/api/user-update-mailboxsettings#permissions */
export const SETTINGS_WRITE: Access = {
  store: "mailbox",
  own: ["mailboxsettings.readwrite"],
  others: [],
  app: ["mailboxsettings.readwrite"],
};

/**
 * What Outlook offers a person to choose from, and ids of their items.
 *
 * @see https://learn.microsoft.com/graph/api/outlookuser-supportedtimezones#permissions
 * @see https://learn.microsoft.com/graph/api/user-translateexchangeids#permissions
 */
export const OUTLOOK_READ: Access = {
  store: "mailbox",
  own: ["user.read", "user.readwrite", "user.readbasic.all", "user.read.all", "user.readwrite.all"],
  others: [],
  app: ["user.read.all", "user.readwrite.all"],
};

/** @see https://learn.microsoft.com/graph/api/profilephoto-get#permissions */
export const PHOTO_READ: Access = {
  store: "photo",
  own: OUTLOOK_READ.own,
  others: ["user.readbasic.all", "user.read.all", "user.readwrite.all"],
  app: OUTLOOK_READ.app,
};

/** @see https://learn.microsoft.com/graph/api/profilephoto-update#permissions */
export const PHOTO_WRITE: Access = {
  store: "photo",
  own: ["user.readwrite", "user.readwrite.all"],
  others: [],
  app: ["user.readwrite.all"],
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

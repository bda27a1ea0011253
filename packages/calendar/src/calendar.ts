import type { EmailAddress } from "@consentra/protocol";

/** @group Calendars */
export type CalendarColor =
  | "auto"
  | "lightBlue"
  | "lightGreen"
  | "lightOrange"
  | "lightGray"
  | "lightYellow"
  | "lightTeal"
  | "lightPink"
  | "lightBrown"
  | "lightRed"
  | "maxColor";

/** @group Events */
export type OnlineMeetingProvider = "unknown" | "teamsForBusiness" | "skypeForBusiness" | "skypeForConsumer";

/**
 * A calendar of the signed-in user's mailbox, or one that somebody shared with them.
 *
 * The service has been seen to change a calendar's `id` after creation: on `notFound`, list again and look by name and
 * owner.
 *
 * @see https://learn.microsoft.com/graph/api/resources/calendar
 * @group Calendars
 */
export interface Calendar {
  readonly id: string;
  readonly name: string;
  readonly color: CalendarColor;
  /** `#RRGGBB` once a colour was chosen in a client, otherwise empty. */
  readonly hexColor: string;
  /** True for exactly one calendar of a mailbox. */
  readonly isDefaultCalendar: boolean;
  readonly isRemovable: boolean;
  readonly isTallyingResponses: boolean;
  readonly canEdit: boolean;
  readonly canShare: boolean;
  readonly canViewPrivateItems: boolean;
  readonly changeKey: string;
  /** Empty for personal accounts and users without a licence for online meetings. */
  readonly allowedOnlineMeetingProviders: readonly OnlineMeetingProvider[];
  readonly defaultOnlineMeetingProvider: OnlineMeetingProvider;
  /** Who made the calendar, also for a shared one. */
  readonly owner: EmailAddress;
}

/**
 * What a new calendar can be given.
 *
 * @group Calendars
 */
export interface NewCalendar {
  /** Unique in the mailbox; a name that exists is refused with a `conflict`. */
  readonly name: string;
  readonly color?: CalendarColor;
}

/**
 * What can be changed on a calendar; only what is present is sent.
 *
 * @group Calendars
 */
export interface CalendarChanges {
  readonly name?: string;
  readonly color?: CalendarColor;
  /** `true` makes this the default calendar in place of the one that was. */
  readonly isDefaultCalendar?: true;
}

import type { EpochMilliseconds } from "@consentra/protocol";
import type { DayOfWeek } from "../calendar/recurrence/recurrence.ts";

/** When a custom time zone changes its clocks. */
export interface ZoneChange {
  /** As text, `02:00:00.0000000`. */
  readonly time: string;
  /** The first (1) to the last (5) of the month. */
  readonly dayOccurrence: number;
  readonly dayOfWeek: DayOfWeek;
  readonly month: number;
  /** 0 for every year. */
  readonly year: number;
}

/** @see https://learn.microsoft.com/graph/api/resources/customtimezone */
export interface CustomZone {
  readonly kind: "custom";
  readonly name: string;
  /** Minutes that UTC is ahead of it. */
  readonly bias: number;
  readonly standardOffset: ZoneChange;
  readonly daylightOffset: ZoneChange & { readonly daylightBias: number };
}

export type WorkingZone = { readonly kind: "named"; readonly name: string } | CustomZone;

/**
 * When a person works.
 *
 * @see https://learn.microsoft.com/graph/api/resources/workinghours
 */
export interface WorkingHours {
  readonly daysOfWeek: readonly DayOfWeek[];
  /** As text, `08:00:00.0000000`. */
  readonly startTime: string;
  readonly endTime: string;
  readonly timeZone: WorkingZone;
}

export const REPLY_STATUSES = ["disabled", "alwaysEnabled", "scheduled"] as const;
export const AUDIENCES = ["none", "contactsOnly", "all"] as const;
export const DELEGATE_DELIVERIES = [
  "sendToDelegateAndInformationToPrincipal",
  "sendToDelegateAndPrincipal",
  "sendToDelegateOnly",
] as const;

/** @see https://learn.microsoft.com/graph/api/resources/automaticrepliessetting */
export interface AutomaticReplies {
  readonly status: (typeof REPLY_STATUSES)[number];
  readonly externalAudience: (typeof AUDIENCES)[number];
  readonly internalReplyMessage: string;
  readonly externalReplyMessage: string;
  readonly scheduledStart: EpochMilliseconds;
  readonly scheduledEnd: EpochMilliseconds;
}

/**
 * The settings of a mailbox.
 *
 * @see https://learn.microsoft.com/graph/api/resources/mailboxsettings
 */
export interface MailboxSettings {
  readonly userId: string;
  /** A Windows or IANA name, spelled as it was set; empty where nobody has opened the mailbox yet. */
  readonly timeZone: string;
  readonly delegateMeetingMessageDeliveryOptions: (typeof DELEGATE_DELIVERIES)[number];
  readonly dateFormat: string;
  readonly timeFormat: string;
  readonly automaticReplies: AutomaticReplies;
  /** As `en-US`. */
  readonly locale: string;
  readonly workingHours: WorkingHours;
}

/** The zone of a new mailbox: where the organisation of the scenarios is. */
const ZONE = "W. Europe Standard Time";
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The settings that a mailbox starts with. */
export function createMailboxSettings(userId: string, now: EpochMilliseconds): MailboxSettings {
  const hour = Math.floor(now / HOUR) * HOUR;
  return {
    userId,
    timeZone: ZONE,
    delegateMeetingMessageDeliveryOptions: "sendToDelegateOnly",
    dateFormat: "M/d/yyyy",
    timeFormat: "h:mm tt",
    automaticReplies: {
      status: "disabled",
      externalAudience: "all",
      internalReplyMessage: "",
      externalReplyMessage: "",
      scheduledStart: hour as EpochMilliseconds,
      scheduledEnd: (hour + DAY) as EpochMilliseconds,
    },
    locale: "en-US",
    workingHours: {
      daysOfWeek: ["monday", "tuesday", "wednesday", "thursday", "friday"],
      startTime: "08:00:00.0000000",
      endTime: "17:00:00.0000000",
      timeZone: { kind: "named", name: ZONE },
    },
  };
}

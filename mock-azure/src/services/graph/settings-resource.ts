import { type EpochMilliseconds, formatInstant } from "@consentra/protocol";
import type { User } from "../../domain/directory/user.ts";
import type { Queryable } from "../../domain/graph/collection-query.ts";
import { LANGUAGES } from "../../domain/mailbox/languages.ts";
import { purposeOf } from "../../domain/mailbox/mailbox-kind.ts";
import type {
  AutomaticReplies,
  MailboxSettings,
  WorkingHours,
} from "../../domain/mailbox/mailbox-settings.ts";
import { selectProperties } from "./collection-body.ts";

const toUtc = (moment: EpochMilliseconds) => ({
  dateTime: `${formatInstant(moment).slice(0, 19)}.0000000`,
  timeZone: "UTC",
});

const toReplies = ({ scheduledStart, scheduledEnd, ...replies }: AutomaticReplies) => ({
  status: replies.status,
  externalAudience: replies.externalAudience,
  internalReplyMessage: replies.internalReplyMessage,
  externalReplyMessage: replies.externalReplyMessage,
  scheduledStartDateTime: toUtc(scheduledStart),
  scheduledEndDateTime: toUtc(scheduledEnd),
});

/** Working hours as Microsoft Graph writes them. */
export function toWorkingHours({ timeZone, ...hours }: WorkingHours) {
  const { kind, ...zone } = timeZone;
  return {
    ...hours,
    timeZone: kind === "custom" ? { "@odata.type": "#microsoft.graph.customTimeZone", ...zone } : zone,
  };
}

const toLanguage = (locale: string) => ({
  locale,
  displayName: LANGUAGES.find(([name]) => name === locale)?.[1] ?? locale,
});

/**
 * Settings of a mailbox as Microsoft Graph writes them.
 *
 * @see https://learn.microsoft.com/graph/api/resources/mailboxsettings
 */
export function toSettingsResource(
  settings: MailboxSettings,
  owner: User,
  select: readonly string[] | undefined,
): Readonly<Record<string, unknown>> {
  const properties = {
    // No mailbox here has folders.
    archiveFolder: null,
    timeZone: settings.timeZone,
    delegateMeetingMessageDeliveryOptions: settings.delegateMeetingMessageDeliveryOptions,
    dateFormat: settings.dateFormat,
    timeFormat: settings.timeFormat,
    userPurpose: purposeOf(owner.mailboxKind),
    automaticRepliesSetting: toReplies(settings.automaticReplies),
    language: toLanguage(settings.locale),
    workingHours: toWorkingHours(settings.workingHours),
  };
  return selectProperties(properties, select, []);
}

/** What queries for settings may speak of. */
export const SETTINGS: Queryable<never> = {
  type: "microsoft.graph.mailboxSettings",
  properties: [
    "archiveFolder",
    "timeZone",
    "delegateMeetingMessageDeliveryOptions",
    "dateFormat",
    "timeFormat",
    "userPurpose",
    "automaticRepliesSetting",
    "language",
    "workingHours",
  ],
  notEmulated: [],
  unselectable: [],
  orderings: [],
};

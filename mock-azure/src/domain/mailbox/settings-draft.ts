import { type EventTime, readEventTime } from "../calendar/event-time.ts";
import { findZone } from "../calendar/zones.ts";
import { type GraphFailure, graphFailure, isGraphFailure } from "../graph/graph-failure.ts";
import { type Reader, readFields, readOneOf, readText, readTextOrNull } from "../graph/json-fields.ts";
import { LANGUAGES } from "./languages.ts";
import { AUDIENCES, DELEGATE_DELIVERIES, type MailboxSettings, REPLY_STATUSES } from "./mailbox-settings.ts";
import { readWorkingHours, type WorkingHoursDraft } from "./working-hours-draft.ts";

/** What a request writes on the automatic replies: only what it names. */
export interface RepliesDraft {
  readonly status: (typeof REPLY_STATUSES)[number];
  readonly externalAudience: (typeof AUDIENCES)[number];
  readonly internalReplyMessage: string;
  readonly externalReplyMessage: string;
  readonly scheduledStartDateTime: EventTime;
  readonly scheduledEndDateTime: EventTime;
}

/** What a request writes on the settings of a mailbox, by the names on the wire. */
export interface SettingsDraft
  extends Partial<
    Pick<MailboxSettings, "timeZone" | "delegateMeetingMessageDeliveryOptions" | "dateFormat" | "timeFormat">
  > {
  readonly automaticRepliesSetting?: Partial<RepliesDraft>;
  readonly language?: string;
  readonly workingHours?: WorkingHoursDraft;
}

const readZone: Reader<string> = (value, property) => {
  const zone = readText(value, property);
  if (isGraphFailure(zone)) return zone;
  return findZone(zone) ? zone : graphFailure("settingsZoneInvalid", { zone });
};

/** A text of certain letters in any number, all of which it has, with what may stand between them. */
const readPattern =
  (needed: readonly RegExp[], whole: RegExp): Reader<string> =>
  (value, property) => {
    const text = readText(value, property);
    if (isGraphFailure(text)) return text;
    return whole.test(text) && needed.every((letter) => letter.test(text))
      ? text
      : graphFailure("settingInvalid", { value: text, property });
  };

/** @see https://learn.microsoft.com/dotnet/standard/base-types/standard-date-and-time-format-strings#ShortDate */
const readDateFormat = readPattern([/d/, /M/, /y/], /^[dMy\s./,'年月日-]{5,40}$/);
const readTimeFormat = readPattern([/[Hh]/, /m/], /^[Hhmst.:\s'時分-]{3,40}$/);

const readMessage: Reader<string> = (value, property) => {
  const text = readTextOrNull(value, property);
  return text === null ? "" : text;
};

const readMoment = readEventTime("UTC");

const readReplies = readFields<RepliesDraft>("microsoft.graph.automaticRepliesSetting", {
  status: readOneOf(REPLY_STATUSES),
  externalAudience: readOneOf(AUDIENCES),
  internalReplyMessage: readMessage,
  externalReplyMessage: readMessage,
  scheduledStartDateTime: readMoment,
  scheduledEndDateTime: readMoment,
});

const readLocale = readFields<{ locale: string }>("microsoft.graph.localeInfo", { locale: readText }, [
  "displayName",
]);

const readLanguage: Reader<string> = (value, property) => {
  const given = readLocale(value, property);
  if (isGraphFailure(given)) return given;
  const { locale = "" } = given;
  const known = LANGUAGES.find(([name]) => name.toLowerCase() === locale.toLowerCase());
  return known?.[0] ?? graphFailure("settingInvalid", { value: locale, property });
};

const readSettings = readFields<Required<SettingsDraft>>(
  "microsoft.graph.mailboxSettings",
  {
    timeZone: readZone,
    delegateMeetingMessageDeliveryOptions: readOneOf(DELEGATE_DELIVERIES),
    dateFormat: readDateFormat,
    timeFormat: readTimeFormat,
    automaticRepliesSetting: readReplies,
    language: readLanguage,
    workingHours: readWorkingHours,
  },
  ["archiveFolder", "userPurpose"],
);

/**
 * Reads the body of an update of settings.
 *
 * @see https://learn.microsoft.com/graph/api/user-update-mailboxsettings
 */
export const readSettingsDraft = (body: unknown): SettingsDraft | GraphFailure =>
  readSettings(body, "mailboxSettings");

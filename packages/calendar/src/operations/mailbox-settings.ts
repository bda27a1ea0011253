import { buildRequest } from "../build-request.ts";
import { checkTimeZone } from "../check-time.ts";
import type { GraphRequest } from "../graph-request.ts";
import { pickChanges } from "../pick-fields.ts";
import { readObject } from "../read-success.ts";
import type { DayOfWeek } from "../recurrence.ts";

/**
 * When somebody works.
 *
 * @group Calendars
 */
export interface WorkingHours {
  readonly daysOfWeek: readonly DayOfWeek[];
  /** Wall clock, `08:00:00.0000000`. */
  readonly startTime: string;
  readonly endTime: string;
  readonly timeZone: { readonly name: string };
}

/**
 * How the mailbox's owner sees times.
 *
 * @see https://learn.microsoft.com/graph/api/resources/mailboxsettings
 * @group Calendars
 */
export interface MailboxSettings {
  /** A Windows or an IANA name, whichever was set last; empty where nobody ever opened the mailbox. */
  readonly timeZone: string;
  readonly language?: { readonly locale: string; readonly displayName: string };
  readonly dateFormat?: string;
  readonly timeFormat?: string;
  readonly workingHours?: WorkingHours;
}

/**
 * What to change; only what is present is sent.
 *
 * @group Calendars
 */
export type MailboxSettingsChanges = Partial<
  Pick<MailboxSettings, "timeZone" | "dateFormat" | "timeFormat" | "workingHours"> & {
    readonly language: { readonly locale: string };
  }
>;

/** @group Calendars */
export interface UpdateMailboxSettingsInput {
  readonly changes: MailboxSettingsChanges;
}

const PATH = "/me/mailboxSettings";

/**
 * Builds the request for the mailbox's settings: zone, language, formats and working hours. It takes the permission
 * `MailboxSettings.Read`.
 *
 * @returns the request
 * @see https://learn.microsoft.com/graph/api/user-get-mailboxsettings
 * @example
 * ```ts run
 * import { buildGetMailboxSettings } from "@consentra/calendar";
 *
 * buildGetMailboxSettings().path; // => "/me/mailboxSettings"
 * ```
 * @group Calendars
 */
export function buildGetMailboxSettings(): GraphRequest {
  return buildRequest("GET", PATH);
}

/**
 * Reads the answer to {@link buildGetMailboxSettings}.
 *
 * @param response - the answer; its body is consumed
 * @returns the settings
 * @throws {@link GraphRequestError} when the service refused or answered with something else
 * @group Calendars
 */
export function readGetMailboxSettings(response: Response): Promise<MailboxSettings> {
  return readObject(response);
}

/**
 * Builds the request that changes the mailbox's settings. It takes the permission `MailboxSettings.ReadWrite`.
 *
 * @param input - what changes
 * @returns the request
 * @throws {@link GraphRequestError} `invalidInput`
 * @see https://learn.microsoft.com/graph/api/user-update-mailboxsettings
 * @example
 * ```ts run
 * import { buildUpdateMailboxSettings } from "@consentra/calendar";
 *
 * const request = buildUpdateMailboxSettings({ changes: { timeZone: "Europe/Berlin" } });
 * request.body; // => { timeZone: "Europe/Berlin" }
 * ```
 * @group Calendars
 */
export function buildUpdateMailboxSettings({ changes }: UpdateMailboxSettingsInput): GraphRequest {
  const known = ["timeZone", "language", "dateFormat", "timeFormat", "workingHours"];
  const body = pickChanges(changes, known);
  if (changes.timeZone !== undefined) checkTimeZone("changes.timeZone", changes.timeZone);
  return buildRequest("PATCH", PATH, { body });
}

/**
 * Reads the answer to {@link buildUpdateMailboxSettings}.
 *
 * @param response - the answer; its body is consumed
 * @returns the settings that were written
 * @throws {@link GraphRequestError} when the service refused or answered with something else
 * @group Calendars
 */
export function readUpdateMailboxSettings(response: Response): Promise<MailboxSettingsChanges> {
  return readObject(response);
}

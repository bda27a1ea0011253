import { type EpochMilliseconds, formatInstant } from "@consentra/protocol";
import type { EventContent } from "../event.ts";
import { dayOf } from "../event-time.ts";
import { toPlainText } from "../html-body.ts";
import type { ItemAttachment } from "./attachment.ts";

/** `20260105T090000Z`. */
const formatMoment = (moment: number): string =>
  `${formatInstant(moment as EpochMilliseconds)
    .replace(/[-:]/g, "")
    .slice(0, 15)}Z`;

const formatDay = (moment: number): string => formatMoment(moment).slice(0, 8);

/** See RFC 5545, section 3.3.11. */
const escapeText = (text: string): string =>
  text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r?\n/g, "\\n");

/** Lines are broken before they are longer than 75 octets. See RFC 5545, section 3.1. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const code = character.codePointAt(0) ?? 0;
    const length = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + length > 75) {
      parts.push(part);
      part = " ";
      octets = 1;
    }
    part += character;
    octets += length;
  }
  return [...parts, part].join("\r\n");
}

function timesOf({ isAllDay, start, end }: EventContent): readonly string[] {
  return isAllDay
    ? [`DTSTART;VALUE=DATE:${formatDay(dayOf(start))}`, `DTEND;VALUE=DATE:${formatDay(dayOf(end))}`]
    : [`DTSTART:${formatMoment(start.instant)}`, `DTEND:${formatMoment(end.instant)}`];
}

/**
 * An attached event as iCalendar.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5545
 */
export function toICalendar({ id, item, lastModifiedDateTime }: ItemAttachment): string {
  const places = item.locations.map(({ displayName }) => displayName).join("; ");
  const text = toPlainText(item.body.content);
  const lines = [
    "BEGIN:VCALENDAR",
    "METHOD:PUBLISH",
    "PRODID:mock-azure",
    "VERSION:2.0",
    "BEGIN:VEVENT",
    `UID:${id}`,
    `DTSTAMP:${formatMoment(lastModifiedDateTime)}`,
    ...timesOf(item),
    `SUMMARY:${escapeText(item.subject ?? "")}`,
    ...(places === "" ? [] : [`LOCATION:${escapeText(places)}`]),
    ...(text === "" ? [] : [`DESCRIPTION:${escapeText(text)}`]),
    ...item.attendees.map(({ emailAddress }) => `ATTENDEE:mailto:${emailAddress.address}`),
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return `${lines.map(fold).join("\r\n")}\r\n`;
}

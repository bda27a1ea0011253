import type { EmailAddress } from "@consentra/protocol";
import { type GraphFailure, graphFailure, isGraphFailure } from "../graph/graph-failure.ts";
import {
  type Reader,
  readFields,
  readList,
  readOneOf,
  readText,
  readTextOrNull,
} from "../graph/json-fields.ts";
import type { Attendee } from "./event.ts";

/** @see https://learn.microsoft.com/graph/api/resources/event "attendees" */
const MOST_ATTENDEES = 500;

type GivenAddress = Partial<{ name: string | null; address: string }>;

const readGivenAddress = readFields<{ name: string | null; address: string }>(
  "microsoft.graph.emailAddress",
  { name: readTextOrNull, address: readText },
);

function toEmailAddress({ name, address = "" }: GivenAddress = {}): EmailAddress | GraphFailure {
  if (!/^[^\s@<>,;]+@[^\s@<>,;]+$/.test(address)) {
    return graphFailure("recipientInvalid", { detail: "somebody has no address, or one that is none" });
  }
  return name ? { name, address } : { address };
}

const readGivenAttendee = readFields<{ type: Attendee["type"]; emailAddress: GivenAddress }>(
  "microsoft.graph.attendee",
  { type: readOneOf(["required", "optional", "resource"]), emailAddress: readGivenAddress },
  ["status", "proposedNewTime"],
);

const readAttendee: Reader<Attendee> = (value, property) => {
  const given = readGivenAttendee(value, property);
  if (isGraphFailure(given)) return given;
  const emailAddress = toEmailAddress(given.emailAddress);
  return isGraphFailure(emailAddress) ? emailAddress : { type: given.type ?? "required", emailAddress };
};

/** The first entry of each address, in any case. */
function onePerAddress<Entry extends { readonly emailAddress: EmailAddress }>(
  entries: readonly Entry[],
): readonly Entry[] {
  const byAddress = new Map<string, Entry>();
  for (const entry of entries) {
    const key = entry.emailAddress.address.toLowerCase();
    if (!byAddress.has(key)) byAddress.set(key, entry);
  }
  return [...byAddress.values()];
}

/** Reads the attendees of an event; what it says of their answers is passed over. */
export const readAttendees: Reader<readonly Attendee[]> = (value, property) => {
  const attendees = readList(readAttendee)(value, property);
  if (isGraphFailure(attendees)) return attendees;
  return attendees.length > MOST_ATTENDEES
    ? graphFailure("validation", {
        detail: `an event takes ${String(MOST_ATTENDEES)} attendees, not ${String(attendees.length)}`,
      })
    : onePerAddress(attendees);
};

const readGivenRecipient = readFields<{ emailAddress: GivenAddress }>("microsoft.graph.recipient", {
  emailAddress: readGivenAddress,
});

const readRecipient: Reader<{ readonly emailAddress: EmailAddress }> = (value, property) => {
  const given = readGivenRecipient(value, property);
  if (isGraphFailure(given)) return given;
  const emailAddress = toEmailAddress(given.emailAddress);
  return isGraphFailure(emailAddress) ? emailAddress : { emailAddress };
};

/** Reads to whom something is sent. */
export const readRecipients: Reader<readonly { readonly emailAddress: EmailAddress }[]> = (
  value,
  property,
) => {
  const recipients = readList(readRecipient)(value, property);
  return isGraphFailure(recipients) ? recipients : onePerAddress(recipients);
};

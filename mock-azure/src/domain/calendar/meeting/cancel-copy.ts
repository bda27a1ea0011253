import { createWords } from "../../../words/words.ts";
import type { Change } from "../../change.ts";
import type { Moment } from "../../decision.ts";
import type { User } from "../../directory/user.ts";
import { languageOfUser } from "../../mail/mail-words.ts";
import type { TenantState } from "../../tenant-state.ts";
import type { Event } from "../event.ts";
import { newChangeKey } from "../outlook-ids.ts";
import { copiesOf, findCopy } from "./find-copies.ts";

/** The service keeps no more of a subject. */
const SUBJECT_LENGTH = 255;

/** What stands before the subject in the owner's language, as the mail says it; no marks of direction belong into names. */
function cancelled({ subject }: Event, owner: User): string {
  const { text, say } = createWords(languageOfUser(owner));
  const prefix = say(text.meetings.cancelledSubject, { subject: "" }).replace(/[\u2068\u2069]/g, "");
  return `${prefix}${subject ?? ""}`.slice(0, SUBJECT_LENGTH);
}

/**
 * Takes a meeting back from a guest: it stays in their calendar, marked, until they remove it. With a series go its
 * exceptions.
 */
export function cancelCopy(
  state: TenantState,
  { event, user }: { readonly event: Event; readonly user: User },
  { now, ids }: Moment,
): readonly Change[] {
  const copy = findCopy(state, event, user);
  const copies = event.originalStart === null ? copiesOf(state, event, user) : copy ? [copy] : [];
  return copies
    .filter(({ isCancelled }) => !isCancelled)
    .map((one): Change => {
      // What a guest called it is the organizer's again; what an exception is called is its own.
      const named = one.id === copy?.id ? event : one;
      const marked: Event = {
        ...one,
        isCancelled: true,
        subject: cancelled(named, user),
        showAs: "free",
        changeKey: newChangeKey(ids),
        lastModifiedDateTime: now,
      };
      return { kind: "event-updated", event: marked };
    });
}

import type { Moment } from "../../decision.ts";
import type { User } from "../../directory/user.ts";
import type { TenantState } from "../../tenant-state.ts";
import type { Event } from "../event.ts";
import { newChangeKey } from "../outlook-ids.ts";
import { type Announcement, guestsBeyond, uninvite } from "./announce.ts";
import { type Guest, guestKey, guestsOf } from "./guests.ts";
import type { Invitee } from "./meeting.ts";

/** Who comes to a series or leaves it. */
interface Turnover {
  readonly event: Event;
  readonly organizer: User;
  readonly added: readonly Guest[];
  readonly removed: readonly Guest[];
}

/** An exception keeps a list of its own, of which the series' newcomers are part, and those who leave it are not. */
function relist(
  state: TenantState,
  exception: Event,
  { event, organizer, added, removed }: Turnover,
): readonly Invitee[] {
  const keysOf = (guests: readonly Guest[]) => new Set(guests.map(guestKey));
  const isAmong = (keys: ReadonlySet<string>) => (entry: Invitee) =>
    guestsOf(state, [entry], organizer).some((guest) => keys.has(guestKey(guest)));
  const isGone = isAmong(keysOf(removed));
  const isNew = isAmong(keysOf(added));
  const stay = exception.attendees.filter((entry) => !isGone(entry));
  const isListed = isAmong(keysOf(guestsOf(state, stay, organizer)));
  return [...stay, ...event.attendees.filter((entry) => isNew(entry) && !isListed(entry))];
}

/** The exceptions of a series once people have come to it or left it. */
export function relistExceptions(
  state: TenantState,
  { exceptions, ...turnover }: Turnover & { readonly exceptions: readonly Event[] },
  { now, ids }: Moment,
): readonly Event[] {
  if (turnover.added.length + turnover.removed.length === 0) return exceptions;
  return exceptions.map((exception) => ({
    ...exception,
    attendees: relist(state, exception, turnover),
    changeKey: newChangeKey(ids),
    lastModifiedDateTime: now,
  }));
}

/** Takes exceptions back from guests who were asked to nothing else of the series. */
export function uninviteFromExceptions(
  state: TenantState,
  {
    exceptions,
    series,
    organizer,
  }: { readonly exceptions: readonly Event[]; readonly series: Event; readonly organizer: User },
  { moment, comment }: { readonly moment: Moment; readonly comment?: string | undefined },
): readonly Announcement[] {
  return exceptions.map((event) => {
    const guests = guestsBeyond(state, { of: event, beyond: series, organizer });
    const occasion = { event, attachments: [], exceptions: [], organizer, moment };
    return uninvite(state, occasion, { guests, isRemoval: false, comment });
  });
}

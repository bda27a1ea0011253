import { createCalendar } from "../domain/calendar/calendar.ts";
import { createMailbox } from "../domain/mailbox/create-mailbox.ts";
import { isReachable, type MailboxKind } from "../domain/mailbox/mailbox-kind.ts";
import type { MailboxSettings } from "../domain/mailbox/mailbox-settings.ts";
import { personOf } from "./find-in-world.ts";
import type { PersonRole, ScenarioStep, ScenarioWorld } from "./scenario.ts";
import type { DayOfWeek } from "./with-events.ts";

/** A world without what a person's mailbox holds. */
function emptied(world: ScenarioWorld, userId: string): ScenarioWorld {
  const kept = <Row extends { readonly userId: string | null }>(rows: readonly Row[]) =>
    rows.filter((row) => row.userId !== userId);
  const calendars = kept(world.calendars);
  const isThere = ({ calendarId }: { readonly calendarId: string }) =>
    calendars.some(({ id }) => id === calendarId);
  return {
    ...world,
    calendars,
    calendarGroups: kept(world.calendarGroups),
    calendarPermissions: kept(world.calendarPermissions).filter(isThere),
    calendarEntries: kept(world.calendarEntries).filter(isThere),
    mailboxSettings: kept(world.mailboxSettings),
    categories: kept(world.categories),
    events: kept(world.events),
  };
}

/**
 * Gives a person another kind of mailbox: one for a room, equipment or a team, which Microsoft Graph reaches, or one it
 * does not reach, because it is on a server of the organisation's own, without a licence, or inactive.
 *
 * @param role - whom
 * @param kind - the kind; `user` gives an ordinary mailbox to somebody who has none
 * @returns the step
 * @throws Error when nobody plays the part
 * @group Scenarios
 */
export function withMailbox(role: PersonRole, kind: MailboxKind): ScenarioStep {
  return (world, moment) => {
    const { id, hasMailbox: hadMailbox } = personOf(world, role);
    const hasMailbox = isReachable(kind);
    const users = world.users.map((user) =>
      user.id === id ? { ...user, hasMailbox, mailboxKind: kind } : user,
    );
    if (!hasMailbox) return emptied({ ...world, users }, id);
    if (hadMailbox) return { ...world, users };
    const { calendars, calendarGroups, categories, mailboxSettings } = createMailbox(id, moment);
    return {
      ...world,
      users,
      calendars: [...world.calendars, ...calendars],
      calendarGroups: [...world.calendarGroups, ...calendarGroups],
      categories: [...world.categories, ...categories],
      mailboxSettings: [...world.mailboxSettings, ...mailboxSettings],
    };
  };
}

/**
 * Takes a person's mailbox away: Microsoft Graph answers that there is none.
 *
 * @param role - whom
 * @returns the step
 * @throws Error when nobody plays the part
 * @group Scenarios
 */
export function withoutMailbox(role: PersonRole): ScenarioStep {
  return (world) => {
    const { id } = personOf(world, role);
    const users = world.users.map((user) => (user.id === id ? { ...user, hasMailbox: false } : user));
    return emptied({ ...world, users }, id);
  };
}

/**
 * Adds the read-only calendars that Outlook gives a mailbox: birthdays and the holidays of a country.
 *
 * @param role - whose mailbox
 * @returns the step
 * @throws Error when nobody plays the part
 * @group Scenarios
 */
export function withOutlookCalendars(role: PersonRole): ScenarioStep {
  return (world, { ids }) => {
    const { id: userId } = personOf(world, role);
    const calendars = ["Birthdays", "United States holidays"].map((name) =>
      createCalendar({ userId, name, canEdit: false }, ids),
    );
    return { ...world, calendars: [...world.calendars, ...calendars] };
  };
}

/**
 * Settings that a mailbox starts with.
 *
 * @group Scenarios
 */
export interface ScenarioMailboxSettings {
  /** A Windows or IANA name; empty as for a mailbox that nobody has opened yet. */
  readonly timeZone?: string;
  /** As `en-US`. */
  readonly locale?: string;
  readonly dateFormat?: string;
  readonly timeFormat?: string;
  /** When the person works. */
  readonly workingHours?: {
    readonly daysOfWeek?: readonly DayOfWeek[];
    /** As `08:00:00.0000000`. */
    readonly startTime?: string;
    /** As `17:00:00.0000000`. */
    readonly endTime?: string;
    /** A Windows or IANA name. */
    readonly timeZone?: string;
  };
}

/**
 * Sets a person's mailbox up.
 *
 * @param role - whose mailbox
 * @param settings - what differs from a new mailbox
 * @returns the step
 * @throws Error when nobody plays the part, or they have no mailbox
 * @see https://learn.microsoft.com/graph/api/resources/mailboxsettings
 * @group Scenarios
 */
export function withMailboxSettings(role: PersonRole, settings: ScenarioMailboxSettings): ScenarioStep {
  const { workingHours: { timeZone: zone, ...hours } = {}, ...rest } = settings;
  return (world) => {
    const { id } = personOf(world, role);
    if (!world.mailboxSettings.some(({ userId }) => userId === id))
      throw new Error(`"${role}" has no mailbox to set up.`);
    const mailboxSettings = world.mailboxSettings.map((one): MailboxSettings => {
      if (one.userId !== id) return one;
      const workingHours = {
        ...one.workingHours,
        ...hours,
        ...(zone !== undefined && { timeZone: { kind: "named", name: zone } as const }),
      };
      return { ...one, ...rest, workingHours };
    });
    return { ...world, mailboxSettings };
  };
}

import type { User } from "../domain/directory/user.ts";
import { createMailbox } from "../domain/mailbox/create-mailbox.ts";
import type { ScenarioStep } from "./scenario.ts";

const NEVER = 0 as User["sessionsValidFrom"];

/**
 * Adds people with a mailbox each, for tenants as large as a customer's. They play no part by name; they sign in, and
 * are found, by their addresses: `member1@…`, `member2@…` and so on, at the organisation's first domain.
 *
 * @param count - how many people
 * @returns the step
 * @throws RangeError when `count` is no whole number, or negative
 * @group Scenarios
 */
export function withManyPeople(count: number): ScenarioStep {
  if (!Number.isInteger(count) || count < 0) {
    throw new RangeError(`${String(count)} people cannot be added: give a whole number, zero or more.`);
  }
  return (world, moment) => {
    const [domain = ""] = world.organization.verifiedDomains;
    const users = Array.from({ length: count }, (_, index): User => {
      const id = moment.ids.guid();
      const address = `member${String(index + 1)}@${domain}`;
      return {
        id,
        displayName: `Member ${String(index + 1)}`,
        givenName: "Member",
        surname: String(index + 1),
        userPrincipalName: address,
        mail: address,
        userType: "Member",
        homeTenantId: world.organization.id,
        homeObjectId: id,
        accountEnabled: true,
        roles: [],
        hasMailbox: true,
        credential: "password",
        sessionsValidFrom: NEVER,
        passwordValidFrom: NEVER,
        tokensValidFrom: NEVER,
        mfaRequired: false,
      };
    });
    const mailboxes = users.map(({ id }) => createMailbox(id, moment));
    return {
      ...world,
      users: [...world.users, ...users],
      calendars: [...world.calendars, ...mailboxes.flatMap(({ calendars }) => calendars)],
      calendarGroups: [...world.calendarGroups, ...mailboxes.flatMap((mailbox) => mailbox.calendarGroups)],
      categories: [...world.categories, ...mailboxes.flatMap(({ categories }) => categories)],
      mailboxSettings: [...world.mailboxSettings, ...mailboxes.flatMap((mailbox) => mailbox.mailboxSettings)],
    };
  };
}

import { describe, expect, test } from "vitest";
import { signInForCode } from "../../../test/support/sign-in.ts";
import { testWorld } from "../../../test/support/world.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withAssignmentRequired } from "../../scenarios/with-approved-app.ts";
import { withEvents } from "../../scenarios/with-events.ts";
import { withGroup } from "../../scenarios/with-group.ts";
import { withPhoto } from "../../scenarios/with-photo.ts";
import { withSharedCalendar } from "../../scenarios/with-shared-calendar.ts";
import { removeUser } from "./remove-user.ts";

describe("removeUser", () => {
  test("takes the account away, with what the person granted for themselves, and nobody else's grants", () => {
    const world = testWorld(scenarios.consentAllowed);
    signInForCode(world, "requester");
    signInForCode(world, "colleague");
    const requester = world.person("requester");
    const decision = removeUser(world.state, requester);
    world.apply(decision);
    expect(decision.because).toMatchObject([{ rule: "user.deleted" }]);
    expect(world.state.users.get(requester.id)).toBeUndefined();
    expect([...world.state.grants.values()].map(({ principalId }) => principalId)).toEqual([
      world.person("colleague").id,
    ]);
  });

  test("takes memberships, assignments and the mailbox's calendars with their events", () => {
    const world = testWorld(
      scenario(
        "everywhere",
        withGroup("Service desk", "requester", "colleague"),
        withAssignmentRequired("requester"),
        withEvents("requester", {
          subject: "Standup",
          start: { dateTime: "2026-01-06T09:00:00", timeZone: "UTC" },
          end: { dateTime: "2026-01-06T09:15:00", timeZone: "UTC" },
        }),
      ),
    );
    const { id } = world.person("requester");
    const events = world.state.events.size;
    world.apply(removeUser(world.state, world.person("requester")));
    expect([...world.state.groups.values()].map(({ memberIds }) => memberIds)).toEqual([
      [world.person("colleague").id],
    ]);
    expect([...world.state.appRoleAssignments.values()]).toEqual([]);
    expect(world.state.calendars.by("userId", id)).toEqual([]);
    expect(events - world.state.events.size).toBe(1);
  });

  test("takes what else is in the mailbox, and what it shares with others", () => {
    const world = testWorld(
      scenario(
        "shared",
        withPhoto("requester"),
        withSharedCalendar("requester", { with: "colleague", role: "read" }),
        withSharedCalendar("colleague", { with: "requester", role: "read" }),
      ),
    );
    const { state } = world;
    const { id } = world.person("requester");
    world.apply(removeUser(state, world.person("requester")));
    expect(state.calendarGroups.by("userId", id)).toEqual([]);
    expect(state.categories.by("userId", id)).toEqual([]);
    expect([state.mailboxSettings.get(id), state.photos.get(id)]).toEqual([undefined, undefined]);
    expect([state.calendarPermissions.size, state.calendarEntries.size]).toEqual([0, 0]);
    expect(state.calendarGroups.by("userId", world.person("colleague").id)).toHaveLength(3);
  });

  test("leaves a user's requests as they are", () => {
    const world = testWorld(scenarios.requestPending);
    const before = [...world.state.consentRequests.values()];
    world.apply(removeUser(world.state, world.person("requester")));
    expect([...world.state.consentRequests.values()]).toEqual(before);
  });
});

import { assert, property, sample } from "fast-check";
import { describe, expect, test } from "vitest";
import type { Event } from "../../src/domain/calendar/event.ts";
import { type RunningWorld, runningWorld } from "../support/running-world.ts";
import { MEETINGS, playMeeting, readMeeting, startMeeting } from "./live-meeting.ts";
import { GUESTS, type MeetingAct, meetingLife } from "./meeting-life.ts";
import { type MeetingModel, NEW_MEETING, nextMeeting } from "./meeting-model.ts";

/** Runs are the same each time; a failure shows the shortest list of acts that still fails. */
const RUNS = { seed: 20260701, numRuns: 200 };

/** Lives through a list of acts, and looks at the mailboxes after each. */
function lead(
  kind: keyof typeof MEETINGS,
  acts: readonly MeetingAct[],
  look: (running: RunningWorld, expected: MeetingModel) => void,
) {
  const running = runningWorld();
  startMeeting(running, kind);
  let expected = NEW_MEETING;
  look(running, expected);
  for (const act of acts) {
    running.clock.advance({ minutes: 1 });
    playMeeting(running, act);
    expected = nextMeeting(expected, act);
    look(running, expected);
  }
  return running;
}

const eventsOf = ({ state }: RunningWorld): readonly Event[] => [...state.events.values()];

const KINDS = Object.keys(MEETINGS) as readonly (keyof typeof MEETINGS)[];

describe("whatever organizer and guests do with a meeting", () => {
  test.each(KINDS)("every mailbox shows what the organizer and its owner made of it: %s", (kind) => {
    assert(
      property(meetingLife, (acts) => {
        lead(kind, acts, (running, expected) => {
          expect(readMeeting(running)).toEqual(expected);
        });
      }),
      RUNS,
    );
  });

  test.each(KINDS)(
    "a mailbox has it once, by the same iCalUId, and only one is the organizer's: %s",
    (kind) => {
      assert(
        property(meetingLife, (acts) => {
          lead(kind, acts, (running) => {
            const events = eventsOf(running);
            const organizer = running.person("requester");
            expect(new Set(events.map(({ userId }) => userId)).size).toBe(events.length);
            expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
            expect(new Set(events.map(({ iCalUId }) => iCalUId)).size).toBeLessThanOrEqual(1);
            for (const { userId, invitation } of events) {
              expect(invitation?.organizer.address).toBe(
                userId === organizer.id ? undefined : organizer.userPrincipalName,
              );
            }
          });
        }),
        RUNS,
      );
    },
  );

  test.each(KINDS)("an event has another change key exactly when it has changed: %s", (kind) => {
    assert(
      property(meetingLife, (acts) => {
        let before = new Map<string, Event>();
        lead(kind, acts, (running) => {
          const after = new Map(eventsOf(running).map((event) => [event.id, event]));
          for (const [id, event] of after) {
            const old = before.get(id);
            if (old) expect(event === old).toBe(event.changeKey === old.changeKey);
          }
          before = after;
        });
      }),
      RUNS,
    );
  });

  test("the acts reach everything that can become of a copy", () => {
    const seen = new Set<string>();
    for (const acts of sample(meetingLife, RUNS)) {
      lead("single", acts, (_, { copies, organized }) => {
        for (const who of GUESTS) {
          const copy = copies.get(who);
          const entry = organized?.list.get(who);
          seen.add(copy ? `${copy.isCancelled ? "cancelled" : "live"}, ${copy.response}` : "none");
          if (copy?.category !== undefined) seen.add("guest has a category");
          if (copy && organized && !copy.isCancelled) {
            for (const name of ["subject", "hour", "place"] as const) {
              if (copy[name] !== organized[name]) seen.add(`guest has another ${name}`);
            }
            if (organized.hour !== NEW_MEETING.organized?.hour) seen.add(`retimed, ${copy.response}`);
          }
          if (entry) seen.add(`organizer knows: ${entry.response}${entry.proposes ? ", proposes" : ""}`);
        }
      });
    }
    expect([...seen].toSorted()).toEqual([
      "cancelled, accepted",
      "cancelled, notResponded",
      "cancelled, tentativelyAccepted",
      "guest has a category",
      "guest has another hour",
      "guest has another place",
      "guest has another subject",
      "live, accepted",
      "live, notResponded",
      "live, tentativelyAccepted",
      "none",
      "organizer knows: accepted",
      "organizer knows: declined",
      "organizer knows: declined, proposes",
      "organizer knows: none",
      "organizer knows: tentativelyAccepted",
      "organizer knows: tentativelyAccepted, proposes",
      "retimed, accepted",
      "retimed, notResponded",
      "retimed, tentativelyAccepted",
    ]);
  });
});

import type { EpochMilliseconds } from "@consentra/protocol";
import { createVirtualClock } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { testWorld } from "../../test/support/world.ts";
import { scenario, scenarios } from "../scenarios/index.ts";
import type { Scenario } from "../scenarios/scenario.ts";
import { withPendingRequest } from "../scenarios/with-consent-request.ts";
import { withConsentRequests } from "../scenarios/with-consent-requests.ts";
import { createWorld, type World } from "../tenant/world.ts";
import { decideDue, nextDue } from "./due.ts";

const HOUR = 3_600_000;

const threeDays = (changes: Parameters<typeof withConsentRequests>[0] = {}) =>
  scenario("three days", withConsentRequests({ requestDurationInDays: 3, ...changes }), withPendingRequest());

function running(start: Scenario): {
  readonly world: World;
  readonly clock: ReturnType<typeof createVirtualClock>;
} {
  const clock = createVirtualClock();
  const data = start.build({ now: clock.now(), seed: "test" });
  return { clock, world: createWorld({ data, clock, seed: "test" }) };
}

const happened = (world: World) =>
  world.journal.map(({ at, change }) => [
    at,
    change.kind === "mail-sent" ? `${change.mail.kind} to ${change.mail.to}` : change.kind,
  ]);

describe("nextDue", () => {
  test("is nothing while no request waits", () => {
    expect(nextDue(testWorld().state)).toBeUndefined();
    expect(nextDue(testWorld(scenarios.requestExpired).state)).toBeUndefined();
  });

  test("is half of a request's time, then its expiry", () => {
    const world = testWorld(threeDays());
    const start = world.clock.now();
    expect(nextDue(world.state)).toBe(start + 36 * HOUR);
    world.apply(decideDue(world.state, { ...world.moment(), now: (start + 36 * HOUR) as EpochMilliseconds }));
    expect(nextDue(world.state)).toBe(start + 72 * HOUR);
  });
});

describe("decideDue", () => {
  test("reminds the reviewers half-way and at expiry, and tells everybody of the expiry", () => {
    const { world, clock } = running(threeDays());
    clock.advance({ days: 4 });
    const half = "2026-01-06T21:00:00.000Z";
    const end = "2026-01-08T09:00:00.000Z";
    expect(happened(world)).toEqual([
      [half, "consent-request-half-time"],
      [half, "consent-request-reminder to megan.price@fjordline.example"],
      [half, "consent-request-reminder to rui.santos@fjordline.example"],
      [end, "consent-request-reminder to megan.price@fjordline.example"],
      [end, "consent-request-reminder to rui.santos@fjordline.example"],
      [end, "consent-request-expired"],
      [end, "consent-request-expired to megan.price@fjordline.example"],
      [end, "consent-request-expired to rui.santos@fjordline.example"],
      [end, "consent-request-expired to maya.okafor@fjordline.example"],
    ]);
    expect([...world.state.consentRequests.values()]).toMatchObject([{ status: "expired", review: null }]);
  });

  test("writes the same journal whether time passes at once or by the hour", () => {
    const atOnce = running(threeDays());
    atOnce.clock.advance({ days: 4 });
    const hourly = running(threeDays());
    for (let hour = 0; hour < 96; hour += 1) hourly.clock.advance({ hours: 1 });
    expect(atOnce.world.journal.length).toBeGreaterThan(0);
    expect(hourly.world.journal).toEqual(atOnce.world.journal);
  });

  test("reminds nobody where reminders are off, and expires all the same", () => {
    const { world, clock } = running(threeDays({ remindersEnabled: false }));
    clock.advance({ days: 4 });
    expect(happened(world).filter(([, what]) => what?.includes("reminder"))).toEqual([]);
    expect([...world.state.consentRequests.values()]).toMatchObject([{ status: "expired" }]);
  });

  test("sends no reminder late when reminders are switched on after half of the time", () => {
    const { world, clock } = running(threeDays({ remindersEnabled: false }));
    clock.advance({ days: 2 });
    const { policies } = world.state;
    const adminConsentRequests = { ...policies.adminConsentRequests, remindersEnabled: true };
    world.commit("test", {
      outcome: undefined,
      because: [],
      changes: [{ kind: "policies-updated", policies: { ...policies, adminConsentRequests } }],
    });
    clock.advance({ days: 2 });
    const reminders = happened(world).filter(([, what]) => what?.startsWith("consent-request-reminder"));
    expect(reminders.map(([at]) => at)).toEqual(["2026-01-08T09:00:00.000Z", "2026-01-08T09:00:00.000Z"]);
  });

  test("changes nothing before its time", () => {
    const { world, clock } = running(threeDays());
    clock.advance({ hours: 35 });
    expect(world.journal).toEqual([]);
  });

  test("leaves a request alone that was decided", () => {
    const { world, clock } = running(scenarios.requestDenied);
    clock.advance({ days: 60 });
    expect(world.journal).toEqual([]);
  });
});

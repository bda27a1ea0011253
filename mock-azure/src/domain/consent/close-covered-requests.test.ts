import { describe, expect, test } from "vitest";
import { testWorld } from "../../../test/support/world.ts";
import { scenario } from "../../scenarios/index.ts";
import { withPendingRequest } from "../../scenarios/with-consent-request.ts";
import { closeCoveredRequests } from "./close-covered-requests.ts";
import { grantConsent } from "./grant-consent.ts";

const CALENDAR = ["openid", "profile", "offline_access", "Calendars.ReadWrite"];

const twoRequests = () =>
  testWorld(
    scenario(
      "two requests",
      withPendingRequest({ consentType: "Static", scopes: CALENDAR }),
      withPendingRequest({ by: "colleague", scopes: ["Calendars.ReadWrite", "Mail.Send"] }),
    ),
  );

function close(world: ReturnType<typeof testWorld>, scopes: readonly string[], requestId?: string) {
  const consent = { application: world.app, principalId: null, scopes, replace: true };
  const recorded = grantConsent(world.state, consent, world.moment());
  const { changes, because } = closeCoveredRequests(
    world.state,
    { appId: world.app.appId, recorded, requestId, reviewerId: world.person("administrator").id },
    world.moment(),
  );
  world.apply({ outcome: undefined, changes: [...recorded, ...changes], because });
  return { changes, because: because.map(({ text }) => text) };
}

const statuses = (world: ReturnType<typeof testWorld>) =>
  [...world.state.consentRequests.values()].map(({ status }) => status);

describe("closeCoveredRequests", () => {
  test("approves the requests that the consent covers and leaves the others waiting", () => {
    const world = twoRequests();
    close(world, CALENDAR);
    expect(statuses(world)).toEqual(["approved", "pending"]);
  });

  test("records who granted, and when", () => {
    const world = twoRequests();
    close(world, CALENDAR);
    expect([...world.state.consentRequests.values()][0]?.review).toEqual({
      reviewedBy: world.person("administrator").id,
      reviewedDateTime: world.clock.now(),
      justification: "",
    });
  });

  test("tells everybody who asked for what was approved, and nobody else", () => {
    const world = twoRequests();
    const mails = close(world, [...CALENDAR, "Mail.Send"]).changes.flatMap((change) =>
      change.kind === "mail-sent" ? [change.mail] : [],
    );
    expect(mails.map(({ to, kind }) => [to, kind])).toEqual([
      ["maya.okafor@fjordline.example", "consent-request-approved"],
      ["jonas.weber@fjordline.example", "consent-request-approved"],
    ]);
  });

  test("compares permissions without regard to case and takes sign-in scopes as granted with any other", () => {
    const world = twoRequests();
    close(world, ["calendars.readwrite"]);
    expect(statuses(world)).toEqual(["approved", "pending"]);
  });

  test("answers the request for the registration's list that it was given for, though the list is shorter now", () => {
    const world = twoRequests();
    const [listed] = world.state.consentRequests.values();
    close(world, ["User.Read"], listed?.id);
    expect(statuses(world)).toEqual(["approved", "pending"]);
  });

  test("answers a request for named scopes only where all of them are granted, though it was given for it", () => {
    const world = twoRequests();
    const [, named] = world.state.consentRequests.values();
    close(world, ["User.Read"], named?.id);
    expect(statuses(world)).toEqual(["pending", "pending"]);
  });

  test("says of each request that waited what comes of it", () => {
    expect(close(twoRequests(), CALENDAR).because).toEqual([
      "this approves the request for Meetings of 5 January 2026, 09:00 UTC; 1 person hears of it",
      "the request for Meetings of 5 January 2026, 09:00 UTC goes on waiting: it asks for Mail.Send as well",
    ]);
  });

  test("answers no request twice", () => {
    const world = twoRequests();
    close(world, CALENDAR);
    expect(close(world, CALENDAR).changes).toEqual([]);
  });
});

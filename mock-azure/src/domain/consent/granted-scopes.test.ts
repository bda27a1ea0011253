import { describe, expect, test } from "vitest";
import { testWorld } from "../../../test/support/world.ts";
import { scenario } from "../../scenarios/index.ts";
import { withEmulation } from "../../scenarios/with-emulation.ts";
import { conclude } from "../decision.ts";
import { grantConsent } from "./grant-consent.ts";
import { grantedScopes } from "./granted-scopes.ts";

const MINUTE = 60_000;
const SLOW = scenario("slow", withEmulation({ consentPropagationMilliseconds: MINUTE }));

function grant(
  world: ReturnType<typeof testWorld>,
  principalId: string | null,
  ...scopes: readonly string[]
) {
  const consent = { application: world.app, principalId, scopes, replace: principalId === null };
  world.apply(conclude(undefined, [], grantConsent(world.state, consent, world.moment())));
}

const held = (world: ReturnType<typeof testWorld>) =>
  grantedScopes(world.state, {
    appId: world.app.appId,
    userId: world.person("requester").id,
    now: world.clock.now(),
  });

describe("grantedScopes", () => {
  test("counts a consent for everybody at once where no delay is set", () => {
    const world = testWorld();
    grant(world, null, "Calendars.Read");
    expect(held(world)).toEqual(["Calendars.Read"]);
  });

  test("counts a consent for everybody once it has arrived, to the millisecond", () => {
    const world = testWorld(SLOW);
    grant(world, null, "Calendars.Read");
    world.clock.advance({ milliseconds: MINUTE - 1 });
    expect(held(world)).toEqual([]);
    world.clock.advance({ milliseconds: 1 });
    expect(held(world)).toEqual(["Calendars.Read"]);
  });

  test("counts what stood before, and still stands, while a change travels", () => {
    const world = testWorld(SLOW);
    grant(world, null, "Calendars.Read", "User.Read");
    world.clock.advance({ minutes: 2 });
    grant(world, null, "User.Read", "Mail.Read");
    expect(held(world)).toEqual(["User.Read"]);
    world.clock.advance({ minutes: 1 });
    expect(held(world)).toEqual(["User.Read", "Mail.Read"]);
  });

  test("counts a person's own consent at once", () => {
    const world = testWorld(SLOW);
    grant(world, world.person("requester").id, "User.Read");
    expect(held(world)).toEqual(["User.Read"]);
  });
});

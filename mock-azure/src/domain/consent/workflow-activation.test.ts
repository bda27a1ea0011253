import { describe, expect, test } from "vitest";
import { testWorld } from "../../../test/support/world.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withConsentRequests } from "../../scenarios/with-consent-requests.ts";
import { withEmulation } from "../../scenarios/with-emulation.ts";
import { changeConsentRequestPolicy, workflowActivation } from "./workflow-activation.ts";

const HOUR = 3_600_000;

function activation(world: ReturnType<typeof testWorld>) {
  return workflowActivation(world.state.policies, world.clock.now());
}

function switchOn(world: ReturnType<typeof testWorld>) {
  const { policies } = world.state;
  const adminConsentRequests = changeConsentRequestPolicy(
    policies.adminConsentRequests,
    { isEnabled: true, promptForAdminConsentRequest: true },
    world.clock.now(),
  );
  world.state.policies = { ...policies, adminConsentRequests };
}

describe("workflowActivation", () => {
  test.each([
    [true, true, "on"],
    [true, false, "prompt-off"],
    [false, true, "policy-off"],
    [false, false, "policy-off"],
  ] as const)("with the policy at %s and the setting at %s is %s", (isEnabled, prompt, expected) => {
    const start = scenario(
      "switches",
      withConsentRequests({ isEnabled, promptForAdminConsentRequest: prompt }),
    );
    expect(activation(testWorld(start))).toBe(expected);
  });

  test("waits for its time after the switch, to the millisecond", () => {
    const start = scenario(
      "slow",
      withConsentRequests({ isEnabled: false }),
      withEmulation({ workflowActivationMilliseconds: HOUR }),
    );
    const world = testWorld(start);
    switchOn(world);
    expect(activation(world)).toBe("not-yet");
    world.clock.advance({ milliseconds: HOUR - 1 });
    expect(activation(world)).toBe("not-yet");
    world.clock.advance({ milliseconds: 1 });
    expect(activation(world)).toBe("on");
  });

  test("does not wait where the workflow was on from the start", () => {
    const start = scenario("slow", withEmulation({ workflowActivationMilliseconds: HOUR }));
    expect(activation(testWorld(start))).toBe("on");
  });
});

describe("changeConsentRequestPolicy", () => {
  test("keeps the time of switching on while other settings change", () => {
    const world = testWorld(scenarios.requestsDisabled);
    switchOn(world);
    const { adminConsentRequests } = world.state.policies;
    world.clock.advance({ hours: 1 });
    expect(
      changeConsentRequestPolicy(adminConsentRequests, { requestDurationInDays: 3 }, world.clock.now()),
    ).toEqual({ ...adminConsentRequests, requestDurationInDays: 3 });
  });
});

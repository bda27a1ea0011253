import { describe, expect, test } from "vitest";
import { testWorld } from "../../../test/support/world.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withApprovedApp } from "../../scenarios/with-approved-app.ts";
import { withPendingRequest } from "../../scenarios/with-consent-request.ts";
import { blockRequest } from "./block-request.ts";

function block(world: ReturnType<typeof testWorld>, justification = "Leaks data.") {
  const [request] = world.state.consentRequests.by("pending", "pending");
  const review = { requestId: request?.id ?? "", reviewer: world.person("reviewer"), justification };
  const decision = blockRequest(world.state, review, world.moment());
  world.apply(decision);
  return decision;
}

describe("blockRequest", () => {
  test("lets the application into the tenant switched off", () => {
    const world = testWorld(scenarios.requestPending);
    block(world);
    expect([...world.state.consentRequests.values()][0]).toMatchObject({
      status: "blocked",
      review: { justification: "Leaks data." },
    });
    expect(world.state.servicePrincipals.by("appId", world.app.appId)).toMatchObject([
      { accountEnabled: false },
    ]);
  });

  test("switches an application off that is in the tenant already, and keeps what it was granted", () => {
    const world = testWorld(
      scenario("approved", withApprovedApp(), withPendingRequest({ scopes: ["Mail.Send"] })),
    );
    const [before] = world.state.servicePrincipals.by("appId", world.app.appId);
    block(world);
    expect(world.state.servicePrincipals.by("appId", world.app.appId)).toEqual([
      { ...before, accountEnabled: false },
    ]);
    expect(world.state.grants.size).toBe(1);
  });

  test("tells those who asked why", () => {
    const mails = block(testWorld(scenarios.requestPending)).changes.flatMap((change) =>
      change.kind === "mail-sent" ? [change.mail] : [],
    );
    expect(mails).toMatchObject([{ to: "maya.okafor@fjordline.example", kind: "consent-request-blocked" }]);
    expect(mails[0]?.facts).toContainEqual({ label: "Reviewer's justification", value: "Leaks data." });
  });

  test("changes nothing without words", () => {
    expect(block(testWorld(scenarios.requestPending), "")).toMatchObject({
      outcome: { kind: "justification-missing" },
      changes: [],
    });
  });
});

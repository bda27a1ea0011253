import { describe, expect, test } from "vitest";
import { testWorld } from "../../../test/support/world.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withPendingRequest } from "../../scenarios/with-consent-request.ts";
import { journalEntry } from "../journal.ts";
import { LONGEST_REVIEW, type Review } from "./check-review.ts";
import { denyRequest } from "./deny-request.ts";

function deny(world: ReturnType<typeof testWorld>, changes: Partial<Review> = {}) {
  const [request] = [...world.state.consentRequests.values()];
  const review = {
    requestId: request?.id ?? "",
    reviewer: world.person("reviewer"),
    justification: "Not needed.",
    ...changes,
  };
  const decision = denyRequest(world.state, review, world.moment());
  world.apply(decision);
  return decision;
}

describe("denyRequest", () => {
  test("records the reviewer's decision and words, without the space around them", () => {
    const world = testWorld(scenarios.requestPending);
    deny(world, { justification: "  Not needed.\n" });
    expect([...world.state.consentRequests.values()][0]).toMatchObject({
      status: "denied",
      review: {
        reviewedBy: world.person("reviewer").id,
        reviewedDateTime: world.clock.now(),
        justification: "Not needed.",
      },
    });
  });

  test("grants nothing and lets no application in", () => {
    const world = testWorld(scenarios.requestPending);
    deny(world);
    expect(world.state.grants.size).toBe(0);
    expect(world.state.servicePrincipals.by("appId", world.app.appId)).toEqual([]);
  });

  test("tells everybody who asked why", () => {
    const world = testWorld(
      scenario("two requesters", withPendingRequest(), withPendingRequest({ by: "colleague" })),
    );
    const mails = deny(world).changes.flatMap((change) => (change.kind === "mail-sent" ? [change.mail] : []));
    expect(mails.map(({ to }) => to)).toEqual([
      "maya.okafor@fjordline.example",
      "jonas.weber@fjordline.example",
    ]);
    for (const mail of mails) {
      expect(mail.kind).toBe("consent-request-denied");
      expect(mail.facts).toContainEqual({ label: "Reviewer's justification", value: "Not needed." });
    }
  });

  test("keeps the words out of the journal and out of its reasons", () => {
    const world = testWorld(scenarios.requestPending);
    const { changes, because } = deny(world, { justification: "between us" });
    const entries = changes.map((change) =>
      journalEntry({ sequence: 1, now: world.clock.now(), route: "portal.deny", change, because }),
    );
    expect(JSON.stringify(entries)).not.toContain("between us");
  });

  test.each<readonly [string, Partial<Review>, object]>([
    ["a request that does not exist", { requestId: "7" }, { kind: "unknown-request" }],
    ["no words", { justification: " \n" }, { kind: "justification-missing" }],
    [
      "too many words",
      { justification: "x".repeat(LONGEST_REVIEW + 1) },
      { kind: "justification-too-long", length: LONGEST_REVIEW + 1 },
    ],
  ])("refuses %s and changes nothing", (_, changes, outcome) => {
    expect(deny(testWorld(scenarios.requestPending), changes)).toMatchObject({ outcome, changes: [] });
  });

  test("takes as many words as are allowed", () => {
    const justification = "x".repeat(LONGEST_REVIEW);
    expect(deny(testWorld(scenarios.requestPending), { justification }).outcome.kind).toBe("decided");
  });

  test("refuses whoever was no reviewer when the request was made, though they are one now", () => {
    const world = testWorld(scenarios.requestPending);
    const colleague = world.person("colleague");
    const { adminConsentRequests } = world.state.policies;
    const reviewers = [{ kind: "user", userId: colleague.id }] as const;
    world.state.policies = {
      ...world.state.policies,
      adminConsentRequests: { ...adminConsentRequests, reviewers },
    };
    expect(deny(world, { reviewer: colleague })).toMatchObject({
      outcome: { kind: "not-a-reviewer" },
      changes: [],
    });
    expect(deny(world).outcome.kind).toBe("decided");
  });

  test.each([
    [scenarios.requestDenied, "denied"],
    [scenarios.requestExpired, "expired"],
    [scenarios.appBlocked, "blocked"],
  ] as const)("refuses a request that is closed: $name", (start, status) => {
    expect(deny(testWorld(start))).toMatchObject({ outcome: { kind: "not-pending", status }, changes: [] });
  });
});

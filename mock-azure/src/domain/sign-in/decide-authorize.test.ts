import { describe, expect, test } from "vitest";
import { authorize, choose, consent, waiting } from "../../../test/support/sign-in.ts";
import { testWorld } from "../../../test/support/world.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withAssignmentRequired } from "../../scenarios/with-approved-app.ts";
import { withEmulation } from "../../scenarios/with-emulation.ts";

describe("decideAuthorize", () => {
  test("asks who it is on a user agent that it does not know", () => {
    const outcome = authorize(testWorld());
    expect(outcome.kind).toBe("choose-account");
    expect(
      outcome.kind === "choose-account" && outcome.accounts.map(({ displayName }) => displayName),
    ).toEqual(["Maya Okafor", "Jonas Weber", "Megan Price", "Rui Santos", "Greta Lind"]);
  });

  test("goes on with the one session of a user agent", () => {
    const world = testWorld(scenarios.consentAllowed);
    const { userAgentId } = waiting(choose(world, authorize(world), "requester"));
    expect(authorize(world, {}, userAgentId).kind).toBe("ask-consent");
  });

  test.each(["login", "select_account"])(
    "asks who it is in spite of a session when prompt is %s",
    (prompt) => {
      const world = testWorld();
      const { userAgentId } = waiting(choose(world, authorize(world), "requester"));
      expect(authorize(world, { prompt }, userAgentId).kind).toBe("choose-account");
    },
  );

  test("asks which account when two are signed in, and takes the hinted one", () => {
    const world = testWorld();
    const first = choose(world, authorize(world), "requester");
    const { userAgentId } = waiting(first);
    choose(world, authorize(world, { prompt: "select_account" }, userAgentId), "colleague");
    expect(authorize(world, {}, userAgentId).kind).toBe("choose-account");
    expect(authorize(world, { login_hint: "Jonas.Weber@fjordline.example" }, userAgentId).kind).toBe(
      "approval-required",
    );
  });

  test("shows the hinted account first", () => {
    const outcome = authorize(testWorld(), { login_hint: "rui.santos@fjordline.example" });
    expect(outcome.kind === "choose-account" && outcome.accounts[0]?.displayName).toBe("Rui Santos");
  });

  test.each([
    ["page", "refuse-on-page"],
    ["redirect", "refuse-to-client"],
  ] as const)(
    "tells on the %s that a person is not assigned, as the switch says",
    (notAssignedSurface, kind) => {
      const world = testWorld(
        scenario("not assigned", withAssignmentRequired("colleague"), withEmulation({ notAssignedSurface })),
      );
      expect(choose(world, authorize(world), "requester")).toMatchObject({
        kind,
        failure: { aadsts: 50105 },
      });
    },
  );

  describe("with prompt=none", () => {
    test("answers login_required at once where nobody is signed in", () => {
      const outcome = authorize(testWorld(), { prompt: "none" });
      expect(outcome).toMatchObject({
        kind: "refuse-to-client",
        failure: { aadsts: 50058, error: "login_required" },
      });
    });

    test("answers consent_required where consent is missing", () => {
      const world = testWorld();
      const { userAgentId } = waiting(choose(world, authorize(world), "requester"));
      expect(authorize(world, { prompt: "none" }, userAgentId)).toMatchObject({
        kind: "refuse-to-client",
        failure: { aadsts: 65001, error: "consent_required", suberror: "consent_required" },
      });
    });

    test("answers interaction_required where consent is missing and the switch says so", () => {
      const silentConsentError = "interaction_required";
      const world = testWorld(scenario("silent", withEmulation({ silentConsentError })));
      const { userAgentId } = waiting(choose(world, authorize(world), "requester"));
      expect(authorize(world, { prompt: "none" }, userAgentId)).toMatchObject({
        kind: "refuse-to-client",
        failure: { aadsts: 65001, error: "interaction_required", suberror: "consent_required" },
      });
    });

    test("answers interaction_required with claims where a second factor is missing", () => {
      const world = testWorld(scenarios.mfaRequired);
      const { userAgentId } = waiting(choose(world, authorize(world), "requester"));
      const outcome = authorize(world, { prompt: "none" }, userAgentId);
      expect(outcome).toMatchObject({ kind: "refuse-to-client", failure: { aadsts: 50076 } });
      expect(outcome.kind === "refuse-to-client" && outcome.claims).toContain("capolids");
    });

    test("answers with a code once everything is granted", () => {
      const world = testWorld(scenarios.consentAllowed);
      const page = choose(world, authorize(world), "requester");
      const { userAgentId } = waiting(page);
      consent(world, page, { accepted: true });
      expect(authorize(world, { prompt: "none" }, userAgentId).kind).toBe("issue-code");
    });
  });
});

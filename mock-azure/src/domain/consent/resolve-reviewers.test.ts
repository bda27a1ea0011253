import { describe, expect, test } from "vitest";
import { testWorld } from "../../../test/support/world.ts";
import { scenario } from "../../scenarios/index.ts";
import { withPendingRequest } from "../../scenarios/with-consent-request.ts";
import { withGroup } from "../../scenarios/with-group.ts";
import { withPerson } from "../../scenarios/with-person.ts";
import { withReviewers } from "../../scenarios/with-reviewers.ts";
import { conclude } from "../decision.ts";
import { denyRequest } from "./deny-request.ts";
import { resolveReviewers } from "./resolve-reviewers.ts";

const DESK = withGroup("Service desk", "colleague", "reviewer");
const START = scenario("desk", DESK, withReviewers({ groups: ["Service desk"] }));

function reviewersOf(world: ReturnType<typeof testWorld>): readonly string[] {
  return resolveReviewers(world.state, world.state.policies.adminConsentRequests.reviewers);
}

describe("resolveReviewers", () => {
  test("takes the members of a group", () => {
    const world = testWorld(START);
    expect(reviewersOf(world)).toEqual([world.person("colleague").id, world.person("reviewer").id]);
  });

  test("takes those who hold a role", () => {
    const world = testWorld(
      scenario(
        "role",
        withPerson("colleague", { roles: ["Cloud Application Administrator"] }),
        withReviewers({ roles: ["Cloud Application Administrator", "Global Reader"] }),
      ),
    );
    expect(reviewersOf(world)).toEqual([world.person("colleague").id]);
  });

  test("takes a person once who is meant in three ways", () => {
    const world = testWorld(
      scenario(
        "thrice",
        withGroup("Administrators", "administrator"),
        withReviewers({
          people: ["administrator"],
          groups: ["Administrators"],
          roles: ["Global Administrator"],
        }),
      ),
    );
    expect(reviewersOf(world)).toEqual([world.person("administrator").id]);
  });

  test("leaves out people and groups that are gone", () => {
    const world = testWorld(START);
    world.state.users.remove(world.person("colleague").id);
    expect(reviewersOf(world)).toEqual([world.person("reviewer").id]);
    world.state.groups.clear();
    expect(reviewersOf(world)).toEqual([]);
  });

  test("does not reach back: a request keeps the members its group had", () => {
    const world = testWorld(
      scenario("waiting", DESK, withReviewers({ groups: ["Service desk"] }), withPendingRequest()),
    );
    const [request] = [...world.state.consentRequests.values()];
    const [group] = [...world.state.groups.values()];
    if (!request || !group) throw new Error("The scenario has no request or no group.");
    const memberIds = [world.person("administrator").id];
    world.apply(conclude(undefined, [], [{ kind: "group-updated", group: { ...group, memberIds } }]));

    const deny = (role: string) =>
      denyRequest(
        world.state,
        { requestId: request.id, reviewer: world.person(role), justification: "Not now." },
        world.moment(),
      ).outcome.kind;
    expect(deny("administrator")).toBe("not-a-reviewer");
    expect(deny("colleague")).toBe("decided");
  });
});

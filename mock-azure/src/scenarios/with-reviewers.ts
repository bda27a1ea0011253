import type { ReviewerScope } from "../domain/consent/policies.ts";
import type { DirectoryRole } from "../domain/directory/user.ts";
import { personOf } from "./find-in-world.ts";
import type { PersonRole, ScenarioStep } from "./scenario.ts";
import { groupOf } from "./with-group.ts";

/**
 * Reviewers as a scenario names them: people by their parts, groups by their names, directory roles.
 *
 * @group Scenarios
 */
export interface ScenarioReviewers {
  readonly people?: readonly PersonRole[];
  readonly groups?: readonly string[];
  readonly roles?: readonly DirectoryRole[];
}

/**
 * Who reviews requests from now on; requests that wait keep their reviewers.
 *
 * @param reviewers - all of them; none leaves requests without a reviewer
 * @returns the step
 * @throws Error when nobody plays one of the parts, or the scenario lacks one of the groups
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/configure-admin-consent-workflow
 * @group Scenarios
 */
export function withReviewers({ people = [], groups = [], roles = [] }: ScenarioReviewers): ScenarioStep {
  return (world) => {
    const reviewers: readonly ReviewerScope[] = [
      ...people.map((role) => ({ kind: "user", userId: personOf(world, role).id }) as const),
      ...groups.map((name) => ({ kind: "group", groupId: groupOf(world, name).id }) as const),
      ...roles.map((role) => ({ kind: "role", role }) as const),
    ];
    const adminConsentRequests = { ...world.policies.adminConsentRequests, reviewers };
    return { ...world, policies: { ...world.policies, adminConsentRequests } };
  };
}

import type { ApplicationAccessPolicy } from "../domain/mailbox/application-access.ts";
import type { ScenarioStep } from "./scenario.ts";
import { groupOf } from "./with-group.ts";

/**
 * Limits which mailboxes the application under test may open on its own, without a signed-in user.
 *
 * @param group - name of the group whose members' mailboxes it is about
 * @param right - `restrict`: those mailboxes only. `deny`: all but those. Default `restrict`
 * @returns the step
 * @throws Error when the world has no such group
 * @see https://learn.microsoft.com/graph/auth-limit-mailbox-access
 * @group Scenarios
 */
export function withApplicationAccessPolicy(
  group: string,
  right: ApplicationAccessPolicy["right"] = "restrict",
): ScenarioStep {
  return (world) => {
    const policy: ApplicationAccessPolicy = {
      appId: world.appId,
      groupId: groupOf(world, group).id,
      right,
    };
    const applicationAccess = [...world.policies.applicationAccess, policy];
    return { ...world, policies: { ...world.policies, applicationAccess } };
  };
}

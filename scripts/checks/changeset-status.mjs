import { toolEnvironment } from "../lib/environment.mjs";
import { inRoot } from "../lib/repository.mjs";
import { capture } from "../lib/run.mjs";
import { toolNode } from "../lib/tool-node.mjs";

/** The branch a pull request wants to go to, as the common builders name it. */
const targetBranch = () =>
  process.env.GITHUB_BASE_REF ||
  process.env.CI_MERGE_REQUEST_TARGET_BRANCH_NAME ||
  process.env.BITBUCKET_PR_DESTINATION_BRANCH;

/**
 * Whether a pull request that changes a public package says so to its users.
 *
 * @returns {Promise<string | undefined>} why nothing was checked
 * @throws Error with the packages that lack a changeset
 */
export async function checkChangesets() {
  const branch = targetBranch();
  if (!branch) return "  no pull request: nothing to compare with";
  const line = [inRoot("node_modules", "@changesets", "cli", "bin.js"), "status", `--since=origin/${branch}`];
  const { code, output } = await capture(toolNode(), line, { env: toolEnvironment() });
  if (code !== 0) throw new Error(output.trim());
  return undefined;
}

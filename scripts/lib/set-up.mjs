import { toolEnvironment } from "./environment.mjs";
import { isInstalled } from "./installed.mjs";
import { npm } from "./npm.mjs";
import { inRoot } from "./repository.mjs";
import { runQuietly } from "./run.mjs";
import { step } from "./step.mjs";
import { toolNode } from "./tool-node.mjs";

/** Installs what the lock file asks for, unless it is there already. */
export async function installPackages() {
  if (isInstalled()) return;
  // npm runs on the user's Node, which is older than the one it brings along: its warnings about that say nothing.
  const { line, env } = npm([
    "ci",
    "--include=dev",
    "--include=optional",
    "--no-engine-strict",
    "--loglevel=error",
  ]);
  await step("Installing the packages", () =>
    runQuietly("install", line, {
      env,
      remedy:
        "Check the connection to the npm registry (npm ping) and the free disk space, then run the command again.",
    }),
  );
}

/** Builds every workspace; what has not changed is taken from the cache. */
export function buildPackages() {
  return runQuietly("build", [toolNode(), inRoot("node_modules", "turbo", "bin", "turbo"), "run", "build"], {
    env: toolEnvironment(),
    remedy: "Correct what the build says above, then run the command again.",
  });
}

/** Everything that must be there before the repository's code can run. */
export async function setUp() {
  await installPackages();
  toolNode();
  await step("Building", buildPackages);
}

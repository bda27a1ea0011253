// npm test: sets everything up, runs every suite and ends with the line of totals.
// Parameters go to Vitest, which then runs alone: npm test -- --project protocol
import { chromiumEnvironment } from "./lib/chromium.mjs";
import { isOn, toolEnvironment } from "./lib/environment.mjs";
import { ensureChromium } from "./lib/install-chromium.mjs";
import { inRoot } from "./lib/repository.mjs";
import { passThrough } from "./lib/run.mjs";
import { setUp } from "./lib/set-up.mjs";
import { StepFailure, tellFailure } from "./lib/step.mjs";
import { toolNode } from "./lib/tool-node.mjs";
import { forgetTotals, formatTotals, readTotals, settle, sum } from "./lib/totals.mjs";

/** The environment of the suites, with a browser if there is one. */
async function browserEnvironment() {
  const chromium = await ensureChromium();
  if (chromium) return chromiumEnvironment(chromium);
  const missing = "No Chromium was found and none could be installed (see .cache/logs/chromium-*.log)";
  if (isOn("CI") || isOn("REQUIRE_BROWSER")) {
    throw new StepFailure(
      `${missing}.`,
      "Install Chromium or Chrome, or name its executable in CHROMIUM_PATH.",
    );
  }
  console.log(`${missing}: the tests in a browser are left out.`);
  return { CHROMIUM_PATH: "" };
}

/**
 * @param {string} suite - the name its totals are kept under
 * @param {string} script
 * @param {readonly string[]} parameters
 * @param {NodeJS.ProcessEnv} env
 */
async function run(suite, script, parameters, env) {
  const code = await passThrough(toolNode(), [script, ...parameters], { env });
  return settle(readTotals(suite), code);
}

try {
  await setUp();
  const env = toolEnvironment(await browserEnvironment());
  const parameters = process.argv.slice(2);
  forgetTotals();
  const results = [
    await run("vitest", inRoot("node_modules", "vitest", "vitest.mjs"), ["run", ...parameters], env),
  ];
  if (parameters.length === 0) {
    const script = inRoot("scripts", "with-system-node.mjs");
    results.push(await run("runtime", script, [inRoot("scripts", "runtime", "run.mjs")], env));
  }
  const totals = sum(results);
  console.log(formatTotals(totals));
  process.exitCode = totals.failed === 0 ? 0 : 1;
} catch (error) {
  tellFailure(error);
  process.exitCode = 1;
}

import { chromiumEnvironment, chromiumsInSight } from "../lib/chromium.mjs";
import { toolEnvironment } from "../lib/environment.mjs";
import { inRoot } from "../lib/repository.mjs";
import { capture } from "../lib/run.mjs";
import { toolNode } from "../lib/tool-node.mjs";

const FOLDER = inRoot(".cache", "site");

/**
 * Runs a program of the site.
 *
 * @param {string} name
 * @param {Record<string, string>} [more] - of the environment
 * @throws Error with what it printed when it fails
 */
async function run(name, more = {}) {
  const line = [inRoot("docs", "site", `${name}.ts`), FOLDER];
  const { code, output } = await capture(toolNode(), line, { env: { ...toolEnvironment(), ...more } });
  if (code !== 0) throw new Error(output.trim());
}

/**
 * Whether the site of guides and reference can be written without a warning or a link that leads nowhere, and, where
 * there is a browser, whether its pages are complete for axe, narrow enough for a phone, and can be searched.
 *
 * @returns {Promise<undefined>}
 */
export async function checkSite() {
  await run("write-site");
  const [chromium] = chromiumsInSight();
  if (chromium) await run("judge-site", chromiumEnvironment(chromium));
}

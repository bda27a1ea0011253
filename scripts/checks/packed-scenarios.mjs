import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { capture } from "../lib/run.mjs";
import { systemEnvironment, systemNode } from "../lib/system-node.mjs";

/** @import { ConsumerProject } from "./consumer-project.mjs" */

const YAML = `name: in YAML
world: approvalRequired
steps:
  - requester: connects
    expect: { page: Approval required }
`;

const TYPESCRIPT = `import { defineScenario } from "@consentra/scenarios";

const world: "consentAllowed" | "approvalRequired" = "consentAllowed";

export default defineScenario({
  name: "in TypeScript",
  world,
  steps: [{ requester: "connects" }, { requester: "accepts", expect: { status: "connected" } }],
});
`;

/**
 * What a team does with the packages alone, as they are published: plays the ready suite and scenarios of its own, in
 * YAML and TypeScript, and serves a tenant.
 *
 * @param {ConsumerProject} project - with the packages installed
 * @throws Error with what was said where one of it fails
 */
export async function playPacked(project) {
  const { path: node } = systemNode();
  const main = join(project.folder, "node_modules", "@consentra", "mock-azure", "dist", "cli", "main.js");
  const env = {
    ...systemEnvironment(),
    XDG_CACHE_HOME: join(project.folder, "cache"),
    XDG_RUNTIME_DIR: join(project.folder, "run"),
  };
  /** @param {readonly string[]} words */
  const call = async (words) => {
    const { code, output } = await capture(node, [main, ...words], { cwd: project.folder, env });
    if (code !== 0)
      throw new Error(`mock-azure ${words.join(" ")} ended with ${String(code)}:\n${output.trim()}`);
    return output;
  };

  project.write("own.yaml", YAML);
  project.write("own.scenario.ts", TYPESCRIPT);
  const files = ["own.yaml", "own.scenario.ts"];
  const told = await call(["run", ...files, "--suite", "--workers", "2", "--report", "html=report.html"]);
  for (const name of ["in YAML", "in TypeScript"])
    if (!told.includes(`passed  ${name}\n`)) throw new Error(`The scenario ${name} was not played:\n${told}`);

  const server = spawn(node, [main, "start", "--port", "0", "--json"], {
    cwd: project.folder,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(server, "exit");
  try {
    const lines = createInterface({ input: server.stdout });
    const [line] = await Promise.race([once(lines, "line"), ended.then(() => [undefined])]);
    if (line === undefined) throw new Error("mock-azure start ended before it served.");
    await call(["advance", "30d", "--json"]);
    const state = /** @type {unknown} */ (JSON.parse(await call(["state", "--json"])));
    if (!JSON.stringify(state).includes("2026-02-04")) throw new Error("The tenant's clock did not move.");
  } finally {
    server.kill("SIGINT");
    await ended;
  }
}

import { readFileSync } from "node:fs";
import { build } from "esbuild";
import { chromiumEnvironment, chromiumsInSight } from "../lib/chromium.mjs";
import { inRoot, readJson } from "../lib/repository.mjs";
import { capture } from "../lib/run.mjs";
import { systemEnvironment, systemNode } from "../lib/system-node.mjs";
import { toolNode } from "../lib/tool-node.mjs";
import { entriesOf, libraryEntriesOf } from "../lib/workspaces.mjs";
import { createConsumerProject } from "./consumer-project.mjs";
import { filesOfGuide } from "./guide-project.mjs";
import { packPackages } from "./pack-packages.mjs";
import { playPacked } from "./packed-scenarios.mjs";

/** @import { Workspace } from "../lib/workspaces.mjs" */
/** @import { ConsumerProject } from "./consumer-project.mjs" */

/** Imports each entry named in the parameters and says which of them do not load, and why. */
const IMPORTER = `
let failed = false;
for (const [entry, optional] of Object.entries(JSON.parse(process.argv[2]))) {
  try {
    await import(entry);
  } catch (error) {
    if (error.code === "ERR_MODULE_NOT_FOUND" && optional.some((peer) => error.message.includes("'" + peer + "'"))) continue;
    failed = true;
    console.error(process.version, entry, error);
  }
}
if (failed) process.exit(1);
`;

/**
 * Peers whose newest version leaves the user's Node behind: the one before goes with it, and with its types.
 *
 * @type {Readonly<Record<string, string>>}
 */
const FOR_USERS_NODE = { vitest: "4.1.12" };

/** @param {Workspace} workspace */
const peersOf = ({ manifest }) => Object.keys(manifest.peerDependencies ?? {});

/**
 * Runs a program in the project.
 *
 * @param {ConsumerProject} project
 * @param {string} node
 * @param {readonly string[]} parameters
 * @param {Record<string, string>} [more] - of the environment
 * @throws Error with what it printed when it fails
 */
async function run(project, node, parameters, more = {}) {
  const env = { ...systemEnvironment(), ...more };
  const { code, output } = await capture(node, parameters, { cwd: project.folder, env });
  if (code !== 0) throw new Error(output.trim());
}

/**
 * @param {ConsumerProject} project
 * @param {readonly Workspace[]} packages
 * @param {"with peers" | "without peers"} how - without, an entry beside the main one may ask for an optional peer
 */
async function importEntries(project, packages, how) {
  const importer = project.write("import-entries.mjs", IMPORTER);
  const entries = packages.flatMap((workspace) =>
    libraryEntriesOf(workspace).map((entry) => {
      const mayAsk = how === "without peers" && entry !== workspace.manifest.name;
      return /** @type {const} */ ([entry, mayAsk ? peersOf(workspace) : []]);
    }),
  );
  const parameters = [importer, JSON.stringify(Object.fromEntries(entries))];
  for (const node of new Set([systemNode().path, toolNode()])) await run(project, node, parameters);
}

/**
 * @param {ConsumerProject} project
 * @param {readonly string[]} entries
 */
async function compile(project, entries) {
  const lines = entries.map(
    (entry, index) => `export * as entry${String(index)} from ${JSON.stringify(entry)};`,
  );
  project.write("entries.ts", lines.join("\n"));
  for (const [module, moduleResolution] of [
    ["nodenext", "nodenext"],
    ["esnext", "bundler"],
  ]) {
    const compilerOptions = {
      module,
      moduleResolution,
      target: "es2022",
      strict: true,
      noEmit: true,
      skipLibCheck: true,
    };
    const config = project.write(
      `tsconfig.${String(moduleResolution)}.json`,
      JSON.stringify({ compilerOptions: { ...compilerOptions, types: ["node"] }, files: ["entries.ts"] }),
    );
    await run(project, toolNode(), [inRoot("node_modules", "typescript", "bin", "tsc"), "-p", config]);
  }
}

/**
 * @param {ConsumerProject} project
 * @param {string} entry - must hold nothing that only Node has
 */
async function bundleForBrowser(project, entry) {
  await build({
    stdin: { contents: `export * from ${JSON.stringify(entry)};`, resolveDir: project.folder },
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    logLevel: "silent",
  });
}

/**
 * Follows the guide for the browser from an empty folder to a connected calendar; the browser's part only where there
 * is a browser.
 *
 * @param {ConsumerProject} project - with the packages and their peers
 */
async function followGuide(project) {
  const { devDependencies = {} } = /** @type {{ devDependencies?: Record<string, string> }} */ (
    readJson(inRoot("package.json"))
  );
  await project.install([`vite@${devDependencies.vite ?? "latest"}`]);
  for (const { name, content } of filesOfGuide("docs/connect-in-the-browser.md"))
    project.write(name, content);
  await run(project, toolNode(), ["node_modules/vite/bin/vite.js", "build", "--logLevel", "error"]);
  const [chromium] = chromiumsInSight();
  if (!chromium) return;
  const walk = readFileSync(inRoot("scripts", "checks", "connect-card.mjs"), "utf8");
  await run(project, toolNode(), [project.write("connect-card.mjs", walk)], chromiumEnvironment(chromium));
}

/**
 * Whether the packages work for a product that installs them: with and without their optional peers, on the user's
 * Node and the newest, for TypeScript and in a browser bundle; for a team that plays scenarios with them; and by what
 * the guide for the browser says.
 *
 * @throws Error or StepFailure with what the first failing tool said
 */
export async function checkPackedConsumer() {
  const packed = await packPackages();
  const packages = packed.map(({ workspace }) => workspace);
  const project = createConsumerProject();
  try {
    await project.install(packed.map(({ tarball }) => tarball));
    await importEntries(project, packages, "without peers");
    await playPacked(project);

    const peers = packages.flatMap((workspace) =>
      peersOf(workspace).map((name) => {
        const version = FOR_USERS_NODE[name] ?? workspace.manifest.devDependencies?.[name] ?? "latest";
        return `${name}@${version}`;
      }),
    );
    await project.install([...peers, "@types/node@20"]);
    await importEntries(project, packages, "with peers");
    await compile(project, packages.flatMap(entriesOf));
    for (const entry of packages.flatMap(entriesOf)) {
      if (entry.includes("/browser")) await bundleForBrowser(project, entry);
    }
    await followGuide(project);
  } finally {
    project.remove();
  }
}

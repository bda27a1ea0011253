import { toolEnvironment } from "../lib/environment.mjs";
import { inRoot, readJson } from "../lib/repository.mjs";
import { capture } from "../lib/run.mjs";
import { buildPackages } from "../lib/set-up.mjs";
import { TOOL_NODE_REMEDY, toolNode } from "../lib/tool-node.mjs";
import { checkChangesets } from "./changeset-status.mjs";
import { lockGaps } from "./lock-gaps.mjs";
import { checkPackageShapes } from "./package-shape.mjs";
import { checkPackedConsumer } from "./packed-consumer.mjs";
import { checkSite } from "./site.mjs";
import { checkSizes } from "./size-budgets.mjs";

/**
 * One thing that must hold.
 *
 * @typedef {object} Check
 * @property {string} name - what it is called on the command line
 * @property {string} title
 * @property {string} remedy - one line: what to do when it fails
 * @property {boolean} [needsBuild] - it looks at `dist`
 * @property {boolean} [beside] - it takes long and runs on one core: the others go on beside it
 * @property {() => Promise<string | undefined>} run - gives what is worth showing; throws an Error when it fails
 */

/**
 * Runs a tool of node_modules. Types of every workspace together need more memory than Node.js gives by itself; nothing
 * is taken before it is needed.
 *
 * @param {string} script - relative to node_modules
 * @param {...string} parameters
 * @returns {Promise<undefined>}
 * @throws Error with its output when it fails
 */
async function tool(script, ...parameters) {
  const line = ["--max-old-space-size=8192", inRoot("node_modules", script), ...parameters];
  const { code, output } = await capture(toolNode(), line, { env: toolEnvironment() });
  if (code !== 0) throw new Error(output.trim());
}

/** @returns {Promise<undefined>} */
async function checkLock() {
  const lock = /** @type {Parameters<typeof lockGaps>[0]} */ (readJson(inRoot("package-lock.json")));
  const gaps = lockGaps(lock);
  if (gaps.length > 0) throw new Error(`package-lock.json lacks:\n${gaps.join("\n")}`);
}

/**
 * One program for every workspace, so that what they share is checked once; then those that must compile without a host.
 *
 * @returns {Promise<undefined>}
 */
async function checkTypes() {
  const examples = inRoot("docs", "doctest", "write-examples.ts");
  const { code, output } = await capture(toolNode(), [examples], { env: toolEnvironment() });
  if (code !== 0) throw new Error(output.trim());
  await tool("typescript/bin/tsc", "-p", "tsconfig.json");
  await tool("turbo/bin/turbo", "run", "typecheck", "--continue", "--output-logs=errors-only");
}

/**
 * Every check, the quick ones first.
 *
 * @type {readonly Check[]}
 */
export const CHECKS = [
  {
    name: "node",
    title: "Node that runs the tools",
    remedy: TOOL_NODE_REMEDY,
    run: () => Promise.resolve(`  ${toolNode()}`),
  },
  {
    name: "lock",
    title: "Lock file complete for every platform",
    remedy:
      "Take a version whose builds are all served, remove the entry from package-lock.json and run npm install.",
    run: checkLock,
  },
  {
    name: "format",
    title: "Format and quick lint (Biome)",
    remedy: "Run npm run format, and correct by hand what is left.",
    run: () => tool("@biomejs/biome/bin/biome", "ci", "--colors=off", "."),
  },
  {
    name: "lint",
    title: "Lint with types (ESLint)",
    beside: true,
    remedy: "Correct what ESLint says; npx eslint . --fix does part of it.",
    run: () => tool("eslint/bin/eslint.js", "--max-warnings=0", "."),
  },
  {
    name: "types",
    title: "Types of every workspace",
    remedy:
      "Correct what TypeScript says; docs/.examples/* are made from the examples in docs and docstrings.",
    run: checkTypes,
  },
  {
    name: "unused",
    title: "Unused files, exports and dependencies (knip)",
    remedy: "Remove what is unused; if it is used in a way knip cannot see, tell knip.json so.",
    run: () => tool("knip/bin/knip.js", "--no-progress"),
  },
  {
    name: "build",
    title: "Build",
    remedy: "Correct what the build says.",
    run: async () => {
      await buildPackages();
      return undefined;
    },
  },
  {
    name: "package",
    title: "Packages as others resolve them (publint, attw)",
    remedy: "Correct the exports map or the files list in the package's package.json.",
    needsBuild: true,
    run: async () => {
      await checkPackageShapes();
      return undefined;
    },
  },
  {
    name: "size",
    title: "Size budgets",
    remedy: "Find what grew (npx esbuild --analyze), and load it later or leave it out.",
    needsBuild: true,
    run: checkSizes,
  },
  {
    name: "docs",
    title: "Site of guides and reference (TypeDoc, links, axe)",
    remedy: "Correct what is named; npm run docs writes the pages to docs/api.",
    run: checkSite,
  },
  {
    name: "consumer",
    title: "Packed packages in a product's project",
    remedy:
      "Pack and install the package by hand to see it; most often a dependency or a file is missing from it.",
    needsBuild: true,
    run: async () => {
      await checkPackedConsumer();
      return undefined;
    },
  },
  {
    name: "changesets",
    title: "Changesets of a pull request",
    remedy: "Run npx changeset and tell users what changes for them.",
    run: checkChangesets,
  },
];

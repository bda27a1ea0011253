import { builtinModules } from "node:module";
import { relative } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { ROOT } from "../lib/repository.mjs";

/**
 * What a product's bundle may grow by.
 *
 * @typedef {object} Budget
 * @property {string} name
 * @property {string} code - a module that uses the packages as a product does
 * @property {string} [beyond] - code whose size is not counted, because the product carries it anyway
 * @property {number} limit - kilobytes (1000 bytes) of minified, gzipped code
 */

const CORE = 'export { createIntegration } from "@consentra/integration";';

const ELEMENT = `${CORE} export { defineCalendarConnection } from "@consentra/elements";`;

const MACHINE = 'export { createIntegration, integrationMachine } from "@consentra/integration";';

const CLIENT = 'export { createCalendarClient } from "@consentra/calendar";';

/** @type {readonly Budget[]} */
const BUDGETS = [
  { name: "protocol, everything", code: 'export * from "@consentra/protocol";', limit: 4 },
  { name: "integration, core and machine with XState", code: MACHINE, limit: 25 },
  {
    name: "integration, everything else beyond the core",
    code: 'export * from "@consentra/integration";',
    beyond: MACHINE,
    limit: 1.5,
  },
  {
    name: "integration/browser without MSAL, beyond the core",
    code: `${CORE} export * from "@consentra/integration/browser";`,
    beyond: CORE,
    limit: 5,
  },
  {
    name: "integration/node without MSAL, beyond the core",
    code: `${CORE} export * from "@consentra/integration/node";`,
    beyond: CORE,
    limit: 15,
  },
  {
    name: "integration/node/app-only, what connects, beyond the core",
    code: `${CORE} export { createOrganizations } from "@consentra/integration/node/app-only";`,
    beyond: CORE,
    limit: 4,
  },
  {
    name: "integration/node/app-only with the watch, beyond the core",
    code: `${CORE} export * from "@consentra/integration/node/app-only";`,
    beyond: CORE,
    limit: 6,
  },
  {
    name: "integration/operations with OpenTelemetry, beyond the core",
    code: `${CORE} export * from "@consentra/integration/operations"; export * from "@consentra/integration/opentelemetry";`,
    beyond: CORE,
    limit: 3,
  },
  {
    name: "elements, the element with English, beyond the core",
    code: ELEMENT,
    beyond: CORE,
    limit: 12,
  },
  {
    name: "elements, React beyond the element, without React",
    code: `${ELEMENT} export * from "@consentra/elements/react";`,
    beyond: ELEMENT,
    limit: 0.75,
  },
  {
    name: "calendar, what lists events with paging and retries",
    code: 'export { buildListEvents, createSender, followPages, readListEvents } from "@consentra/calendar";',
    limit: 5,
  },
  {
    name: "calendar, the whole client",
    code: CLIENT,
    limit: 8,
  },
  {
    name: "calendar/sync, everything, beyond the client",
    code: `${CLIENT} export * from "@consentra/calendar/sync";`,
    beyond: CLIENT,
    limit: 6.5,
  },
  {
    name: "calendar/recurrence with the table of zones",
    code: 'export * from "@consentra/calendar/recurrence";',
    limit: 10,
  },
  {
    name: "calendar/sync, what answers notifications",
    code: 'export { handleNotification } from "@consentra/calendar/sync";',
    limit: 1.5,
  },
];

/**
 * The size of a module with everything it pulls in at once, except optional peers; what it may fetch later is not
 * counted.
 *
 * @param {string} contents
 * @returns {Promise<number>} kilobytes, minified and gzipped
 */
async function sizeOf(contents) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: ROOT },
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    outdir: ROOT,
    absWorkingDir: ROOT,
    minify: true,
    format: "esm",
    target: "es2022",
    external: ["@azure/*", "@opentelemetry/*", "react", "node:*", ...builtinModules],
    logLevel: "silent",
  });
  const needed = new Set(["stdin.js"]);
  for (const name of needed) {
    const imports = metafile.outputs[name]?.imports ?? [];
    for (const { kind, path, external } of imports) {
      if (kind === "import-statement" && !external) needed.add(path);
    }
  }
  const files = outputFiles.filter(({ path }) => needed.has(relative(ROOT, path)));
  const bytes = files.map((file) => gzipSync(file.contents, { level: 9 }).length);
  return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}

/**
 * Whether what a product has to load stays small.
 *
 * @returns {Promise<string>} a table of sizes
 * @throws Error with the table when a budget is exceeded
 */
export async function checkSizes() {
  const rows = [];
  let exceeded = false;
  for (const { name, code, beyond, limit } of BUDGETS) {
    const size = (await sizeOf(code)) - (beyond ? await sizeOf(beyond) : 0);
    if (size > limit) exceeded = true;
    rows.push(
      `  ${name.padEnd(54)} ${size.toFixed(2).padStart(6)} kB of ${String(limit)}${size > limit ? "  ✗ too big" : ""}`,
    );
  }
  const table = rows.join("\n");
  if (exceeded) throw new Error(table);
  return table;
}

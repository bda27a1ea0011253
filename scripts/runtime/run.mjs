// Runs the suites beside this file with node:test, on whatever Node started it, and notes the totals.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { writeTotals } from "../lib/totals.mjs";

const here = import.meta.dirname;
const files = readdirSync(here)
  .filter((name) => name.endsWith(".test.mjs"))
  .map((name) => join(here, name));

const totals = { passed: 0, failed: 0, skipped: 0 };

/** @param {{ details: { type?: string | undefined }, skip?: unknown, todo?: unknown }} event @param {"passed" | "failed"} kind */
function count({ details, skip, todo }, kind) {
  if (details.type === "suite") return;
  if (skip !== undefined || todo !== undefined) totals.skipped += 1;
  else totals[kind] += 1;
}

console.log(`Node ${process.version}`);
const stream = run({ files })
  .on("test:pass", (event) => {
    count(event, "passed");
  })
  .on("test:fail", (event) => {
    count(event, "failed");
  });
stream.once("end", () => {
  if (totals.passed === 0) totals.failed = Math.max(1, totals.failed);
  writeTotals("runtime", totals);
  process.exitCode = totals.failed === 0 ? 0 : 1;
});
stream.pipe(new spec()).pipe(process.stdout);

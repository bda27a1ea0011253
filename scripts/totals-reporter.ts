import type { Reporter, SerializedError, TestModule } from "vitest/node";
import { writeTotals } from "./lib/totals.mjs";

/** Counts every test once; a file that failed to load and an unhandled error count as failures. */
export default class TotalsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const totals = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) {
      let tests = 0;
      for (const test of module.children.allTests()) {
        tests += 1;
        const { state } = test.result();
        if (state !== "pending") totals[state] += 1;
      }
      if (tests === 0 || (module.state() === "failed" && module.errors().length > 0)) totals.failed += 1;
    }
    writeTotals("vitest", totals);
  }
}

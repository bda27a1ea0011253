import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { projects } from "./vitest.workspace.ts";

export default defineConfig({
  test: {
    projects,
    // Many tests wait for a browser or another process, so no core is kept free.
    maxWorkers: availableParallelism(),
    passWithNoTests: false,
    reporters: ["default", "./scripts/totals-reporter.ts"],
    coverage: {
      provider: "v8",
      include: ["packages/*/src/**/*.ts", "mock-azure/src/**/*.ts"],
      reporter: ["text-summary", "json-summary"],
    },
  },
});

import { defineConfig } from "vitest/config";
import { projects } from "./vitest.workspace.ts";

export default defineConfig({
  test: {
    projects,
    passWithNoTests: false,
    reporters: ["default", "./scripts/totals-reporter.ts"],
    coverage: {
      provider: "v8",
      include: ["packages/*/src/**/*.ts", "mock-azure/src/**/*.ts"],
      reporter: ["text-summary", "json-summary"],
    },
  },
});

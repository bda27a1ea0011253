import { defineConfig } from "tsup";

export default defineConfig({
  entry: { index: "src/index.ts", "cli/index": "src/cli/index.ts", worker: "src/cli/worker.ts" },
  format: ["esm"],
  // Nobody imports the worker.
  dts: { entry: { index: "src/index.ts", "cli/index": "src/cli/index.ts" } },
  splitting: true,
  sourcemap: true,
  clean: true,
  target: "es2022",
  platform: "node",
  tsconfig: "tsconfig.build.json",
});

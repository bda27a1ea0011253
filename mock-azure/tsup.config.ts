import { defineConfig } from "tsup";

const libraries = [
  "src/index.ts",
  "src/adapters/msw.ts",
  "src/adapters/playwright.ts",
  "src/adapters/https.ts",
  "src/adapters/service-worker.ts",
  "src/adapters/browser.ts",
  "src/adapters/vitest.ts",
  "src/adapters/vitest-browser.ts",
  "src/adapters/jest.ts",
  "src/adapters/node-test.ts",
  "src/adapters/testing.ts",
  "src/adapters/time.ts",
];

export default defineConfig({
  entry: [...libraries, "src/cli/main.ts"],
  format: ["esm"],
  // Nobody imports the program.
  dts: { entry: libraries },
  splitting: true,
  sourcemap: true,
  clean: true,
  target: "es2022",
  platform: "neutral",
  // Runtimes other than Node know its modules by their full names only.
  removeNodeProtocol: false,
  external: [/^node:/],
  tsconfig: "tsconfig.build.json",
});

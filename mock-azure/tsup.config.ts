import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/index.ts", "src/adapters/msw.ts", "src/adapters/playwright.ts", "src/adapters/https.ts"],
  format: ["esm"],
  dts: true,
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

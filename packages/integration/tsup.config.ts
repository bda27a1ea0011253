import { defineConfig } from "tsup";

export default defineConfig({
  entry: [
    "src/index.ts",
    "src/browser/index.ts",
    "src/browser/redirect-bridge.ts",
    "src/node/index.ts",
    "src/node/app-only/index.ts",
    "src/operations/index.ts",
    "src/opentelemetry/index.ts",
    "src/testing/index.ts",
  ],
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

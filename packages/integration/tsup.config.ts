import { defineConfig } from "tsup";

/**
 * Puts XState before our own code. Bundlers that keep the order of imports then leave that code in one piece, which
 * compresses better by more than one hundredth of the core. Lines stay where the source map has them.
 */
const xstateFirst = {
  name: "xstate-first",
  renderChunk(code: string) {
    const imports: string[] = [];
    const rest = code.replace(/^import \{[^}]*\} from "xstate";$/gm, (text) => {
      imports.push(text.replaceAll("\n", " "));
      return text.replaceAll(/[^\n]/g, "");
    });
    return imports.length > 0 ? { code: `${imports.join(" ")} ${rest}` } : undefined;
  },
};

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
  plugins: [xstateFirst],
});

import { defineConfig, globalIgnores } from "eslint/config";
import jsdoc from "eslint-plugin-jsdoc";
import tseslint from "typescript-eslint";

const time =
  "Take the time from the injected Clock (@consentra/protocol): one clock drives SDK, tenant and tests.";
const chance = "Take ids and secrets from the injected IdSource (@consentra/protocol), so that runs repeat.";

/** What would make two runs differ; each has an injected port in its place. */
const UNREPEATABLE = {
  globals: ["setTimeout", "setInterval", "setImmediate"].map((name) => ({ name, message: time })),
  properties: [
    { object: "Date", property: "now", message: time },
    { object: "performance", property: "now", message: time },
    ...["setTimeout", "setInterval"].map((property) => ({ object: "globalThis", property, message: time })),
    { object: "Math", property: "random", message: chance },
    { object: "crypto", property: "randomUUID", message: chance },
    { object: "crypto", property: "getRandomValues", message: chance },
  ],
  syntax: [{ selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: time }],
};

/** The shape of modules that anchors every package. */
const SHAPE = [
  { selector: "ExportAllDeclaration", message: "List the names: an entry shows what it gives." },
  { selector: "ExportDefaultDeclaration", message: "Export a name: it is the same name everywhere." },
];

export default defineConfig(
  globalIgnores([
    "**/dist/",
    "coverage/",
    "**/generated/",
    ".cache/",
    "docs/api/",
    "docs/.examples/",
    "**/*.d.ts",
  ]),
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ["./tsconfig.json", "./examples/frameworks/tsconfig.json"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { jsdoc },
    rules: {
      "max-lines": ["error", { max: 250 }],
      "no-restricted-syntax": ["error", ...SHAPE, ...UNREPEATABLE.syntax],
      "no-restricted-globals": ["error", ...UNREPEATABLE.globals],
      "no-restricted-properties": ["error", ...UNREPEATABLE.properties],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      // A number in a text reads the same everywhere.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `() => store.put(x)` and `return store.put(x)` are plain enough where nobody reads an answer.
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Objects here are closures: none of their methods reads `this`.
      "@typescript-eslint/unbound-method": "off",
      // Spreading a text gives its code points, which is what is meant.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      // A public function checks what a JavaScript caller hands it, whatever the types promise.
      "@typescript-eslint/no-unnecessary-condition": "off",
      // There are no enums (erasableSyntaxOnly) and no classes but two errors; these two rules take two fifths of the time.
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      // `async` also keeps a promise: what it throws arrives as a rejection.
      "@typescript-eslint/require-await": "off",
      // node:test collects its suites by itself.
      "@typescript-eslint/no-floating-promises": [
        "error",
        { allowForKnownSafeCalls: [{ from: "package", name: ["describe", "it"], package: "node:test" }] },
      ],
      "jsdoc/check-param-names": ["error", { checkDestructured: false, disableMissingParamChecks: true }],
      "jsdoc/check-tag-names": ["error", { definedTags: ["group", "defaultValue", "remarks", "typeParam"] }],
      "jsdoc/no-types": "error",
      "jsdoc/no-bad-blocks": "error",
      "jsdoc/empty-tags": "error",
    },
  },
  {
    // The one place where the host's clock and chance come in.
    files: ["packages/protocol/src/system.ts"],
    rules: {
      "no-restricted-syntax": ["error", ...SHAPE],
      "no-restricted-globals": "off",
      "no-restricted-properties": "off",
    },
  },
  {
    // Adapters of real programs (MSAL, servers, browsers) wait for them in real time; benches measure it.
    files: [
      "packages/integration/src/{browser,node}/**",
      "packages/bench/src/**",
      "mock-azure/src/{adapters,cli}/**",
      "examples/**",
    ],
    rules: {
      "no-restricted-globals": "off",
      "no-restricted-properties": [
        "error",
        ...UNREPEATABLE.properties.filter(({ object }) => object === "Math"),
      ],
    },
  },
  {
    files: ["**/*.test.ts", "**/*.test.mjs", "**/*.contract.ts"],
    rules: {
      "max-lines": ["error", { max: 300 }],
      // A test reads the JSON it is about to judge, and `expect.any(…)` is an `any` by its own types.
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
    },
  },
  {
    // The repository's tools run on the host; JavaScript states its types in comments.
    files: ["scripts/**", "docs/doctest/**"],
    rules: {
      "no-restricted-syntax": ["error", ...SHAPE],
      "no-restricted-globals": "off",
      "no-restricted-properties": "off",
    },
  },
  { files: ["**/*.{js,mjs}"], rules: { "jsdoc/no-types": "off" } },
  {
    // What tools read has a default export.
    files: ["**/*.config.{ts,js}", "scripts/totals-reporter.ts"],
    rules: { "no-restricted-syntax": ["error", ...UNREPEATABLE.syntax] },
  },
  {
    // Generators of single packages stand outside every TypeScript project.
    files: ["packages/*/scripts/**"],
    extends: [tseslint.configs.disableTypeChecked],
  },
);

import { type Import, targetOf } from "./read-imports.ts";

/** What the source of a workspace may import besides its own files. */
interface PackageRule {
  /** Names of packages; `node:` stands for Node's own modules. */
  readonly may: readonly string[];
  /** More for the files under a folder of the workspace. */
  readonly below?: Readonly<Record<string, readonly string[]>>;
}

const PROTOCOL = "@consentra/protocol";

/** design.md: the SDK and the mock tenant share words, never judgement, and know nothing of each other. */
const RULES: Readonly<Record<string, PackageRule>> = {
  "packages/protocol": { may: [] },
  "packages/calendar": { may: [PROTOCOL], below: { "src/validation-tokens": ["jose"] } },
  "packages/integration": {
    may: [PROTOCOL, "xstate"],
    below: {
      "src/browser": ["@azure/msal-browser"],
      "src/node": ["@azure/msal-node", "cookie-es", "node:"],
      "src/opentelemetry": ["@opentelemetry/api"],
    },
  },
  // Where the two meet; Microsoft's library comes with the integration's entry for Node.
  "packages/scenarios": {
    may: [
      PROTOCOL,
      "@consentra/calendar",
      "@consentra/integration",
      "@consentra/mock-azure",
      "fastest-levenshtein",
      "jiti",
      "node:",
      "yaml",
      "zod",
    ],
    below: { "src/browser-app": ["playwright-core"] },
  },
  "packages/elements": { may: [PROTOCOL, "@consentra/integration"], below: { "src/react": ["react"] } },
  "mock-azure": {
    may: [PROTOCOL, "temporal-polyfill", "node-html-parser"],
    below: {
      "src/adapters": [
        "msw",
        "playwright-core",
        "playwright",
        "vitest",
        "@hono/node-server",
        "asn1js",
        "node:",
      ],
      "src/cli": ["playwright-core", "node:"],
    },
  },
};

/** Workspaces that stand for users: what is published is theirs, and any other package. */
const isUser = (workspace: string) =>
  workspace.startsWith("examples/") || workspace === "docs" || workspace === "packages/bench";

/** Folders outside that files of a folder reach into: benchmarks measure parts that no entry shows, tests start servers. */
const REACHES: Readonly<Record<string, string>> = {
  "packages/bench/": "mock-azure/src/domain/",
  "examples/meetings-server/test/": "packages/integration/test/",
};

/** Files that are never published: they may use the host and any tool, but not what has its one place. */
const isTest = (path: string) => /\.(test|test-d|contract)\.ts$|^test\//.test(path);
const hasItsPlace = (name: string) => name === "xstate" || name.startsWith("@azure/");

const isTool = (path: string) => path.startsWith("scripts/") || !path.includes("/");

function allowedFor(rule: PackageRule, path: string): readonly string[] {
  const below = Object.entries(rule.below ?? {}).flatMap(([folder, names]) =>
    path.startsWith(`${folder}/`) ? names : [],
  );
  return [...rule.may, ...below];
}

/** A workspace as the rules see it. */
export interface WorkspaceFacts {
  readonly folder: string;
  /** Its package's name. */
  readonly name: string;
  /** What can be imported of it, for example `@consentra/integration/browser`. */
  readonly entries: readonly string[];
}

/** The workspace that a file belongs to. */
const workspaceOf = (file: string, workspaces: readonly WorkspaceFacts[]): WorkspaceFacts | undefined =>
  workspaces.find(({ folder }) => file.startsWith(`${folder}/`));

/**
 * Why an import breaks the rules about packages.
 *
 * @param edge - the import
 * @param workspaces - all of them
 * @returns one sentence, or undefined where the import is allowed
 */
export function packageBreach(edge: Import, workspaces: readonly WorkspaceFacts[]): string | undefined {
  const from = workspaceOf(edge.file, workspaces);
  if (!from) return undefined;
  const path = edge.file.slice(from.folder.length + 1);
  const target = targetOf(edge);

  if (target.kind === "file") {
    const mayReach = Object.entries(REACHES).some(
      ([folder, outside]) => edge.file.startsWith(folder) && target.path.startsWith(outside),
    );
    return mayReach || target.path.startsWith(`${from.folder}/`)
      ? undefined
      : "leaves its workspace: import the package by name";
  }
  const name = target.kind === "node" ? "node:" : target.name;
  const sibling = workspaces.find((workspace) => workspace.name === name);
  if (sibling && target.kind === "package" && !sibling.entries.includes(target.specifier)) {
    return `is no public entry of ${name}`;
  }
  if (isUser(from.folder)) return undefined;
  if (!sibling && (isTool(path) || (isTest(path) && !hasItsPlace(name)))) return undefined;
  const rule = RULES[from.folder];
  if (!rule) return `comes from ${from.folder}, for which scripts/layers/package-rules.ts has no rule yet`;
  const allowed = allowedFor(rule, path);
  if (allowed.includes(name) || name === from.name) return undefined;
  return `is not allowed here; ${from.folder} may import ${allowed.join(", ") || "nothing"} in this place`;
}

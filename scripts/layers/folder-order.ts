import { type Import, targetOf } from "./read-imports.ts";

interface AreaRule {
  /** Areas whose values and types it may use. */
  readonly uses: readonly string[];
  /** Areas of which it may use types only. */
  readonly types?: readonly string[];
}

/** The folders of one source tree; a file beside them is an area of its own if named here, else part of `root`. */
type Order = Readonly<Record<string, AreaRule>>;

const TENANT = ["words", "domain", "signing", "http", "views", "services", "scenarios", "visitor", "tenant"];

/** design.md 2: a folder imports only what stands before it. */
const ORDERS: Readonly<Record<string, Order>> = {
  "mock-azure/src/": {
    words: { uses: [] },
    domain: { uses: ["words"] },
    signing: { uses: ["domain"] },
    http: { uses: ["words", "domain"], types: ["signing", "views"] },
    views: { uses: ["words"], types: ["domain", "http"] },
    scenarios: { uses: ["domain"] },
    visitor: { uses: ["http"] },
    services: { uses: ["words", "domain", "signing", "http", "views"], types: ["tenant"] },
    tenant: { uses: ["words", "domain", "signing", "http", "visitor"], types: ["scenarios"] },
    "create-tenant.ts": { uses: TENANT },
    "create-tenants.ts": { uses: [...TENANT, "create-tenant.ts"] },
    adapters: { uses: [...TENANT, "create-tenant.ts"] },
    cli: { uses: [...TENANT, "create-tenant.ts", "create-tenants.ts", "adapters"] },
    "index.ts": { uses: [...TENANT, "create-tenant.ts", "create-tenants.ts"] },
  },
  "packages/integration/src/": {
    ports: { uses: [] },
    root: { uses: ["ports"] },
    browser: { uses: ["ports", "root"] },
    node: { uses: ["ports", "root"] },
    operations: { uses: ["ports", "root"] },
    opentelemetry: { uses: ["operations"] },
    testing: { uses: ["ports", "root"] },
  },
  "packages/elements/src/": {
    messages: { uses: [] },
    card: { uses: ["messages"] },
    root: { uses: ["messages", "card"] },
    react: { uses: ["root"], types: ["messages"] },
    server: { uses: ["messages", "card"] },
    testing: { uses: [] },
  },
};

function areaOf(path: string, order: Order): string {
  const [first = "", ...rest] = path.split("/");
  return rest.length > 0 || first in order ? first : "root";
}

/**
 * Why an import breaks the order of folders inside a package. Tests may look at everything.
 *
 * @param edge - the import
 * @returns one sentence, or undefined where the import is allowed
 */
export function folderBreach(edge: Import): string | undefined {
  const target = targetOf(edge);
  if (target.kind !== "file" || /\.(test|test-d|contract)\.ts$/.test(edge.file)) return undefined;
  const found = Object.entries(ORDERS).find(
    ([tree]) => edge.file.startsWith(tree) && target.path.startsWith(tree),
  );
  if (!found) return undefined;
  const [tree, order] = found;
  const from = areaOf(edge.file.slice(tree.length), order);
  const to = areaOf(target.path.slice(tree.length), order);
  if (from === to) return undefined;
  const rule = order[from];
  if (!rule) return `comes from ${from}, which scripts/layers/folder-order.ts does not know yet`;
  if (rule.uses.includes(to)) return undefined;
  if (rule.types?.includes(to)) {
    return edge.typeOnly
      ? undefined
      : `takes a value of ${to}; ${from} may take types of it only (import type)`;
  }
  const allowed = [...rule.uses, ...(rule.types ?? [])].join(", ") || "nothing";
  return `reaches ${to}, which does not stand before ${from}; it may use ${allowed}`;
}

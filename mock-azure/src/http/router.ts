import type { HostRole } from "./hosts.ts";

/** What the router needs to know of a route. */
export interface Routable {
  readonly host: HostRole;
  readonly method: string;
  /**
   * `/a/:name/b`; literal segments match in any case, a parameter takes one segment as it stands. Arguments in brackets
   * count as segments of their own, in any order, with names or a single one without: `/a(key=':name')`, `/a(':name')`.
   * The type of an enumeration's value belongs to the name: `/a(key=type':name')`.
   */
  readonly path: string | readonly string[];
}

export type Match<Route> =
  | { readonly kind: "found"; readonly route: Route; readonly params: Readonly<Record<string, string>> }
  | { readonly kind: "wrong-method"; readonly allowed: readonly string[] }
  | { readonly kind: "unknown" };

interface Node<Route> {
  readonly literals: Map<string, Node<Route>>;
  parameter: Node<Route> | undefined;
  readonly byMethod: Map<string, { readonly route: Route; readonly names: readonly string[] }>;
}

const createNode = <Route>(): Node<Route> => ({
  literals: new Map(),
  parameter: undefined,
  byMethod: new Map(),
});

const IN_BRACKETS = /^(\w+\()(.+)\)$/;
const ARGUMENT = /((?:\w+=[\w.]*)?)(?:'|%27)(.+?)(?:'|%27)(?:(?:,|%2c)(?:\+|%20)*|$)/gi;

/** The arguments of a segment, each as a name and a value, in order of their names; empty for brackets without any. */
function argumentsOf(text: string): readonly string[] {
  const found = [...text.matchAll(ARGUMENT)].map(([whole, name = "", value = ""]) => ({
    whole,
    name,
    value,
  }));
  const isAll = found.map(({ whole }) => whole).join("") === text;
  return isAll
    ? found
        .toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
        .flatMap(({ name, value }) => [name, value])
    : [];
}

function segmentsOf(path: string): string[] {
  return path
    .split("/")
    .filter((segment) => segment !== "")
    .flatMap((segment) => {
      // Few have brackets, and a table has thousands of segments.
      if (!segment.endsWith(")")) return segment;
      const [, name = "", text = ""] = IN_BRACKETS.exec(segment) ?? [];
      const [first, ...rest] = argumentsOf(text);
      return first === undefined ? segment : [name + first, ...rest];
    });
}

/** `%2F` stays inside its segment; text that is not percent-encoded correctly is taken as it stands. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/**
 * Makes a router: a trie over path segments for each host, so the number of routes does not matter. A host's is made when
 * it is first asked for: few tests need all of them.
 */
export function createRouter<Route extends Routable>(routes: readonly Route[]) {
  const roots = new Map<HostRole, Node<Route>>();

  const add = (root: Node<Route>, route: Route, path: string) => {
    const names: string[] = [];
    let node = root;
    for (const segment of segmentsOf(path)) {
      if (segment.startsWith(":")) {
        names.push(segment.slice(1));
        node.parameter ??= createNode();
        node = node.parameter;
      } else {
        const next = node.literals.get(segment.toLowerCase()) ?? createNode<Route>();
        node.literals.set(segment.toLowerCase(), next);
        node = next;
      }
    }
    if (node.byMethod.has(route.method)) {
      throw new Error(`Two routes claim ${route.method} ${path} on ${route.host}.`);
    }
    node.byMethod.set(route.method, { route, names });
  };
  const rootOf = (host: HostRole): Node<Route> => {
    const known = roots.get(host);
    if (known) return known;
    const root = createNode<Route>();
    for (const route of routes)
      if (route.host === host) for (const path of [route.path].flat()) add(root, route, path);
    roots.set(host, root);
    return root;
  };

  const find = (
    node: Node<Route>,
    segments: readonly string[],
    values: readonly string[],
  ): [Node<Route>, readonly string[]] | undefined => {
    const [segment, ...rest] = segments;
    if (segment === undefined) return node.byMethod.size > 0 ? [node, values] : undefined;
    const literal = node.literals.get(segment.toLowerCase());
    return (
      (literal && find(literal, rest, values)) ??
      (node.parameter && find(node.parameter, rest, [...values, decodeSegment(segment)]))
    );
  };

  return {
    /** @throws Error when two routes claim the same method and path of the host */
    match(host: HostRole, method: string, pathname: string): Match<Route> {
      const found = find(rootOf(host), segmentsOf(pathname), []);
      if (!found) return { kind: "unknown" };
      const [node, values] = found;
      const entry = node.byMethod.get(method === "HEAD" ? "GET" : method);
      if (!entry) return { kind: "wrong-method", allowed: [...node.byMethod.keys()] };
      const params = Object.fromEntries(entry.names.map((name, index) => [name, values[index] ?? ""]));
      return { kind: "found", route: entry.route, params };
    },
  };
}

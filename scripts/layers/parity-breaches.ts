import type { ParityRow } from "./parity-table.ts";
import type { DeclaredRoute } from "./read-routes.ts";

/** What the parity table is held against. */
export interface ParityFacts {
  readonly routes: readonly DeclaredRoute[];
  readonly rows: readonly ParityRow[];
  /** The titles of a test file's tests; undefined where there is no such file. */
  titlesOf(file: string): ReadonlySet<string> | undefined;
}

const OURS = /^(same|simplified: \S.*|absent \(501\))$/;

function routeBreaches({ routes, rows }: ParityFacts): readonly string[] {
  const described = new Map(rows.flatMap((row) => row.routes.map((name) => [name, row] as const)));
  return routes.flatMap(({ file, line, name, absent }) => {
    const place = `${file}:${String(line)}`;
    if (name === undefined) return [`${place}: write the route's name out, so that its row can be found`];
    const row = described.get(name);
    if (!row) return [`${place}: route ${name} has no row`];
    const saysAbsent = rows.some((each) => each.routes.includes(name) && each.ours === "absent (501)");
    if (absent && !saysAbsent) return [`${place}: ${name} answers 501, and no row of it says "absent (501)"`];
    return [];
  });
}

function rowBreaches(row: ParityRow, { routes, titlesOf }: ParityFacts): readonly string[] {
  const known = new Map(routes.map((route) => [route.name, route]));
  const areas = new Set(routes.map(({ name }) => name?.split(".")[0]));
  const found: string[] = [];
  for (const name of row.routes) {
    if (areas.has(name.split(".")[0]) && !known.has(name)) found.push(`there is no route ${name}`);
  }
  if (row.behaviour === "") found.push("it does not say what the real service does");
  if (!/https:\/\//.test(row.source)) found.push("its source has no https:// address");
  if (!OURS.test(row.ours)) found.push(`"${row.ours}" is none of: same, simplified: …, absent (501)`);
  if (row.witnesses.length === 0) found.push("it names no witness, written path/to/file.test.ts › test name");
  for (const { file, test } of row.witnesses) {
    const titles = titlesOf(file);
    if (!titles) found.push(`its witness ${file} does not exist`);
    else if (!titles.has(test)) found.push(`${file} has no test "${test}"`);
  }
  return found.map((breach) => `docs/parity.md:${String(row.line)}: ${breach}`);
}

/**
 * Where the parity table and the mock tenant do not agree.
 *
 * @param facts - routes, rows and tests
 * @returns one line a breach
 */
export const parityBreaches = (facts: ParityFacts): readonly string[] => [
  ...routeBreaches(facts),
  ...facts.rows.flatMap((row) => rowBreaches(row, facts)),
];

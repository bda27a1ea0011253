import type { ParityRow } from "./parity-table.ts";

/** A route of the mock tenant. */
export interface NamedRoute {
  /** `area.operation`. */
  readonly name: string;
  /** It exists in the real service and answers 501 here. */
  readonly absent?: boolean | undefined;
}

/** What the parity table is held against. */
export interface ParityFacts {
  readonly routes: readonly NamedRoute[];
  readonly rows: readonly ParityRow[];
  /** The titles of a test file's tests; undefined where there is no such file. */
  titlesOf(file: string): ReadonlySet<string> | undefined;
}

const ABSENT = "absent (501)";
/** One of three words, and after it what a reader has to know; a simplification always says which. */
const OURS = /^(same([ :;] ?\S.*)?|simplified: \S.*|absent \(501\)([ :;] ?\S.*)?)$/;
/** Where it is written, or that it is written nowhere. */
const SOURCE = /https:\/\/|^none$/;

/** A route may stand in the table of routes more than once, for another method or host. */
const routeBreaches = ({ routes, rows }: ParityFacts): readonly string[] =>
  [...new Map(routes.map((route) => [route.name, route])).values()].flatMap(({ name, absent = false }) => {
    const own = rows.filter((row) => row.routes.includes(name));
    if (own.length === 0) return [`route ${name} has no row in docs/parity.md`];
    const saysAbsent = own.some(({ ours }) => ours.startsWith(ABSENT));
    return absent && !saysAbsent ? [`${name} answers 501, and no row of it says "${ABSENT}"`] : [];
  });

function rowBreaches(row: ParityRow, { routes, titlesOf }: ParityFacts): readonly string[] {
  const known = new Set(routes.map(({ name }) => name));
  const found = row.routes.filter((name) => !known.has(name)).map((name) => `there is no route ${name}`);
  if (row.behaviour === "") found.push("it does not say what the real service does");
  if (!SOURCE.test(row.source)) found.push('its source is neither an https:// address nor "none"');
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

import { TABLE_NAMES, type TenantData } from "../domain/tenant-data.ts";
import { sumOf } from "../domain/text-sum.ts";

type TableName = (typeof TABLE_NAMES)[number];

/** Rows that are as the scenario has them: so many from this one on. */
type Run = readonly [from: number, count: number];

/** The tables of a tenant's data, as far as they are not those of the scenario. Survives JSON. */
export type KeptData = Omit<TenantData, TableName> & {
  readonly [Name in TableName]: readonly (Run | TenantData[Name][number])[];
};

const isRun = (one: object): one is Run => Array.isArray(one);

/** Where each row stands, for tables of a scenario, which never change. */
const places = new WeakMap<readonly object[], ReadonlyMap<object, number>>();

function placesIn(rows: readonly object[]): ReadonlyMap<object, number> {
  const known = places.get(rows) ?? new Map(rows.map((row, index) => [row, index]));
  places.set(rows, known);
  return known;
}

function keepRows(rows: readonly object[], start: readonly object[]): readonly object[] {
  const known = placesIn(start);
  const kept: object[] = [];
  let run: [from: number, count: number] | undefined;
  for (const row of rows) {
    const place = known.get(row);
    if (run && run[0] + run[1] === place) {
      run[1] += 1;
      continue;
    }
    run = place === undefined ? undefined : [place, 1];
    kept.push(run ?? row);
  }
  return kept;
}

const mapTables = (
  data: object,
  change: (rows: readonly object[], name: TableName) => readonly object[],
): unknown => {
  const tables = data as Readonly<Record<TableName, readonly object[]>>;
  return { ...data, ...Object.fromEntries(TABLE_NAMES.map((name) => [name, change(tables[name], name)])) };
};

/** Tables up to so many rows are looked at whole. */
const SMALL = 200;

const sums = new WeakMap<TenantData, number>();

/** Tells a scenario's data from those of a scenario that was changed since. */
export function sumOfStart(start: TenantData): number {
  const known = sums.get(start);
  if (known !== undefined) return known;
  const looked = mapTables(start, (rows) =>
    rows.length > SMALL ? [rows.slice(0, SMALL), { more: rows.length }] : rows,
  );
  const sum = sumOf(JSON.stringify(looked));
  sums.set(start, sum);
  return sum;
}

/** What has to be kept of data, where the scenario can be built again. A large mailbox is mostly the scenario's. */
export function toKeptData(data: TenantData, start: TenantData): KeptData {
  return mapTables(data, (rows, name) => keepRows(rows, start[name])) as KeptData;
}

/** The data that were kept; rows of the scenario are the scenario's own again. */
export function fromKeptData(kept: KeptData, start: TenantData): TenantData {
  return mapTables(kept, (rows, name) =>
    rows.flatMap((row) => (isRun(row) ? start[name].slice(row[0], row[0] + row[1]) : [row])),
  ) as TenantData;
}

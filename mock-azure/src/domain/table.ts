/** Rows by id, and by whatever else a rule looks them up: nothing is found by walking everything. */
export interface ReadonlyTable<Row, Index extends string = never> {
  readonly size: number;
  get(id: string): Row | undefined;
  /** Every row, in the order it was first put. */
  values(): Iterable<Row>;
  /** The rows whose index key equals `key`, in the order they were first put. */
  by(index: Index, key: string): readonly Row[];
}

/** A table that can be written; only `apply-change.ts` holds one. */
export interface Table<Row, Index extends string = never> extends ReadonlyTable<Row, Index> {
  /** Adds a row, or replaces the one with its id at its place. */
  put(row: Row): void;
  remove(id: string): void;
  clear(): void;
}

/** What keeps the rows of a table as a rule looks for them; the table tells it of each row that comes and goes. */
export interface RowOrder<Row> {
  link(row: Row): void;
  /** Of a row as it was linked. */
  unlink(row: Row): void;
  clear(): void;
}

type IndexKeys<Row, Index extends string> = Readonly<Record<Index, (row: Row) => string | undefined>>;

/**
 * Makes an empty table.
 *
 * @param idOf - the id of a row
 * @param indexes - for each index, the key of a row; `undefined` keeps the row out of that index
 * @param orders - what is to follow the rows
 */
export function createTable<Row, Index extends string = never>(
  idOf: (row: Row) => string,
  indexes: IndexKeys<Row, Index> = {} as IndexKeys<Row, Index>,
  orders: readonly RowOrder<Row>[] = [],
): Table<Row, Index> {
  const rows = new Map<string, Row>();
  const names = Object.keys(indexes) as Index[];
  const buckets = new Map<Index, Map<string, Map<string, Row>>>(names.map((name) => [name, new Map()]));

  const place = (name: Index, id: string, row: Row) => {
    const key = indexes[name](row);
    if (key === undefined) return;
    const bucket = buckets.get(name);
    const members = bucket?.get(key);
    if (members) members.set(id, row);
    else bucket?.set(key, new Map([[id, row]]));
  };
  const displace = (name: Index, id: string, row: Row) => {
    const key = indexes[name](row);
    if (key === undefined) return;
    const members = buckets.get(name)?.get(key);
    members?.delete(id);
    if (members?.size === 0) buckets.get(name)?.delete(key);
  };

  return {
    get size() {
      return rows.size;
    },
    get: (id) => rows.get(id),
    values: () => rows.values(),
    by: (index, key) => [...(buckets.get(index)?.get(key)?.values() ?? [])],
    put(row) {
      const id = idOf(row);
      const old = rows.get(id);
      rows.set(id, row);
      for (const name of names) {
        // A row that keeps its key keeps its place in the index.
        if (old !== undefined && indexes[name](old) !== indexes[name](row)) displace(name, id, old);
        place(name, id, row);
      }
      for (const order of orders) {
        if (old !== undefined) order.unlink(old);
        order.link(row);
      }
    },
    remove(id) {
      const old = rows.get(id);
      if (old === undefined) return;
      rows.delete(id);
      for (const name of names) displace(name, id, old);
      for (const order of orders) order.unlink(old);
    },
    clear() {
      rows.clear();
      for (const bucket of buckets.values()) bucket.clear();
      for (const order of orders) order.clear();
    },
  };
}

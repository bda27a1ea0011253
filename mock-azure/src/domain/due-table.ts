import type { EpochMilliseconds } from "@consentra/protocol";
import { createSortedList } from "./calendar/sorted-list.ts";
import { createTable, type ReadonlyTable, type Table } from "./table.ts";

/** Rows that each have their time: which of them comes next is found without looking at the others. */
export interface ReadonlyDueTable<Row, Index extends string = never> extends ReadonlyTable<Row, Index> {
  /** When the next row is due; `after`: the next one later than that. */
  nextDue(after?: EpochMilliseconds): EpochMilliseconds | undefined;
  /** The rows that are due at a moment, the earliest first. */
  dueAt(moment: EpochMilliseconds): readonly Row[];
}

export interface DueTable<Row, Index extends string = never>
  extends ReadonlyDueTable<Row, Index>,
    Table<Row, Index> {
  put(row: Row): void;
}

interface Place {
  readonly id: string;
  readonly due: EpochMilliseconds;
}

/**
 * Makes an empty table of rows with their times.
 *
 * @param keys - `idOf`: the id of a row; `dueOf`: when it is due; `indexes`: as of any table
 */
export function createDueTable<Row, Index extends string = never>(keys: {
  readonly idOf: (row: Row) => string;
  readonly dueOf: (row: Row) => EpochMilliseconds;
  readonly indexes: Readonly<Record<Index, (row: Row) => string | undefined>>;
}): DueTable<Row, Index> {
  const { idOf, dueOf, indexes } = keys;
  const createOrder = () =>
    createSortedList<Place>((a, b) => a.due - b.due || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  let order = createOrder();
  const placeOf = (row: Row): Place => ({ id: idOf(row), due: dueOf(row) });
  const countDue = (moment: EpochMilliseconds) => order.countWhile(({ due }) => due <= moment);

  const table = createTable<Row, Index>(idOf, indexes, [
    {
      link(row) {
        order.add(placeOf(row));
      },
      unlink(row) {
        order.remove(placeOf(row));
      },
      clear() {
        order = createOrder();
      },
    },
  ]);

  return Object.assign(table, {
    nextDue(after?: EpochMilliseconds) {
      const from = after === undefined ? 0 : countDue(after);
      return order.slice(from, from + 1)[0]?.due;
    },
    dueAt: (moment: EpochMilliseconds) =>
      order.slice(0, countDue(moment)).flatMap(({ id }) => table.get(id) ?? []),
  });
}

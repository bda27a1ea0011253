import type { Filtering } from "../graph/read-filter.ts";
import type { Filter } from "../odata/filter.ts";
import { matches } from "../odata/matches.ts";
import { outlookFilterFailure } from "./outlook-filter-failure.ts";

/**
 * How lists of calendars are filtered: by name, as apps find theirs again. No page says what else works.
 *
 * @see https://github.com/alcionai/corso/blob/main/src/pkg/services/m365/api/events.go
 */
export const CALENDAR_FILTERING: Filtering = {
  fields: { name: { type: "text" } },
  functions: [],
  membership: false,
  unfilterable: ["id"],
  refuse: (expression) => ({ kind: "invalid-node", expression }),
  toFailure: outlookFilterFailure,
};

/** The calendars that pass a filter, by the name each is shown with; all of them where there is none. */
export function keepCalendars<Row>(
  rows: readonly Row[],
  filter: Filter | undefined,
  nameOf: (row: Row) => string,
): readonly Row[] {
  return filter ? rows.filter((row) => matches(filter, { read: () => nameOf(row) })) : rows;
}

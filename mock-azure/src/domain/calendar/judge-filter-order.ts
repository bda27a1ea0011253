import type { CollectionQuery } from "../graph/collection-query.ts";
import { type GraphFailure, graphFailure } from "../graph/graph-failure.ts";
import { filteredFields } from "../odata/filter.ts";
import type { CalendarSwitches } from "./calendar-switches.ts";

/**
 * Whether a list can be filtered and ordered at once: what it is ordered by has to come first in the filter, in the
 * same order.
 *
 * @see https://learn.microsoft.com/graph/api/user-list-messages#using-filter-and-orderby-in-the-same-query
 */
export function judgeFilterOrder(
  { filter, orderBy }: CollectionQuery,
  { filterOrderRefusal }: Pick<CalendarSwitches, "filterOrderRefusal">,
): GraphFailure | undefined {
  if (!filter || filterOrderRefusal === "none") return undefined;
  const filtered = filteredFields(filter);
  const ordered = [...new Set(orderBy.map(({ property }) => property))];
  if (ordered.every((property, at) => filtered[at] === property)) return undefined;
  return graphFailure(
    filterOrderRefusal === "InefficientFilter" ? "filterInefficient" : "restrictionTooComplex",
    {
      detail: `$orderby speaks of ${ordered.join(", ")}, and $filter of ${filtered.join(", ")}: what comes first in $orderby must come first in $filter`,
    },
  );
}

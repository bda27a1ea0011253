/**
 * Series, expanded here as the service expands them. It stands apart from the client because it needs the table of zones,
 * and because a calendar view already gives occurrences one by one.
 *
 * @module
 */

export { GraphRequestError } from "../graph-request-error.ts";
export type { ExpandOptions, Occurrence } from "./expand-series.ts";
export { expandSeries } from "./expand-series.ts";
export type { Series } from "./get-series.ts";
export { buildGetSeries, readGetSeries } from "./get-series.ts";

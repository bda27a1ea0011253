/**
 * Connections in every status, for galleries and tests.
 *
 * @module
 */

export type { OpenConnection } from "./open-connections.ts";
export { openConnections } from "./open-connections.ts";

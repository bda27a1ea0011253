/**
 * What those need who run a product: events, health and support bundles of connections, without anybody's name.
 *
 * @module
 */

export type { ConnectionHealth } from "./connection-health.ts";
export { connectionHealth } from "./connection-health.ts";
export type { ConnectionLabel, Operations, OperationsOptions } from "./create-operations.ts";
export { createOperations } from "./create-operations.ts";
export type { ObserveOperation, Operation, OperationEnd } from "./operation.ts";
export type { OperationsEvent } from "./operations-event.ts";
export type { FailureSummary } from "./safe-ids.ts";
export type { SupportBundle } from "./support-bundle.ts";

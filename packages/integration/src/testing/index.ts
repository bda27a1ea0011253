/**
 * Stand-ins and contract suites for tests of products that embed the integration.
 *
 * @module
 */

export { keyValueStorageContract } from "./key-value-storage-contract.ts";
export type { Scripted, ScriptedAuth, ScriptedCall, ScriptedFailure, ScriptLine } from "./scripted-auth.ts";
export { scriptedAuth } from "./scripted-auth.ts";
export type { StorageContract } from "./storage-contract.ts";

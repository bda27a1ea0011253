/**
 * What a page needs to hold the browser's own database to the contract.
 *
 * @module
 */
export { indexedDbStorage } from "../src/browser/indexed-db-storage.ts";
export { keyValueStorageContract } from "../src/testing/key-value-storage-contract.ts";

/**
 * Connections made in a page, through Microsoft's library for browsers.
 *
 * @module
 */

export { libraryFailures } from "../library-failures.ts";
export { checkOnReturn } from "./check-on-return.ts";
export { indexedDbStorage } from "./indexed-db-storage.ts";
export { msalBrowserAuth } from "./msal-browser-auth.ts";
export type { MsalBrowserAuthOptions } from "./msal-browser-options.ts";
export type { WebStorageArea } from "./web-storage.ts";
export { webStorage } from "./web-storage.ts";

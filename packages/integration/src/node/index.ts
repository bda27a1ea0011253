/**
 * Connections made by a web server, through Microsoft's library for Node.
 *
 * @module
 */

export { libraryFailures } from "../library-failures.ts";
export { fileStorage } from "./file-storage.ts";
export { msalNodeAuth } from "./msal-node-auth.ts";
export type {
  ClientCredential,
  ConfidentialClientOptions,
  MsalNodeAuthOptions,
} from "./msal-node-options.ts";
export type { TenantPresence, TenantProbeOptions } from "./tenant-probe.ts";
export { tenantProbe } from "./tenant-probe.ts";

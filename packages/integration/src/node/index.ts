/**
 * Connections made by a web server, through Microsoft's library for Node.
 *
 * @module
 */

export { libraryFailures } from "../library-failures.ts";
export type { FileStorageOptions } from "./file-storage.ts";
export { fileStorage } from "./file-storage.ts";
export type {
  AdminConsentArrival,
  ConnectHandler,
  ConnectHandlers,
  ConnectHandlersOptions,
} from "./handlers/connect-handlers.ts";
export type { ConnectRefusal, ConnectRefusalKind } from "./handlers/connect-refusal.ts";
export { createConnectHandlers } from "./handlers/create-connect-handlers.ts";
export type { PublicOrigin } from "./handlers/public-origin.ts";
export { forwardedOrigin } from "./handlers/public-origin.ts";
export type { SecretKey } from "./keys/secret-key.ts";
export { msalNodeAuth } from "./msal-node-auth.ts";
export type {
  ClientCredential,
  ConfidentialClientOptions,
  MsalNodeAuthOptions,
} from "./msal-node-options.ts";
export { ioredis } from "./redis/ioredis.ts";
export { nodeRedis } from "./redis/node-redis.ts";
export type {
  IoredisClient,
  IoredisSubscriber,
  NodeRedisClient,
  NodeRedisSubscriber,
  RedisConnection,
} from "./redis/redis-connection.ts";
export type { RedisStorageOptions } from "./redis/redis-storage.ts";
export { redisStorage } from "./redis/redis-storage.ts";
export type { SqlClient, SqlListen } from "./sql/sql-client.ts";
export { sqlMigration } from "./sql/sql-migrations.ts";
export type { SqlStorage, SqlStorageOptions } from "./sql/sql-storage.ts";
export { sqlStorage } from "./sql/sql-storage.ts";
export type { TenantPresence, TenantProbeOptions } from "./tenant-probe.ts";
export { tenantProbe } from "./tenant-probe.ts";
export type { TokenStore, TokenStoreOptions } from "./tokens/create-token-store.ts";
export { createTokenStore } from "./tokens/create-token-store.ts";
export { TokenStoreError } from "./tokens/token-partition.ts";
export type { ApprovalNews, ApprovalWatch, ApprovalWatchOptions } from "./watch/approval-watch.ts";
export { createApprovalWatch } from "./watch/create-approval-watch.ts";
export type { Sweep, Sweeping, SweepOptions } from "./watch/sweep.ts";

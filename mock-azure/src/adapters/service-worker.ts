/**
 * The tenant in a service worker of the app's own origin: what the worker's script imports.
 *
 * @module
 */
export {
  type ServiceWorkerOptions,
  serveTenantFromWorker,
} from "./service-worker/serve-tenant-from-worker.ts";
export type { WorkerTenantOptions } from "./service-worker/worker-tenant.ts";

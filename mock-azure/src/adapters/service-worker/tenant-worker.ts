// A worker that is ready to be served: built into dist/tenant-worker.js, one file without imports.
import { readWorkerOptions } from "./read-worker-options.ts";
import { refuseToServe } from "./refuse-to-serve.ts";
import { serveTenantFromWorker } from "./serve-tenant-from-worker.ts";
import type { WorkerScope } from "./worker-scope.ts";

try {
  serveTenantFromWorker(readWorkerOptions(location.search));
} catch (error) {
  if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
  refuseToServe(globalThis as unknown as WorkerScope, error.message);
}

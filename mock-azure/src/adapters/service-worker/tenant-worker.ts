// A worker that is ready to be served: built into dist/tenant-worker.js, one file without imports.
import { readWorkerOptions } from "./read-worker-options.ts";
import { serveTenantFromWorker } from "./serve-tenant-from-worker.ts";

serveTenantFromWorker(readWorkerOptions(location.search));

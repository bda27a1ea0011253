import { serveTenantFromWorker } from "../../../src/adapters/service-worker.ts";

serveTenantFromWorker();

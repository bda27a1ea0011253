import { startTenant } from "../../../src/adapters/browser.ts";

Object.assign(globalThis, { tenant: await startTenant({ worker: "tenant-worker.js" }) });
document.title = "ready";

import { startTenant } from "../../../src/adapters/browser.ts";

const tenant = await startTenant({ worker: "/worker.js" });

Object.assign(globalThis, { tenant });
document.title = "ready";

import type { Refusal } from "./letters.ts";
import type { WorkerScope } from "./worker-scope.ts";

/**
 * Has a worker tell pages why it serves no tenant. Of a script that fails, browsers would tell them that it did, and no
 * more.
 */
export function refuseToServe(
  worker: Pick<WorkerScope, "addEventListener" | "skipWaiting">,
  problem: string,
): void {
  worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
  worker.addEventListener("message", (event) => {
    const refusal: Refusal = { problem };
    event.ports[0]?.postMessage(refusal);
  });
}

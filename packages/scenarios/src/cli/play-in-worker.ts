import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import { readySuite } from "../ready-suite.ts";
import type { Choice } from "./choose-plans.ts";
import type { PlayPart } from "./play-together.ts";
import type { PartOfWork, Told } from "./worker-words.ts";

/** The worker's module: its source for sources, what is built of it else. */
const workerFile = (): string =>
  join(
    dirname(readySuite()),
    ...(import.meta.url.endsWith(".ts") ? ["src", "cli", "worker.ts"] : ["dist", "worker.js"]),
  );

/** @returns what plays parts in threads, each with modules and a clock of its own */
export function playInWorkers(choice: Choice): PlayPart {
  return (part, { signal, onScenario }) =>
    new Promise((resolve, reject) => {
      const workerData: PartOfWork = { choice, ...part };
      const worker = new Worker(workerFile(), { workerData });
      const cancel = () => worker.postMessage("cancel");
      if (signal.aborted) cancel();
      signal.addEventListener("abort", cancel, { once: true });
      worker.on("message", (told: Told) => {
        if (told.kind === "scenario") onScenario(told.result);
        else resolve(told.run);
      });
      worker.once("error", reject);
      worker.once("exit", () => {
        signal.removeEventListener("abort", cancel);
        reject(new Error("A worker ended before its scenarios did."));
      });
    });
}

// A thread that plays its part of the chosen scenarios, and tells of each.
import { parentPort, workerData } from "node:worker_threads";
import { playPlans } from "../run/play-plans.ts";
import { inProcess } from "../stage/theatre.ts";
import { choosePlans } from "./choose-plans.ts";
import type { PartOfWork, Told } from "./worker-words.ts";

const { choice, index, count } = workerData as PartOfWork;
const tell = (told: Told) => parentPort?.postMessage(told);
const cancelled = new AbortController();
// The only thing that a worker is ever told.
parentPort?.once("message", () => cancelled.abort());

const plans = (await choosePlans(choice)).filter((_, at) => at % count === index);
const run = await playPlans(plans, inProcess, {
  signal: cancelled.signal,
  onScenario: (result) => tell({ kind: "scenario", result }),
});
tell({ kind: "run", run });
parentPort?.close();

/**
 * One time for the tenant, the SDK and Microsoft's libraries, in Node and in pages.
 *
 * @module
 */
export {
  createPageTimeMachine,
  type PageClock,
  type PageTimeMachine,
} from "./time/create-page-time-machine.ts";
export { createTimeMachine, type TimeMachine } from "./time/create-time-machine.ts";
export type { NodeTestTimers, ProcessTimers, RunnerTimers, SinonTimers } from "./time/timers.ts";

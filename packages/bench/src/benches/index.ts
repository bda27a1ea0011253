import type { Bench } from "../bench.ts";
import { approvalWatch } from "./approval-watch.ts";
import { mailboxSize } from "./mailbox-size.ts";
import { readEvents } from "./read-events.ts";
import { readySuiteBench } from "./ready-suite.ts";
import { recurrence } from "./recurrence.ts";
import { startUp } from "./start-up.ts";
import { syncEvents } from "./sync-events.ts";
import { tenantEachTest } from "./tenant-each-test.ts";
import { tenantSize } from "./tenant-size.ts";
import { zones } from "./zones.ts";

/** Every bench, in the order they run. */
export const benches: readonly Bench[] = [
  tenantEachTest,
  tenantSize,
  mailboxSize,
  recurrence,
  zones,
  readEvents,
  syncEvents,
  readySuiteBench,
  startUp,
  approvalWatch,
];

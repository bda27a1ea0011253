import type { AnyApiRoute } from "../../../http/api/api-route.ts";
import { aboutRoutes } from "./about.ts";
import { failureRoutes } from "./failures.ts";
import { faultRoutes } from "./faults.ts";
import { historyRoutes } from "./history.ts";
import { mailRoutes } from "./mail.ts";
import { peopleRoutes } from "./people.ts";
import { requestsRoute } from "./requests.ts";
import { snapshotRoutes } from "./snapshots.ts";
import { stateRoutes } from "./state.ts";
import { tenantRoutes } from "./tenants.ts";
import { timeRoutes } from "./time.ts";

/** The routes of the control API, in the order of its document. */
export const apiRoutes: readonly AnyApiRoute[] = aboutRoutes([
  ...stateRoutes,
  ...tenantRoutes,
  ...timeRoutes,
  ...snapshotRoutes,
  ...peopleRoutes,
  ...mailRoutes,
  requestsRoute,
  ...historyRoutes,
  ...faultRoutes,
  ...failureRoutes,
]);

import { toControlRoute } from "../../http/api/api-route.ts";
import { type AnyControlRoute, defineControlRoute } from "../../http/control-route.ts";
import { respondAsset } from "../../http/respond.ts";
import { STYLE_PATH } from "../../views/layout.ts";
import { STYLE_SHEET } from "../../views/styles.ts";
import { activityEntryRoute, activityRoute } from "./activity.ts";
import { activityScriptRoute } from "./activity-script.ts";
import { apiRoutes } from "./api/routes.ts";
import { faultFormRoute, snapshotRoute, worldDeedRoutes, worldRoute } from "./world.ts";

const styleRoute = defineControlRoute({
  name: "control.style",
  method: "GET",
  path: STYLE_PATH,
  parse: () => undefined,
  act: () => undefined,
  view: () => respondAsset(STYLE_SHEET, "text/css"),
});

/** The routes of the mock's own pages, and of the API that does the same for programs. */
export const controlRoutes: readonly AnyControlRoute[] = [
  styleRoute,
  worldRoute,
  snapshotRoute,
  faultFormRoute,
  ...worldDeedRoutes,
  activityRoute,
  activityEntryRoute,
  activityScriptRoute,
  ...apiRoutes.map(toControlRoute),
];

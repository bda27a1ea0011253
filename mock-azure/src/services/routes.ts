import type { AnyRoute } from "../http/route.ts";
import { assetRoutes } from "./assets.ts";
import { graphRoutes } from "./graph/routes.ts";
import { loginRoutes } from "./login/routes.ts";
import { mailRoutes } from "./mail/routes.ts";
import { portalRoutes } from "./portal/routes.ts";

/** Every route of the tenant. */
export const routes: readonly AnyRoute[] = [
  ...assetRoutes,
  ...loginRoutes,
  ...graphRoutes,
  ...portalRoutes,
  ...mailRoutes,
];

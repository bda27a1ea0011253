import type { AnyRoute } from "../../http/route.ts";

/** The routes of this part. */
export const portalRoutes: readonly AnyRoute[] = [];

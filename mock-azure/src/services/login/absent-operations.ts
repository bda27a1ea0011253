import { absentRoute } from "../../http/absent-route.ts";
import type { AbsentOperation } from "../../http/route.ts";

const onLogin = (operation: Omit<AbsentOperation, "host">): AbsentOperation => ({
  host: "login",
  ...operation,
});

/** Operations of the real sign-in service that the mock does not have. */
const OPERATIONS: readonly AbsentOperation[] = [
  onLogin({
    name: "login.check-session-v1",
    method: "GET",
    path: "/:tenant/oauth2/checksession",
    source: "https://openid.net/specs/openid-connect-session-1_0.html#OPiframe",
  }),
];

/** Their routes: each answers 501 and names itself. */
export const absentLoginRoutes = OPERATIONS.map(absentRoute);

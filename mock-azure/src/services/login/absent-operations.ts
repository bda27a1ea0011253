import { absentRoute } from "../../http/absent-route.ts";
import type { AbsentOperation } from "../../http/route.ts";

const V1_PAGE =
  "https://learn.microsoft.com/previous-versions/azure/active-directory/azuread-dev/v1-protocols-oauth-code";
const DEVICE_PAGE = "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code";

const onLogin = (operation: Omit<AbsentOperation, "host">): AbsentOperation => ({
  host: "login",
  ...operation,
});

/** Operations of the real sign-in service that the mock does not have. */
const OPERATIONS: readonly AbsentOperation[] = [
  onLogin({
    name: "login.device-code",
    method: "POST",
    path: "/:tenant/oauth2/v2.0/devicecode",
    source: DEVICE_PAGE,
  }),
  onLogin({ name: "login.authorize-v1", method: "GET", path: "/:tenant/oauth2/authorize", source: V1_PAGE }),
  onLogin({ name: "login.token-v1", method: "POST", path: "/:tenant/oauth2/token", source: V1_PAGE }),
  onLogin({ name: "login.logout-v1", method: "GET", path: "/:tenant/oauth2/logout", source: V1_PAGE }),
  onLogin({
    name: "login.device-code-v1",
    method: "POST",
    path: "/:tenant/oauth2/devicecode",
    source: V1_PAGE,
  }),
  onLogin({
    name: "login.discovery-v1",
    method: "GET",
    path: "/:tenant/.well-known/openid-configuration",
    source: V1_PAGE,
  }),
  onLogin({ name: "login.keys-v1", method: "GET", path: "/:tenant/discovery/keys", source: V1_PAGE }),
];

/** Their routes: each answers 501 and names itself. */
export const absentLoginRoutes = OPERATIONS.map(absentRoute);

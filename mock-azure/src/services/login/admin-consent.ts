import { decideAdminConsent } from "../../domain/sign-in/decide-admin-consent.ts";
import { portalOrigins } from "../../http/hosts.ts";
import { defineRoute } from "../../http/route.ts";
import { PORTAL_PATHS } from "../../views/portal/paths.ts";
import { respondToSignIn } from "./respond-to-sign-in.ts";
import { readSignInFields } from "./sign-in-fields.ts";

const ENDPOINTS = [
  { name: "login.admin-consent-v1", version: 1, path: "/:tenant/adminconsent" },
  { name: "login.admin-consent-v2", version: 2, path: "/:tenant/v2.0/adminconsent" },
] as const;

/** Where an administrator consents for everybody, with or without a request. */
export const adminConsentRoutes = ENDPOINTS.map(({ name, version, path }) =>
  defineRoute({
    name,
    host: "login",
    method: "GET",
    path,
    source: "https://learn.microsoft.com/entra/identity-platform/v2-admin-consent",
    async parse(from) {
      return {
        tenant: from.params.tenant ?? "",
        version,
        portalReturns: portalOrigins(from.origins).map((origin) => `${origin}${PORTAL_PATHS.consentReturn}`),
        ...(await readSignInFields(from)),
      };
    },
    decide: decideAdminConsent,
    view: respondToSignIn,
  }),
);

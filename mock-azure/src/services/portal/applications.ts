import {
  revokeInPortal,
  showApplication,
  showApplications,
  switchInPortal,
} from "../../domain/portal/applications-page.ts";
import { respondRedirect } from "../../http/respond.ts";
import { defineRoute } from "../../http/route.ts";
import { applicationPage, applicationsPage } from "../../views/portal/applications-page.ts";
import { applicationPath, PORTAL_PATHS } from "../../views/portal/paths.ts";
import { buildConsentUrl } from "./build-consent-url.ts";
import { readSubmission, readToggle, readVisit } from "./read-visit.ts";
import { respondPortal, respondPortalPage, respondRefusal } from "./respond-portal.ts";

/** "Enterprise applications | All applications". */
export const applicationsRoute = defineRoute({
  name: "portal.applications",
  host: "portal",
  method: "GET",
  path: ["/enterprise-applications", PORTAL_PATHS.applications],
  source: "https://learn.microsoft.com/entra/identity/enterprise-apps/view-applications-portal",
  parse: readVisit,
  decide: showApplications,
  view: (outcome) =>
    respondPortal(outcome, ({ rows }, account) => respondPortalPage(applicationsPage(rows, account))),
});

/** One application. */
export const applicationRoute = defineRoute({
  name: "portal.application",
  host: "portal",
  method: "GET",
  path: `${PORTAL_PATHS.applications}/:principal`,
  source: "https://learn.microsoft.com/entra/identity/enterprise-apps/manage-application-permissions",
  parse: (from) => ({ ...readVisit(from), servicePrincipalId: from.params.principal ?? "" }),
  decide: showApplication,
  view: (outcome, { origins }) =>
    respondPortal(outcome, (page, account) => {
      if (page.kind !== "application") return respondRefusal(page, account, "applications");
      const grantUrl = page.grantTarget && buildConsentUrl(page.grantTarget, origins);
      return respondPortalPage(applicationPage(page, { account, grantUrl }));
    }),
});

/** The switch "Enabled for users to sign in?". */
export const applicationSwitchRoute = defineRoute({
  name: "portal.application-switch",
  host: "portal",
  method: "POST",
  path: `${PORTAL_PATHS.applications}/:principal`,
  source: "https://learn.microsoft.com/entra/identity/enterprise-apps/disable-user-sign-in-portal",
  async parse(from) {
    const { submission, fields } = await readSubmission(from);
    return {
      ...submission,
      servicePrincipalId: from.params.principal ?? "",
      enabled: readToggle(fields, "enabled"),
    };
  },
  decide: switchInPortal,
  view: (outcome) =>
    respondPortal(outcome, (page, account) =>
      page.kind === "switched"
        ? respondRedirect(applicationPath(page.id))
        : respondRefusal(page, account, "applications"),
    ),
});

/** The button "Revoke admin consent". */
export const adminConsentRevokeRoute = defineRoute({
  name: "portal.revoke-admin-consent",
  host: "portal",
  method: "POST",
  path: `${PORTAL_PATHS.applications}/:principal/revoke-admin-consent`,
  source: "https://learn.microsoft.com/entra/identity/enterprise-apps/manage-application-permissions",
  async parse(from) {
    const { submission } = await readSubmission(from);
    return { ...submission, servicePrincipalId: from.params.principal ?? "" };
  },
  decide: revokeInPortal,
  view: (outcome) =>
    respondPortal(outcome, (page, account) =>
      page.kind === "revoked"
        ? respondRedirect(applicationPath(page.id))
        : respondRefusal(page, account, "applications"),
    ),
});

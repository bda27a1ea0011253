import type { HeldPermission } from "../../domain/consent/revoke-permission.ts";
import { showPermissions } from "../../domain/portal/application-permissions-page.ts";
import { revokeInPortal, revokePermissionInPortal } from "../../domain/portal/change-application-page.ts";
import { defineRoute } from "../../http/route.ts";
import { applicationPermissionsPage } from "../../views/portal/application-permissions-page.ts";
import { APPLICATION_PATH, readApplication, respondToChange } from "./application.ts";
import { buildConsentUrl } from "./build-consent-url.ts";
import { readPage } from "./read-list-query.ts";
import { readSubmission, readVisit } from "./read-visit.ts";
import { respondPortal, respondPortalPage, respondRefusal } from "./respond-portal.ts";

const SOURCE = "https://learn.microsoft.com/entra/identity/enterprise-apps/manage-application-permissions";

/** Reads what the button of a row says. */
function readHeld(text: string | null): HeldPermission | undefined {
  const [kind, id, value] = text?.split(" ") ?? [];
  if (id === undefined) return undefined;
  if (kind === "app-role") return { kind, assignmentId: id };
  return kind === "scope" && value !== undefined ? { kind, grantId: id, value } : undefined;
}

/** What an application may do. */
export const applicationPermissionsRoute = defineRoute({
  name: "portal.application-permissions",
  host: "portal",
  method: "GET",
  path: `${APPLICATION_PATH}/permissions`,
  source: SOURCE,
  parse: (from) => ({
    ...readVisit(from),
    ...readApplication(from),
    tab: from.url.searchParams.get("tab") === "user" ? ("user" as const) : ("admin" as const),
    page: readPage(from.url),
  }),
  decide: showPermissions,
  view: (outcome, { origins, words }) =>
    respondPortal(outcome, words, (page, reader) => {
      if (page.kind !== "permissions") return respondRefusal(page, reader, "applications");
      const grantUrl = page.grantTarget && words.keep(buildConsentUrl(page.grantTarget, origins));
      return respondPortalPage(applicationPermissionsPage(page, { ...reader, grantUrl }));
    }),
});

/** "Revoke permission". */
export const permissionRevokeRoute = defineRoute({
  name: "portal.revoke-permission",
  host: "portal",
  method: "POST",
  path: `${APPLICATION_PATH}/permissions/revoke`,
  source: SOURCE,
  async parse(from) {
    const { submission, fields } = await readSubmission(from);
    return { ...submission, ...readApplication(from), permission: readHeld(fields.get("permission")) };
  },
  decide: revokePermissionInPortal,
  view: (outcome, tools) => respondToChange(outcome, "permissions", tools),
});

/** The button "Revoke admin consent". */
export const adminConsentRevokeRoute = defineRoute({
  name: "portal.revoke-admin-consent",
  host: "portal",
  method: "POST",
  path: `${APPLICATION_PATH}/revoke-admin-consent`,
  source: SOURCE,
  parse: async (from) => ({ ...(await readSubmission(from)).submission, ...readApplication(from) }),
  decide: revokeInPortal,
  view: (outcome, tools) => respondToChange(outcome, "permissions", tools),
});

import { conclude } from "../../domain/decision.ts";
import { respondAsset } from "../../http/respond.ts";
import { defineRoute } from "../../http/route.ts";
import { PORTAL_PATHS } from "../../views/portal/paths.ts";

/** Items of the real portal's blades, as links name them, and the pages that stand for them here. */
const BLADES: Readonly<Record<string, string>> = {
  "StartboardApplicationsMenuBlade/AppAppsPreview": PORTAL_PATHS.applications,
  "StartboardApplicationsMenuBlade/AllApps": PORTAL_PATHS.applications,
  "StartboardApplicationsMenuBlade/AccessRequests": PORTAL_PATHS.requests,
  "StartboardApplicationsMenuBlade/AdminConsentRequests": PORTAL_PATHS.requests,
  "StartboardApplicationsMenuBlade/UserSettings": PORTAL_PATHS.userSettings,
  "ConsentPoliciesMenuBlade/UserSettings": PORTAL_PATHS.userConsent,
  "ConsentPoliciesMenuBlade/AdminConsentSettings": PORTAL_PATHS.adminConsent,
};

/**
 * Takes a link of the real portal, whose page stands in the fragment, to ours. Fragments look like
 * `#view/Microsoft_AAD_IAM/<blade>/~/<item>` or, as older links have it, `#blade/Microsoft_AAD_IAM/<blade>/<item>`.
 */
export const DEEP_LINK_SCRIPT = `(() => {
  const pages = ${JSON.stringify(BLADES)};
  const parts = location.hash.slice(1).split("/").filter((part) => part !== "" && part !== "~");
  if (parts[0] !== "view" && parts[0] !== "blade") return;
  const [, , blade, item] = parts;
  const object = parts.indexOf("objectId");
  const target = blade === "ManagedAppMenuBlade" && object > 0
    ? "${PORTAL_PATHS.applications}/" + parts[object + 1]
    : pages[blade + "/" + item];
  if (target) return location.replace(target);
  const note = document.getElementById("unknown-link");
  if (note) note.hidden = false;
})();
`;

/** The portal's only script; its pages work without. */
export const deepLinkScriptRoute = defineRoute({
  name: "portal.script",
  host: "portal",
  method: "GET",
  path: PORTAL_PATHS.script,
  source: "https://learn.microsoft.com/entra/fundamentals/entra-admin-center",
  parse: () => undefined,
  decide: () => conclude(undefined),
  view: () => respondAsset(DEEP_LINK_SCRIPT, "text/javascript"),
});

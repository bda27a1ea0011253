/**
 * Places of the administrator's portal that guidance speaks of.
 *
 * @group Approval
 */
export type PortalPlace =
  | "allApplications"
  | "adminConsentRequests"
  | "adminConsentSettings"
  | "userSettings";

/**
 * A place in the administrator's portal, under its present and its former address; tenants see one or the other.
 *
 * @group Approval
 */
export interface PortalLink {
  readonly place: PortalPlace;
  /** In the Microsoft Entra admin center. */
  readonly url: string;
  /** How to get there by hand, as the menus read. */
  readonly path: readonly string[];
  /** In the Azure portal. */
  readonly formerUrl: string;
  readonly formerPath: readonly string[];
}

/** Blade and item of the portal's address, then the way by hand: in the Entra admin center, and in the Azure portal where it differs. */
type Place = readonly [blade: string, item: string, path: string, formerPath?: string];

const APPLICATIONS = "StartboardApplicationsMenuBlade";
const CONSENT = "ConsentPoliciesMenuBlade";

const PLACES: Readonly<Record<PortalPlace, Place>> = {
  allApplications: [APPLICATIONS, "AppAppsPreview", "All applications", "Manage > All applications"],
  adminConsentRequests: [APPLICATIONS, "AccessRequests", "Activity > Admin consent requests"],
  adminConsentSettings: [
    CONSENT,
    "AdminConsentSettings",
    "Consent and permissions > Admin consent settings",
    "Manage > User settings > Admin consent requests",
  ],
  userSettings: [APPLICATIONS, "UserSettings", "Consent and permissions", "Manage > User settings"],
};

/**
 * Where a place of the portal is, for texts of your own.
 *
 * @param place - which one
 * @returns its addresses and menu paths
 * @example
 * ```ts run
 * import { portalLink } from "@consentra/integration";
 *
 * portalLink("adminConsentRequests").path.join(" > "); // => "Entra ID > Enterprise apps > Activity > Admin consent requests"
 * ```
 * @group Approval
 */
export function portalLink(place: PortalPlace): PortalLink {
  const [blade, item, path, formerPath = path] = PLACES[place];
  return {
    place,
    url: `https://entra.microsoft.com/#view/Microsoft_AAD_IAM/${blade}/~/${item}`,
    path: `Entra ID > Enterprise apps > ${path}`.split(" > "),
    formerUrl: `https://portal.azure.com/#blade/Microsoft_AAD_IAM/${blade}/${item}`,
    formerPath: `Azure Active Directory > Enterprise applications > ${formerPath}`.split(" > "),
  };
}

/**
 * Places of the administrator's portal that guidance speaks of.
 *
 * @group Approval
 */
export type PortalPlace =
  | "allApplications"
  | "adminConsentRequests"
  | "adminConsentSettings"
  | "userConsentSettings"
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

interface Place {
  readonly blade: string;
  readonly item: string;
  readonly path: readonly string[];
  readonly formerPath: readonly string[];
}

const ENTERPRISE = ["Entra ID", "Enterprise apps"];
const FORMER_ENTERPRISE = ["Azure Active Directory", "Enterprise applications"];

const PLACES: Readonly<Record<PortalPlace, Place>> = {
  allApplications: {
    blade: "StartboardApplicationsMenuBlade",
    item: "AppAppsPreview",
    path: [...ENTERPRISE, "All applications"],
    formerPath: [...FORMER_ENTERPRISE, "Manage", "All applications"],
  },
  adminConsentRequests: {
    blade: "StartboardApplicationsMenuBlade",
    item: "AccessRequests",
    path: [...ENTERPRISE, "Activity", "Admin consent requests"],
    formerPath: [...FORMER_ENTERPRISE, "Activity", "Admin consent requests"],
  },
  adminConsentSettings: {
    blade: "ConsentPoliciesMenuBlade",
    item: "AdminConsentSettings",
    path: [...ENTERPRISE, "Consent and permissions", "Admin consent settings"],
    formerPath: [...FORMER_ENTERPRISE, "Manage", "User settings", "Admin consent requests"],
  },
  userConsentSettings: {
    blade: "ConsentPoliciesMenuBlade",
    item: "UserSettings",
    path: [...ENTERPRISE, "Consent and permissions", "User consent settings"],
    formerPath: [...FORMER_ENTERPRISE, "Security", "Consent and permissions"],
  },
  userSettings: {
    blade: "StartboardApplicationsMenuBlade",
    item: "UserSettings",
    path: [...ENTERPRISE, "Consent and permissions"],
    formerPath: [...FORMER_ENTERPRISE, "Manage", "User settings"],
  },
};

/**
 * Where a place of the portal is.
 *
 * @param place - which one
 * @returns its addresses and menu paths
 */
export function portalLink(place: PortalPlace): PortalLink {
  const { blade, item, path, formerPath } = PLACES[place];
  return {
    place,
    url: `https://entra.microsoft.com/#view/Microsoft_AAD_IAM/${blade}/~/${item}`,
    path,
    formerUrl: `https://portal.azure.com/#blade/Microsoft_AAD_IAM/${blade}/${item}`,
    formerPath,
  };
}

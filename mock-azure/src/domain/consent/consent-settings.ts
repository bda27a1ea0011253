import type { TenantPolicies } from "./policies.ts";

/** Names of the values that the directory's settings on consent hold. */
export type ConsentSettingName =
  | "EnableGroupSpecificConsent"
  | "BlockUserConsentForRiskyApps"
  | "EnableAdminConsentRequests"
  | "ConstrainGroupSpecificConsentToMembersOfGroupId";

/** The template, the same in every tenant, and the settings made from it, which every tenant here has. */
export const CONSENT_SETTINGS = {
  id: "5f0a3c1e-7d24-4b68-9e15-c2a68d0b7f43",
  templateId: "dffd5d46-495d-40a9-8e21-954ff55e198a",
  displayName: "Consent Policy Settings",
} as const;

/** One value: its kind, what it is where nobody has changed it, and what it says. */
export interface ConsentSetting {
  readonly name: ConsentSettingName;
  readonly type: "System.Boolean" | "System.Guid";
  readonly defaultValue: string;
  readonly description: string;
  /** What a tenant has; texts, as the directory keeps them. */
  valueIn(policies: TenantPolicies): string;
}

/**
 * The values, in the template's order.
 *
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/configure-risk-based-step-up-consent
 */
export const CONSENT_SETTING_VALUES: readonly ConsentSetting[] = [
  {
    name: "EnableGroupSpecificConsent",
    type: "System.Boolean",
    defaultValue: "false",
    description: "Whether owners of groups may consent to access to their groups' data.",
    valueIn: () => "false",
  },
  {
    name: "BlockUserConsentForRiskyApps",
    type: "System.Boolean",
    defaultValue: "true",
    description: "Whether an administrator must consent where a request is taken for risky.",
    valueIn: ({ blockUserConsentForRiskyApps }) => String(blockUserConsentForRiskyApps),
  },
  {
    name: "EnableAdminConsentRequests",
    type: "System.Boolean",
    defaultValue: "false",
    description: "Whether users may ask an administrator where they cannot consent themselves.",
    valueIn: ({ adminConsentRequests }) => String(adminConsentRequests.promptForAdminConsentRequest),
  },
  {
    name: "ConstrainGroupSpecificConsentToMembersOfGroupId",
    type: "System.Guid",
    defaultValue: "",
    description: "The group whose members alone may consent for the groups they own.",
    valueIn: () => "",
  },
];

import type { PermissionImpact } from "../directory/permission-classification.ts";
import type { DirectoryRole } from "../directory/user.ts";

/** What is wrong with the new value of a setting. */
export type SettingsProblem =
  /** `given` is NaN where it is no number at all. */
  | { readonly kind: "days"; readonly given: number; readonly least: number; readonly most: number }
  | { readonly kind: "noUser" | "noGroup"; readonly id: string }
  | { readonly kind: "noReviewer" | "notClassified" }
  | { readonly kind: "noSuchChoice"; readonly choice: string }
  | { readonly kind: "noSuchPermission" | "alwaysAdministrator"; readonly permission: string }
  | { readonly kind: "classifiedAlready"; readonly permission: string; readonly impact: PermissionImpact };

/** What came of changing a setting. Only `saved` has changed anything. */
export type SettingsOutcome =
  | { readonly kind: "saved" }
  | { readonly kind: "role-missing"; readonly roles: readonly DirectoryRole[] }
  | { readonly kind: "invalid"; readonly problems: readonly SettingsProblem[] };

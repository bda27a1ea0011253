import type { DirectoryRole } from "../directory/user.ts";

/** What came of changing a setting. Only `saved` has changed anything. */
export type SettingsOutcome =
  | { readonly kind: "saved" }
  | { readonly kind: "role-missing"; readonly roles: readonly DirectoryRole[] }
  /** What is wrong with the new values, one sentence each. */
  | { readonly kind: "invalid"; readonly problems: readonly string[] };

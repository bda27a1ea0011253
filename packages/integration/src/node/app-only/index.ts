/**
 * Connections of whole organisations, whose administrators approve an application for all mailboxes.
 *
 * @module
 */

export { createOrganizationWatch } from "./create-organization-watch.ts";
export { createOrganizations } from "./create-organizations.ts";
export type { MailboxCheck, OrganizationFacts, OrganizationState } from "./organization-state.ts";
export type {
  OrganizationNews,
  OrganizationWatch,
  OrganizationWatchOptions,
} from "./organization-watch.ts";
export type {
  Organization,
  OrganizationCheck,
  Organizations,
  OrganizationsOptions,
} from "./organizations.ts";

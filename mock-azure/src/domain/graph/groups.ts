import { type Group, isMailEnabled } from "../directory/group.ts";
import type { TenantState } from "../tenant-state.ts";
import { type GraphFailure, graphFailure } from "./graph-failure.ts";
import type { Listable } from "./listing.ts";

/** The name that mail would reach a group by. */
export const groupNicknameOf = ({ mailNickname, displayName }: Group): string =>
  mailNickname ?? displayName.toLowerCase().replace(/[^\w.-]+/g, "");

/**
 * What queries for groups may speak of: security groups, distribution lists and Microsoft 365 groups, whose members were
 * put into them.
 *
 * @see https://learn.microsoft.com/graph/api/resources/group
 */
export const GROUPS: Listable<Group> = {
  type: "microsoft.graph.group",
  properties: [
    "id",
    "classification",
    "deletedDateTime",
    "description",
    "displayName",
    "expirationDateTime",
    "groupTypes",
    "isAssignableToRole",
    "mail",
    "mailEnabled",
    "mailNickname",
    "membershipRule",
    "membershipRuleProcessingState",
    "proxyAddresses",
    "securityEnabled",
    "visibility",
  ],
  notEmulated: [
    "assignedLabels",
    "assignedLicenses",
    "createdDateTime",
    "creationOptions",
    "members",
    "onPremisesDomainName",
    "onPremisesLastSyncDateTime",
    "onPremisesSamAccountName",
    "onPremisesSecurityIdentifier",
    "onPremisesSyncEnabled",
    "owners",
    "preferredDataLocation",
    "preferredLanguage",
    "renewedDateTime",
    "resourceBehaviorOptions",
    "resourceProvisioningOptions",
    "securityIdentifier",
    "theme",
    "uniqueName",
  ],
  unselectable: [],
  orderings: ["displayName"],
  expandable: ["members"],
  fields: {
    id: { type: "text", of: ({ id }) => id },
    displayName: { type: "text", of: ({ displayName }) => displayName },
    description: { type: "text", of: ({ description = null }) => description },
    mailNickname: { type: "text", of: groupNicknameOf },
    mail: { type: "text", of: ({ mail, listAddress }) => mail ?? listAddress ?? null },
    mailEnabled: { type: "flag", of: isMailEnabled },
    securityEnabled: { type: "flag", of: (group) => !isMailEnabled(group) },
  },
};

/** The group that a path means. */
export function resolveGroup({ groups }: TenantState, id: string): Group | GraphFailure {
  return groups.get(id.toLowerCase()) ?? graphFailure("resourceNotFound", { id });
}

import { type Group, isMailEnabled } from "../../domain/directory/group.ts";
import type { GroupRow } from "../../domain/graph/decide-groups.ts";
import { groupNicknameOf } from "../../domain/graph/groups.ts";
import { selectProperties } from "./collection-body.ts";
import { toUserResource } from "./user-resource.ts";

/**
 * A group as Microsoft Graph writes one. What the tenant does not know is empty.
 *
 * @see https://learn.microsoft.com/graph/api/resources/group
 */
export function toGroupResource(group: Group, select: readonly string[] | undefined) {
  const isUnified = group.mail !== undefined;
  const address = group.mail ?? group.listAddress;
  const properties = {
    id: group.id,
    deletedDateTime: null,
    classification: null,
    description: group.description ?? null,
    displayName: group.displayName,
    expirationDateTime: null,
    groupTypes: isUnified ? ["Unified"] : [],
    isAssignableToRole: null,
    mail: address ?? null,
    mailEnabled: isMailEnabled(group),
    mailNickname: groupNicknameOf(group),
    membershipRule: null,
    membershipRuleProcessingState: null,
    proxyAddresses: address === undefined ? [] : [`SMTP:${address}`],
    securityEnabled: !isMailEnabled(group),
    visibility: isUnified ? "Private" : null,
  };
  return selectProperties(properties, select, []);
}

/** A group with its members where they were asked for. */
export function toGroupRowResource({ group, members }: GroupRow, select: readonly string[] | undefined) {
  return {
    ...toGroupResource(group, select),
    ...(members && {
      members: members.map((user) => ({
        "@odata.type": "#microsoft.graph.user",
        ...toUserResource(user, undefined),
      })),
    }),
  };
}

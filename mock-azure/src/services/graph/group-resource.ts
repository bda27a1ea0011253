import type { Group } from "../../domain/directory/group.ts";
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
  const isList = group.listAddress !== undefined;
  const properties = {
    id: group.id,
    deletedDateTime: null,
    classification: null,
    description: group.description ?? null,
    displayName: group.displayName,
    expirationDateTime: null,
    groupTypes: [],
    isAssignableToRole: null,
    mail: group.listAddress ?? null,
    mailEnabled: isList,
    mailNickname: groupNicknameOf(group),
    membershipRule: null,
    membershipRuleProcessingState: null,
    proxyAddresses: isList ? [`SMTP:${group.listAddress}`] : [],
    securityEnabled: !isList,
    visibility: null,
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

import { assertNever } from "@consentra/protocol";
import { DIRECTORY_ROLES, type DirectoryRole } from "../directory/user.ts";
import type { ReviewerScope } from "./policies.ts";

const GUID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
const USER = new RegExp(`^/users/${GUID}$`, "i");
const GROUP = new RegExp(`^/groups/${GUID}/transitiveMembers(?:/microsoft\\.graph\\.user)?$`, "i");
const ROLE = new RegExp(
  `^/roleManagement/directory/roleAssignments\\?\\$filter=roleDefinitionId eq '${GUID}'$`,
  "i",
);

/**
 * A reviewer as Microsoft Graph writes it: the query that finds the people.
 *
 * @see https://learn.microsoft.com/graph/api/resources/accessreviewreviewerscope
 */
export function toReviewerQuery(scope: ReviewerScope): string {
  switch (scope.kind) {
    case "user":
      return `/v1.0/users/${scope.userId}`;
    case "group":
      return `/v1.0/groups/${scope.groupId}/transitiveMembers/microsoft.graph.user`;
    case "role":
      return `/beta/roleManagement/directory/roleAssignments?$filter=roleDefinitionId eq '${DIRECTORY_ROLES[scope.role]}'`;
    default:
      return assertNever(scope);
  }
}

/** Reads such a query, with or without the version before it; `undefined` where it means nobody known here. */
export function readReviewerQuery(query: string): ReviewerScope | undefined {
  const path = query.replace(/^\/(?:v1\.0|beta)(?=\/)/i, "");
  const userId = USER.exec(path)?.[1];
  if (userId !== undefined) return { kind: "user", userId: userId.toLowerCase() };
  const groupId = GROUP.exec(path)?.[1];
  if (groupId !== undefined) return { kind: "group", groupId: groupId.toLowerCase() };
  const roleId = ROLE.exec(path)?.[1]?.toLowerCase();
  const role = (Object.keys(DIRECTORY_ROLES) as DirectoryRole[]).find(
    (name) => DIRECTORY_ROLES[name] === roleId,
  );
  return role === undefined ? undefined : { kind: "role", role };
}

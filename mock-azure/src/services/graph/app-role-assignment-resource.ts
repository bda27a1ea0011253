import type { AssignmentRow } from "../../domain/graph/app-role-assignments.ts";
import { selectProperties } from "./collection-body.ts";
import { formatDirectoryTime } from "./format-directory-time.ts";

/**
 * An assignment as Microsoft Graph writes one.
 *
 * @see https://learn.microsoft.com/graph/api/resources/approleassignment
 */
export function toAssignmentResource(
  { assignment, principalDisplayName, resourceDisplayName }: AssignmentRow,
  select?: readonly string[],
) {
  const properties = {
    id: assignment.id,
    deletedDateTime: null,
    appRoleId: assignment.appRoleId,
    createdDateTime: formatDirectoryTime(assignment.createdDateTime),
    principalDisplayName,
    principalId: assignment.principalId,
    principalType: assignment.principalType,
    resourceDisplayName,
    resourceId: assignment.resourceId,
  };
  return selectProperties(properties, select, ["id"]);
}

import type { Change } from "../change.ts";

/** One value that tells what a change was about. */
export interface ChangeFact {
  readonly name: string;
  readonly value: string;
}

/**
 * The values that may be shown. Everything else of a change stays out, so that nothing secret comes in with a new kind
 * of change.
 */
const TELLING: readonly string[] = [
  "displayName",
  "appDisplayName",
  "userPrincipalName",
  "userDisplayName",
  "permissionName",
  "classification",
  "subject",
  "to",
  "route",
  "status",
  "consentType",
  "scopes",
  "accountEnabled",
  "appRoleAssignmentRequired",
  "errorCode",
  "userId",
  "appId",
  "principalId",
  "grantId",
  "assignmentId",
  "servicePrincipalId",
  "classificationId",
  "policyId",
  "eventId",
  "calendarId",
];

/** A text longer than this says no more on a page. */
const LONGEST_VALUE = 200;

const toText = (value: unknown): string | undefined => {
  const text = Array.isArray(value) ? value.filter((part) => typeof part === "string").join(" ") : value;
  return ["string", "number", "boolean"].includes(typeof text)
    ? String(text).slice(0, LONGEST_VALUE)
    : undefined;
};

/** What tells one change from others of its kind. */
export function changeFacts({ kind: _, ...change }: Change): readonly ChangeFact[] {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(change);
  const parts = entries.flatMap(([name, value]): readonly (readonly [string, unknown])[] =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.entries(value)
      : [[name, value]],
  );
  return parts.flatMap(([name, value]): readonly ChangeFact[] => {
    const text = TELLING.includes(name) ? toText(value) : undefined;
    return text === undefined || text === "" ? [] : [{ name, value: text }];
  });
}

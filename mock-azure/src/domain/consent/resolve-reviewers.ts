import { assertNever } from "@consentra/protocol";
import type { TenantState } from "../tenant-state.ts";
import type { ReviewerScope } from "./policies.ts";

function peopleOf(state: TenantState, scope: ReviewerScope): readonly string[] {
  switch (scope.kind) {
    case "user":
      return [scope.userId];
    case "group":
      return state.groups.get(scope.groupId)?.memberIds ?? [];
    case "role":
      return [...state.users.values()].filter(({ roles }) => roles.includes(scope.role)).map(({ id }) => id);
    default:
      return assertNever(scope);
  }
}

/**
 * Object ids of the people whom reviewer scopes stand for at this moment: each once, in the order they are named,
 * without those who have left the tenant.
 */
export function resolveReviewers(state: TenantState, scopes: readonly ReviewerScope[]): readonly string[] {
  const ids = new Set(scopes.flatMap((scope) => peopleOf(state, scope)));
  return [...ids].filter((id) => state.users.get(id));
}

/** A scope as one text, the same for equal scopes. */
export function reviewerKey(scope: ReviewerScope): string {
  switch (scope.kind) {
    case "user":
      return `user/${scope.userId}`;
    case "group":
      return `group/${scope.groupId}`;
    case "role":
      return `role/${scope.role}`;
    default:
      return assertNever(scope);
  }
}

/** How many reviewers, in words. */
export const countReviewers = (count: number): string =>
  count === 0 ? "nobody" : `${String(count)} ${count === 1 ? "reviewer" : "reviewers"}`;

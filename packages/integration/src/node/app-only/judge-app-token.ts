import { type EpochMilliseconds, missingScopes } from "@consentra/protocol";
import { classifyFailure } from "../../classify-failure.ts";
import type { ConnectionFailure } from "../../connection-failure.ts";
import { row } from "../../failure-rows.ts";
import { type FailureTable, failureTable } from "../../failure-table.ts";
import { libraryFailures } from "../../library-failures.ts";
import type { AuthFailureSignal } from "../../ports/auth-failure-signal.ts";
import type { TokenOutcome } from "../../ports/auth-port.ts";
import type { OrganizationState } from "./organization-state.ts";

const inGraph = { source: ["graph"] } as const;

/** Nobody signs in here: what a person would settle by signing in again has another reason. */
const TABLE: FailureTable = {
  ...failureTable,
  rows: [
    row("blocked mailbox", {
      ...inGraph,
      code: ["MailboxNotEnabledForRESTAPI", "MailboxNotSupportedForRESTAPI"],
    }),
    row("blocked policy ?", { ...inGraph, status: [403] }),
    row("blocked account", { ...inGraph, status: [404] }),
    row("unexpected", { ...inGraph, status: [401] }),
    ...failureTable.rows,
    ...libraryFailures,
  ],
};

/** The application is not known in the organisation. */
const APPLICATION_UNKNOWN = 700016;

/** @returns what a failure means for an application on its own */
export const judgeAppFailure = (signal: AuthFailureSignal): ConnectionFailure =>
  classifyFailure(signal, TABLE);

/** The permission is not there: an administrator has to grant it, in the organisation's consent page. */
export const permissionsMissing: ConnectionFailure = {
  kind: "approvalRequired",
  fixableBy: "administrator",
  requestPath: "administrator",
  confidence: "reported",
  support: { code: "roles_missing", aadsts: [] },
};

/**
 * Decides where the answer to a request for an application's own token leaves the organisation. Trouble that passes, or
 * that a developer ends, says nothing of the organisation.
 *
 * @param before - where it stood
 * @param outcome - the answer
 * @param wanted - application permissions
 * @param now - milliseconds since the epoch
 */
export function judgeAppToken(
  before: OrganizationState,
  outcome: TokenOutcome,
  wanted: readonly string[],
  now: EpochMilliseconds,
): OrganizationState {
  const { askedAt } = before;
  const facts = { ...(askedAt !== undefined && { askedAt }), checkedAt: now };
  const lost = (before.status === "connected" || before.lost) && { lost: true as const };
  if (outcome.kind === "token") {
    const permissions = rolesOf(outcome.accessToken);
    if (!permissions) return undecided(before, unreadable());
    const missing = missingScopes(wanted, permissions);
    if (missing.length === 0) return { ...facts, status: "connected", permissions, evidence: "token" };
    // Exchange may have granted by its own roles what the token does not name; a calendar that opened has shown it.
    if (before.status === "connected" && before.evidence === "calendar")
      return { ...before, ...facts, permissions };
    return { ...facts, ...lost, status: "approvalRequired", missing, confidence: "reported" };
  }
  if (outcome.failure.aadsts.includes(APPLICATION_UNKNOWN)) {
    return { ...facts, ...lost, status: "approvalRequired", missing: wanted, confidence: "inferred" };
  }
  const failure = judgeAppFailure(outcome.failure);
  return failure.kind === "blocked"
    ? { ...facts, ...lost, status: "blocked", failure }
    : undecided(before, failure);
}

function undecided(before: OrganizationState, failure: ConnectionFailure): OrganizationState {
  return before.status === "disconnected" || before.status === "failed"
    ? { ...before, status: "failed", failure }
    : { ...before, lastFailure: failure };
}

const unreadable = () => judgeAppFailure({ source: "msal-node", code: "token_unreadable", aadsts: [] });

/**
 * The application permissions in a token; undefined where it cannot be read, which Microsoft reserves for itself.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference "roles"
 */
export function rolesOf(token: string): readonly string[] | undefined {
  try {
    const payload = Buffer.from(token.split(".")[1] ?? "", "base64url").toString();
    const { roles = [] } = JSON.parse(payload) as { readonly roles?: unknown };
    return Array.isArray(roles) ? roles.map(String) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a token that can be read lacks a permission. */
export function lacksRoles(token: string, wanted: readonly string[]): boolean {
  const roles = rolesOf(token);
  return roles !== undefined && missingScopes(wanted, roles).length > 0;
}

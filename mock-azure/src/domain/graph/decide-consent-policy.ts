import { WORKFLOW_ACTIVITIES } from "../audit/workflow-entries.ts";
import type { AdminConsentRequestPolicy } from "../consent/policies.ts";
import { readReviewerQuery } from "../consent/reviewer-query.ts";
import { changeConsentRequestPolicy } from "../consent/workflow-activation.ts";
import { conclude, type Decision, type Moment } from "../decision.ts";
import type { TenantState } from "../tenant-state.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "./graph-failure.ts";
import { readFields, readFlag, readInt32, readList, readText, readTextOrNull } from "./json-fields.ts";

const POLICY_PAGE = "https://learn.microsoft.com/graph/api/adminconsentrequestpolicy-update";

/** How requests are handled, as Microsoft Graph shows it. */
export interface ConsentPolicyFound {
  readonly policy: AdminConsentRequestPolicy;
  /** Changes since the tenant started. */
  readonly version: number;
}

interface ReviewerDraft {
  readonly query: string;
  readonly queryType: string;
  readonly queryRoot: string | null;
}

/** The policy as a request writes it: whole, or not at all. */
export interface ConsentPolicyDraft {
  readonly isEnabled: boolean;
  readonly notifyReviewers: boolean;
  readonly remindersEnabled: boolean;
  readonly requestDurationInDays: number;
  readonly reviewers: readonly Partial<ReviewerDraft>[];
}

/** Decides `GET /policies/adminConsentRequestPolicy`. */
export function decideGetConsentPolicy(state: TenantState): Decision<ConsentPolicyFound> {
  const version = Object.values(WORKFLOW_ACTIVITIES).reduce(
    (sum, activity) => sum + state.audits.by("activity", activity).length,
    0,
  );
  return conclude({ policy: state.policies.adminConsentRequests, version });
}

const REQUIRED = [
  "isEnabled",
  "notifyReviewers",
  "remindersEnabled",
  "requestDurationInDays",
  "reviewers",
] as const;

const readReviewer = readFields<ReviewerDraft>("microsoft.graph.accessReviewReviewerScope", {
  query: readText,
  queryType: readText,
  queryRoot: readTextOrNull,
});

const readPolicy = readFields<ConsentPolicyDraft>(
  "microsoft.graph.adminConsentRequestPolicy",
  {
    isEnabled: readFlag,
    notifyReviewers: readFlag,
    remindersEnabled: readFlag,
    requestDurationInDays: readInt32,
    reviewers: readList(readReviewer),
  },
  ["version", "id"],
);

/** Reads the body of a request that writes the policy. */
export function readConsentPolicy(body: unknown): ConsentPolicyDraft | GraphFailure {
  const fields = readPolicy(body, "");
  if (isGraphFailure(fields)) return fields;
  const missing = REQUIRED.find((name) => fields[name] === undefined);
  if (missing !== undefined) {
    return graphFailure("requestInvalid", { what: `The required property '${missing}' is missing.` });
  }
  return fields as ConsentPolicyDraft;
}

function judgeReviewer(
  state: TenantState,
  { query = "", queryType }: Partial<ReviewerDraft>,
): AdminConsentRequestPolicy["reviewers"][number] | GraphFailure {
  if (queryType !== "MicrosoftGraph") {
    const what = `The queryType '${queryType ?? ""}' of a reviewer is not supported; it must be 'MicrosoftGraph'.`;
    return graphFailure("requestInvalid", { what });
  }
  const scope = readReviewerQuery(query);
  const known =
    scope &&
    (scope.kind === "role" ||
      (scope.kind === "user" ? state.users.get(scope.userId) : state.groups.get(scope.groupId)));
  return scope && known
    ? scope
    : graphFailure("requestInvalid", {
        what: `The reviewer query '${query}' finds no user, group or directory role.`,
      });
}

/**
 * Decides `PUT /policies/adminConsentRequestPolicy`. What the real service checks is not documented.
 *
 * @see https://learn.microsoft.com/graph/api/adminconsentrequestpolicy-update
 */
export function decidePutConsentPolicy(
  state: TenantState,
  { draft }: { readonly draft: ConsentPolicyDraft },
  moment: Moment,
): Decision<{ readonly kind: "written" } | GraphFailure> {
  const invalid = (what: string) => refuse(graphFailure("requestInvalid", { what }));
  const days = draft.requestDurationInDays;
  if (days < 1 || days > 60) {
    return invalid(`requestDurationInDays must be from 1 to 60; ${String(days)} was given.`);
  }
  if (draft.isEnabled && draft.reviewers.length === 0) {
    return invalid("At least one reviewer is required while isEnabled is true.");
  }
  const reviewers: AdminConsentRequestPolicy["reviewers"][number][] = [];
  for (const entry of draft.reviewers) {
    const scope = judgeReviewer(state, entry);
    if (isGraphFailure(scope)) return refuse(scope);
    reviewers.push(scope);
  }
  const old = state.policies.adminConsentRequests;
  const adminConsentRequests = changeConsentRequestPolicy(old, { ...draft, reviewers }, moment.now);
  const text = `isEnabled is ${String(draft.isEnabled)}, with ${String(reviewers.length)} reviewer entries`;
  return conclude(
    { kind: "written" },
    [{ rule: "settings.consent-requests", text, source: POLICY_PAGE }],
    [{ kind: "policies-updated", policies: { ...state.policies, adminConsentRequests } }],
  );
}

import type { EpochMilliseconds } from "@consentra/protocol";
import { decideRenumbering, nextRenumbering } from "./calendar/renumber-calendars.ts";
import type { Change } from "./change.ts";
import type { AdminConsentRequest } from "./consent/admin-consent-request.ts";
import { conclude, type Decision, type Moment, type Reason } from "./decision.ts";
import { formatDateTime } from "./format-date.ts";
import { expiryMails } from "./mail/expiry-mails.ts";
import { reminderMails } from "./mail/reviewer-mails.ts";
import { decideSubscriptionsDue } from "./notification/lifecycle.ts";
import type { TenantState } from "./tenant-state.ts";

const WORKFLOW_PAGE =
  "https://learn.microsoft.com/entra/identity/enterprise-apps/configure-admin-consent-workflow";

const pendingRequests = (state: TenantState) => state.consentRequests.by("pending", "pending");

/** When time alone next changes a waiting request: half-way to its expiry, then at its expiry. */
function dueOf({
  createdDateTime,
  expiresDateTime,
  halfTimeReached,
}: AdminConsentRequest): EpochMilliseconds {
  if (halfTimeReached) return expiresDateTime;
  return (createdDateTime + Math.floor((expiresDateTime - createdDateTime) / 2)) as EpochMilliseconds;
}

const earlier = (a: EpochMilliseconds | undefined, b: EpochMilliseconds | undefined) =>
  a === undefined || (b !== undefined && b < a) ? b : a;

/** When time alone next changes the tenant. */
export function nextDue(state: TenantState): EpochMilliseconds | undefined {
  let next = earlier(nextRenumbering(state), state.subscriptions.nextDue());
  for (const request of pendingRequests(state)) {
    const due = dueOf(request);
    if (next === undefined || due < next) next = due;
  }
  return next;
}

/**
 * What time alone brings about at a moment: reviewers are reminded half-way and once more at expiry, and a request
 * that nobody answered expires; calendars get other ids where they do; subscriptions expire, and before that their apps
 * are told to reauthorize.
 *
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/configure-admin-consent-workflow
 */
export function decideDue(state: TenantState, moment: Moment): Decision<undefined> {
  const due = pendingRequests(state).filter((request) => dueOf(request) <= moment.now);
  const steps = due.map((request) => passDue(state, request, moment));
  const others = [decideRenumbering(state, moment), decideSubscriptionsDue(state, moment)];
  return conclude(
    undefined,
    [...steps.map(({ because }) => because), ...others.flatMap(({ because }) => because)],
    [...steps.flatMap(({ changes }) => changes), ...others.flatMap(({ changes }) => changes)],
  );
}

interface Step {
  readonly because: Reason;
  readonly changes: readonly Change[];
}

function passDue(state: TenantState, waiting: AdminConsentRequest, moment: Moment): Step {
  const appName = waiting.appDisplayName;
  const { remindersEnabled } = state.policies.adminConsentRequests;
  const reminders = remindersEnabled ? reminderMails(state, { request: waiting, moment }) : [];
  // The moment passes with reminders off, too: switching them on later must not send one into the past.
  if (!waiting.halfTimeReached) {
    const text = remindersEnabled
      ? `half of the time to review ${appName} is over: its reviewers are reminded`
      : `half of the time to review ${appName} is over, and reminders are off`;
    const request = { ...waiting, halfTimeReached: true };
    return {
      because: { rule: "request.half-time", text, source: WORKFLOW_PAGE },
      changes: [{ kind: "consent-request-half-time", request }, ...reminders],
    };
  }
  const request: AdminConsentRequest = { ...waiting, status: "expired" };
  return {
    because: {
      rule: "request.expired",
      text: `nobody reviewed the request for ${appName} until ${formatDateTime(waiting.expiresDateTime)}`,
      source: WORKFLOW_PAGE,
    },
    changes: [
      ...reminders,
      { kind: "consent-request-expired", request },
      ...expiryMails(state, { request, moment }),
    ],
  };
}

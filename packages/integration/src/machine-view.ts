import { assertNever } from "@consentra/protocol";
import type { IntegrationContext } from "./integration-context.ts";
import type { IntegrationRecord, RestingStatus } from "./integration-record.ts";
import type { IntegrationState, IntegrationStatus } from "./integration-state.ts";

/** What is read of a machine's snapshot. */
export interface MachineView {
  readonly context: IntegrationContext;
  /** XState's state value: a name, or one name over another. */
  readonly value: string | object;
  hasTag(tag: "busy" | "leaving"): boolean;
}

/**
 * The state a user interface switches on.
 *
 * @param view - a snapshot of the machine
 * @returns plain data
 */
export function toIntegrationState(view: MachineView): IntegrationState {
  const { context } = view;
  const state = describe(stepOf(view), context);
  return {
    ...(context.account && { account: context.account }),
    ...(context.standing && state.status !== "connected" && { standing: true }),
    ...(context.lost && { lost: true }),
    ...state,
  };
}

/**
 * The facts to store for a snapshot.
 *
 * @param view - a snapshot of the machine
 * @returns the record; undefined when there is nothing worth keeping
 */
export function toIntegrationRecord(view: MachineView): IntegrationRecord | undefined {
  const { context } = view;
  const step = stepOf(view);
  const waiting = context.request ? "pending" : context.standing ? "connected" : "disconnected";
  const leaving =
    view.hasTag("leaving") || (view.hasTag("busy") && step === "pending" && context.mayLeavePage);
  const status = step in UNDER_WAY ? waiting : (step as RestingStatus);
  if (
    status === "disconnected" &&
    !leaving &&
    !context.account &&
    !context.notice &&
    !context.approvalPossible
  ) {
    return undefined;
  }
  return {
    version: 1,
    clientId: context.settings.clientId,
    status,
    ...(context.account && { account: context.account }),
    ...(context.scopes.length > 0 && { scopes: context.scopes }),
    ...(context.extra.length > 0 && { extra: context.extra }),
    ...(context.standing && status !== "connected" && { standing: true }),
    ...(context.lost && { lost: true }),
    ...(context.notice && { notice: context.notice }),
    ...(context.approvalPossible && { approvalPossible: true }),
    ...(context.request && { request: context.request }),
    ...(context.failure && { failure: context.failure }),
    ...(context.retryAt !== undefined && { retryAt: context.retryAt }),
    ...(leaving && {
      away: {
        purpose: context.purpose,
        since: context.since,
        ...(context.exit && { exit: context.exit }),
      },
    }),
  };
}

const UNDER_WAY = { connecting: true, diagnosing: true };

/** The machine's steps as the product speaks of them. */
function stepOf({ context, value }: MachineView): IntegrationStatus | "restoring" {
  const step = typeof value === "string" ? value : Object.keys(value)[0];
  if (step === "away" || step === "completing")
    return context.purpose === "connect" ? "connecting" : "diagnosing";
  return step as IntegrationStatus | "restoring";
}

function describe(step: IntegrationStatus | "restoring", context: IntegrationContext): IntegrationState {
  const { account, authorizationUrl, failure, request, retryAt } = context;
  switch (step) {
    case "restoring":
      return { status: "disconnected", approvalPossible: false, restoring: true };
    case "disconnected": {
      const { notice, approvalPossible } = context;
      return { status: step, approvalPossible, ...(notice && { notice }) };
    }
    case "connecting":
    case "diagnosing":
      return { status: step, ...(authorizationUrl !== undefined && { authorizationUrl }) };
    case "approvalRequired": {
      const known = present(failure, "failure");
      const requestPath = known.kind === "approvalRequired" ? known.requestPath : "unknown";
      return { status: step, requestPath, confidence: known.confidence, failure: known };
    }
    case "pending": {
      const confidence = present(request, "request").approved ? "reported" : "inferred";
      return {
        status: step,
        ...present(request, "request"),
        confidence,
        ...(failure && { lastFailure: failure }),
      };
    }
    case "connected":
      return {
        status: step,
        account: present(account, "account"),
        scopes: context.scopes,
        ...(context.notice && { notice: context.notice }),
        ...(context.approvalPossible && { approvalPossible: true }),
        ...(failure && { lastFailure: failure }),
      };
    case "denied":
      return { status: step, ...(request && { requestedAt: request.requestedAt }) };
    case "expired":
      return {
        status: step,
        ...(request && { requestedAt: request.requestedAt, expiredAt: request.expiresAt }),
      };
    case "blocked": {
      const known = present(failure, "failure");
      return {
        status: step,
        reason: known.kind === "blocked" ? known.reason : "appDisabled",
        failure: known,
      };
    }
    case "reauthenticationRequired": {
      const known = present(failure, "failure");
      const reason = known.kind === "reauthenticationRequired" ? known.reason : "unknown";
      return { status: step, reason, failure: known };
    }
    case "failed":
      return {
        status: step,
        failure: present(failure, "failure"),
        ...(retryAt !== undefined && { retryAt }),
      };
    default:
      return assertNever(step);
  }
}

function present<Fact>(fact: Fact | undefined, name: string): Fact {
  if (fact === undefined) throw new Error(`The machine reached a state without its ${name}.`);
  return fact;
}

import type { ConnectionFailure } from "./connection-failure.ts";
import { given } from "./given.ts";
import type { IntegrationContext } from "./integration-context.ts";
import type { ApprovalRequest, IntegrationRecord, RestingStatus } from "./integration-record.ts";
import type { IntegrationState, IntegrationStatus } from "./integration-state.ts";
import type { AuthAccount } from "./ports/auth-port.ts";

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
  const { account, lost } = context;
  return {
    ...given({ account, standing: context.standing && state.status !== "connected", lost }),
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
  const { settings, account, scopes, extra, lost, notice, approvalPossible } = context;
  if (status === "disconnected" && !leaving && !account && !notice && !approvalPossible) return undefined;
  const { request, failure, retryAt, purpose, since, exit } = context;
  return {
    version: 1,
    clientId: settings.clientId,
    status,
    ...given({
      account,
      scopes,
      extra,
      standing: context.standing && status !== "connected",
      lost,
      notice,
      approvalPossible,
      request,
      failure,
      retryAt,
      away: leaving && { purpose, since, ...given({ exit }) },
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

/** The failure that a status named after it always has. */
type Of<Kind extends ConnectionFailure["kind"]> = Extract<ConnectionFailure, { readonly kind: Kind }>;

/** The verdicts, and who reads records, give every status what it cannot be without. */
function describe(step: IntegrationStatus | "restoring", context: IntegrationContext): IntegrationState {
  const { account, authorizationUrl, failure, request, retryAt } = context;
  switch (step) {
    case "restoring":
      return { status: "disconnected", approvalPossible: false, restoring: true };
    case "disconnected": {
      const { notice, approvalPossible } = context;
      return { status: step, approvalPossible, ...given({ notice }) };
    }
    case "connecting":
    case "diagnosing":
      return { status: step, ...given({ authorizationUrl }) };
    case "approvalRequired": {
      const known = failure as Of<"approvalRequired">;
      return { status: step, requestPath: known.requestPath, confidence: known.confidence, failure: known };
    }
    case "pending": {
      const confidence = request?.approved ? "reported" : "inferred";
      return {
        status: step,
        ...(request as ApprovalRequest),
        confidence,
        ...given({ lastFailure: failure }),
      };
    }
    case "connected":
      return {
        status: step,
        account: account as AuthAccount,
        scopes: context.scopes,
        ...given({
          notice: context.notice,
          approvalPossible: context.approvalPossible,
          lastFailure: failure,
        }),
      };
    case "denied":
      return { status: step, ...given({ requestedAt: request?.requestedAt }) };
    case "expired":
      return {
        status: step,
        ...given({ requestedAt: request?.requestedAt, expiredAt: request?.expiresAt }),
      };
    case "blocked": {
      const known = failure as Of<"blocked">;
      return { status: step, reason: known.reason, failure: known };
    }
    case "reauthenticationRequired": {
      // Silence may hide a page that asks the user to sign in, and gives no reason.
      const known = failure as Partial<Of<"reauthenticationRequired">> & ConnectionFailure;
      return { status: step, reason: known.reason ?? "unknown", failure: known };
    }
    default:
      return {
        status: step,
        failure: failure as ConnectionFailure,
        ...given({ retryAt }),
      };
  }
}

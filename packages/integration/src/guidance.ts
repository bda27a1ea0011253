import { assertNever, formatInstant } from "@consentra/protocol";
import type { BlockedReason, ConnectionFailure, RequestPath } from "./connection-failure.ts";
import type { DisconnectedState, IntegrationState, PendingState } from "./integration-state.ts";
import { type PortalLink, type PortalPlace, portalLink } from "./portal-links.ts";

/**
 * Keys of the message catalogue: who, and what they do.
 *
 * @group Approval
 */
export type GuidanceKey =
  | "user.connect"
  | "user.connectAgain"
  | "user.connectNowApproved"
  | "user.finishSignIn"
  | "user.wait"
  | "user.allowPopups"
  | "user.sayIfRequestSent"
  | "user.requestApproval"
  | "user.sendHandoff"
  | "user.signInAgain"
  | "user.useOtherAccount"
  | "user.tryAgainLater"
  | "administrator.reviewRequest"
  | "administrator.grantConsent"
  | "administrator.turnOnRequests"
  | "administrator.addReviewers"
  | "administrator.findApplication"
  | "administrator.enableApplication"
  | "administrator.assignUser"
  | "administrator.reviewPolicy"
  | "administrator.checkAccount"
  | "administrator.enableService"
  | "administrator.giveMailbox"
  | "developer.fixConfiguration"
  | "developer.verifyPublisher"
  | "developer.investigate";

/**
 * One thing that one party can do.
 *
 * @group Approval
 */
export interface GuidanceStep {
  readonly who: "user" | "administrator" | "developer";
  readonly key: GuidanceKey;
  /** What the message names: `app` always, then dates (ISO 8601, UTC), numbers and ids, as text. */
  readonly params: Readonly<Record<string, string>>;
  /** Where in the administrator's portal it is done; the first is the likeliest. */
  readonly links: readonly PortalLink[];
}

/**
 * Who does what next.
 *
 * @group Approval
 */
export interface Guidance {
  readonly status: IntegrationState["status"];
  /** Most likely first; empty when nothing needs doing. */
  readonly steps: readonly GuidanceStep[];
}

/**
 * The part of an application that messages name.
 *
 * @group Approval
 */
export type NamedApp = { readonly displayName: string; readonly clientId: string };

/**
 * Says who does what next in a state. Messages are keys: the words belong to the product and its languages.
 *
 * @param state - of the integration
 * @param app - named in every message
 * @returns the steps, most likely first
 * @example
 * ```ts run
 * import { guidanceFor } from "@consentra/integration";
 *
 * const app = { clientId: "11111111-2222-4333-8444-555555555555", displayName: "Meetings" };
 * const guidance = guidanceFor({ status: "disconnected", approvalPossible: true, notice: "cancelled" }, app);
 * guidance.steps.map((step) => step.key); // => ["user.connectAgain", "user.sayIfRequestSent"]
 * ```
 * @group Approval
 */
export function guidanceFor(state: IntegrationState, app: NamedApp): Guidance {
  const step = (key: GuidanceKey, options: StepOptions = {}): GuidanceStep => ({
    who: key.split(".")[0] as GuidanceStep["who"],
    key,
    params: { app: app.displayName, ...options.params },
    links: (options.places ?? []).map(portalLink),
  });
  return { status: state.status, steps: stepsFor(state, step, app) };
}

interface StepOptions {
  readonly params?: Readonly<Record<string, string>>;
  readonly places?: readonly PortalPlace[];
}
type MakeStep = (key: GuidanceKey, options?: StepOptions) => GuidanceStep;

function stepsFor(state: IntegrationState, step: MakeStep, app: NamedApp): readonly GuidanceStep[] {
  switch (state.status) {
    case "disconnected":
      return whenDisconnected(state, step);
    case "connecting":
      // Microsoft's approval page leads nowhere: who sent a request there may be waiting for us.
      return [step("user.finishSignIn"), step("user.sayIfRequestSent")];
    case "diagnosing":
      return [step("user.finishSignIn")];
    case "approvalRequired":
      return [
        ...whenApprovalRequired(state.requestPath, step),
        ...whenNobodyHears(step),
        // Microsoft warns of applications whose publisher it does not know.
        ...("risky" in state.failure ? [step("developer.verifyPublisher")] : []),
      ];
    case "pending":
      return whenPending(state, step);
    case "connected":
      return [];
    case "denied":
      return [
        step("user.sendHandoff"),
        step("user.connectAgain"),
        step("administrator.grantConsent", CONSENT),
      ];
    case "expired":
      return [step("user.connectAgain"), step("user.sendHandoff"), ...whenNobodyHears(step)];
    case "blocked":
      return [step(...WHEN_BLOCKED[state.reason]), step("user.sendHandoff"), step("user.useOtherAccount")];
    case "reauthenticationRequired":
      return [step("user.signInAgain", { params: { reason: state.reason } })];
    case "failed":
      return whenFailed(state.failure, state.retryAt, step, app);
    default:
      return assertNever(state);
  }
}

const REQUESTS: StepOptions = { places: ["adminConsentRequests"] };
const CONSENT: StepOptions = { places: ["allApplications"] };
const SETTINGS: StepOptions = { places: ["adminConsentSettings", "userSettings"] };

function whenDisconnected(state: DisconnectedState, step: MakeStep): readonly GuidanceStep[] {
  const first =
    state.notice === "popupBlocked"
      ? step("user.allowPopups")
      : step(state.notice === undefined ? "user.connect" : "user.connectAgain");
  return state.approvalPossible ? [first, step("user.sayIfRequestSent")] : [first];
}

function whenApprovalRequired(path: RequestPath, step: MakeStep): readonly GuidanceStep[] {
  const handOver = [step("user.sendHandoff"), step("administrator.grantConsent", CONSENT)];
  switch (path) {
    case "in-page":
      return [step("user.requestApproval"), step("user.sayIfRequestSent"), ...handOver];
    case "administrator":
      return handOver;
    case "unknown":
      return [step("user.sayIfRequestSent"), step("user.requestApproval"), ...handOver];
    default:
      return assertNever(path);
  }
}

/** The help page's troubleshooting: no request reaches anybody. */
function whenNobodyHears(step: MakeStep): readonly GuidanceStep[] {
  return [step("administrator.turnOnRequests", SETTINGS), step("administrator.addReviewers", SETTINGS)];
}

function whenPending(state: PendingState, step: MakeStep): readonly GuidanceStep[] {
  if (state.approved)
    return [step("user.connectNowApproved"), step("administrator.findApplication", CONSENT)];
  const params = { requestedAt: formatInstant(state.requestedAt), expiresAt: formatInstant(state.expiresAt) };
  return [
    step("user.wait", { params }),
    step("administrator.reviewRequest", { ...REQUESTS, params }),
    ...whenNobodyHears(step),
    step("user.sendHandoff"),
    step("user.connectAgain"),
  ];
}

const WHEN_BLOCKED: Readonly<Record<BlockedReason, readonly [GuidanceKey, StepOptions?]>> = {
  appDisabled: ["administrator.enableApplication", CONSENT],
  notAssigned: ["administrator.assignUser", CONSENT],
  policy: ["administrator.reviewPolicy"],
  account: ["administrator.checkAccount"],
  service: ["administrator.enableService"],
  mailbox: ["administrator.giveMailbox"],
};

function whenFailed(
  failure: ConnectionFailure,
  retryAt: Parameters<typeof formatInstant>[0] | undefined,
  step: MakeStep,
  app: NamedApp,
): readonly GuidanceStep[] {
  const { code, aadsts, correlationId, timestamp } = failure.support;
  const params = {
    clientId: app.clientId,
    ...(code !== undefined && { code }),
    ...(aadsts.length > 0 && { aadsts: aadsts.join(" ") }),
    ...(correlationId !== undefined && { correlationId }),
    ...(timestamp !== undefined && { timestamp }),
  };
  switch (failure.kind) {
    case "transient":
      return [
        step(
          "user.tryAgainLater",
          retryAt === undefined ? {} : { params: { retryAt: formatInstant(retryAt) } },
        ),
      ];
    case "misconfigured":
      return [step("developer.fixConfiguration", { params: { ...params, problem: failure.problem } })];
    default:
      return [step("user.tryAgainLater"), step("developer.investigate", { params })];
  }
}

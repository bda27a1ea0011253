import { formatInstant } from "@consentra/protocol";
import type { BlockedReason, ConnectionFailure, RequestPath } from "./connection-failure.ts";
import { given } from "./given.ts";
import type { DisconnectedState, IntegrationState } from "./integration-state.ts";
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
  const details = detailsOf(state, app);
  const steps = keysFor(state).map((marked): GuidanceStep => {
    const [key, mark] = marked.split("!") as [GuidanceKey, ""?];
    return {
      who: key.split(".")[0] as GuidanceStep["who"],
      key,
      params: { app: app.displayName, ...(mark === "" && details) },
      links: (PLACES[key] ?? []).map(portalLink),
    };
  });
  return { status: state.status, steps };
}

/** A step; with `!` it names the details of the state. */
type Step = GuidanceKey | `${GuidanceKey}!`;
type Steps = readonly Step[];

function keysFor(state: IntegrationState): Steps {
  switch (state.status) {
    case "disconnected":
      return whenDisconnected(state);
    case "connecting":
      // Microsoft's approval page leads nowhere: who sent a request there may be waiting for us.
      return ["user.finishSignIn", "user.sayIfRequestSent"];
    case "diagnosing":
      return ["user.finishSignIn"];
    case "approvalRequired": {
      const steps = [...WHEN_APPROVAL_REQUIRED[state.requestPath], ...WHEN_NOBODY_HEARS];
      // Microsoft warns of applications whose publisher it does not know.
      return "risky" in state.failure ? [...steps, "developer.verifyPublisher"] : steps;
    }
    case "pending":
      return state.approved ? ["user.connectNowApproved", "administrator.findApplication"] : WHEN_PENDING;
    case "connected":
      return [];
    case "denied":
      return ["user.sendHandoff", "user.connectAgain", "administrator.grantConsent"];
    case "expired":
      return ["user.connectAgain", "user.sendHandoff", ...WHEN_NOBODY_HEARS];
    case "blocked":
      return [WHEN_BLOCKED[state.reason], "user.sendHandoff", "user.useOtherAccount"];
    case "reauthenticationRequired":
      return ["user.signInAgain!"];
    default:
      return whenFailed(state.failure);
  }
}

function whenDisconnected({ notice, approvalPossible }: DisconnectedState): Steps {
  const first =
    notice === "popupBlocked" ? "user.allowPopups" : notice ? "user.connectAgain" : "user.connect";
  return approvalPossible ? [first, "user.sayIfRequestSent"] : [first];
}

/** The help page's troubleshooting: no request reaches anybody. */
const WHEN_NOBODY_HEARS: Steps = ["administrator.turnOnRequests", "administrator.addReviewers"];

const HAND_OVER: Steps = ["user.sendHandoff", "administrator.grantConsent"];

const WHEN_APPROVAL_REQUIRED: Readonly<Record<RequestPath, Steps>> = {
  "in-page": ["user.requestApproval", "user.sayIfRequestSent", ...HAND_OVER],
  administrator: HAND_OVER,
  unknown: ["user.sayIfRequestSent", "user.requestApproval", ...HAND_OVER],
};

const WHEN_PENDING: Steps = [
  "user.wait!",
  "administrator.reviewRequest!",
  ...WHEN_NOBODY_HEARS,
  "user.sendHandoff",
  "user.connectAgain",
];

const WHEN_BLOCKED: Readonly<Record<BlockedReason, GuidanceKey>> = {
  appDisabled: "administrator.enableApplication",
  notAssigned: "administrator.assignUser",
  policy: "administrator.reviewPolicy",
  account: "administrator.checkAccount",
  service: "administrator.enableService",
  mailbox: "administrator.giveMailbox",
};

function whenFailed({ kind }: ConnectionFailure): Steps {
  if (kind === "transient") return ["user.tryAgainLater!"];
  if (kind === "misconfigured") return ["developer.fixConfiguration!"];
  return ["user.tryAgainLater", "developer.investigate!"];
}

const APPLICATIONS: readonly PortalPlace[] = ["allApplications"];
const SETTINGS: readonly PortalPlace[] = ["adminConsentSettings", "userSettings"];

/** Where an administrator does it. */
const PLACES: Readonly<Partial<Record<GuidanceKey, readonly PortalPlace[]>>> = {
  "administrator.reviewRequest": ["adminConsentRequests"],
  "administrator.grantConsent": APPLICATIONS,
  "administrator.findApplication": APPLICATIONS,
  "administrator.enableApplication": APPLICATIONS,
  "administrator.assignUser": APPLICATIONS,
  "administrator.turnOnRequests": SETTINGS,
  "administrator.addReviewers": SETTINGS,
};

function detailsOf(state: IntegrationState, { clientId }: NamedApp): Readonly<Record<string, string>> {
  switch (state.status) {
    case "pending":
      return { requestedAt: formatInstant(state.requestedAt), expiresAt: formatInstant(state.expiresAt) };
    case "reauthenticationRequired":
      return { reason: state.reason };
    case "failed": {
      const { failure, retryAt } = state;
      if (failure.kind === "transient") {
        return retryAt === undefined ? {} : { retryAt: formatInstant(retryAt) };
      }
      const { code, aadsts, correlationId, timestamp } = failure.support;
      const problem = "problem" in failure && failure.problem;
      return given({ clientId, code, aadsts: aadsts.join(" "), correlationId, timestamp, problem });
    }
    default:
      return {};
  }
}

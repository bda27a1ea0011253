import { type EpochMilliseconds, formatInstant } from "@consentra/protocol";
import type { Change } from "./change.ts";
import type { Reason } from "./decision.ts";
import type { Subscription } from "./notification/subscription.ts";
import type { SignInInteraction } from "./sign-in/interaction.ts";
import type { SignInSession } from "./sign-in/session.ts";

/**
 * One fact as it entered the tenant.
 *
 * @group Tenant
 */
export interface JournalEntry {
  /** Counts from 1 without gaps. */
  readonly sequence: number;
  /** When, in virtual time: ISO 8601, UTC. */
  readonly at: string;
  /** The route that stated it, or `clock` for what time alone brought about. */
  readonly route: string;
  readonly change: Change;
  readonly because: readonly Reason[];
}

/** Stands where the journal leaves a secret out. */
const WITHHELD = "(withheld)";

function withoutKeys(session: SignInSession): SignInSession {
  const { formToken } = session;
  const bare = { ...session, id: WITHHELD, userAgentId: WITHHELD };
  return formToken === undefined ? bare : { ...bare, formToken: WITHHELD };
}

/** Apps keep keys of their own in the queries of their addresses. */
const withoutQuery = (url: string): string => url.replace(/[?#].*$/s, "");

function withoutClientState(subscription: Subscription): Subscription {
  const { clientState, notificationUrl, lifecycleNotificationUrl: lifecycleUrl } = subscription;
  return {
    ...subscription,
    clientState: clientState === null ? null : WITHHELD,
    notificationUrl: withoutQuery(notificationUrl),
    lifecycleNotificationUrl: lifecycleUrl === null ? null : withoutQuery(lifecycleUrl),
  };
}

/** Without what makes the interaction somebody's; a plain challenge is the verifier itself. */
function withoutProof(interaction: SignInInteraction): SignInInteraction {
  const { purpose } = interaction;
  const bare = { ...interaction, id: WITHHELD, userAgentId: WITHHELD, session: undefined };
  if (purpose.kind !== "authorize") return bare;
  return { ...bare, purpose: { ...purpose, request: { ...purpose.request, codeChallenge: undefined } } };
}

/** A change as the journal may show it: without codes, tokens, session ids, secrets and justifications. */
function withoutSecrets(change: Change): Change {
  switch (change.kind) {
    case "code-issued":
    case "code-redeemed":
      return {
        ...change,
        code: {
          ...change.code,
          code: WITHHELD,
          sessionId: WITHHELD,
          request: { ...change.code.request, codeChallenge: undefined },
        },
      };
    case "device-code-issued":
    case "device-code-answered":
    case "device-code-redeemed": {
      const { deviceCode } = change;
      const { answer, request } = deviceCode;
      return {
        ...change,
        deviceCode: {
          ...deviceCode,
          deviceCode: WITHHELD,
          userCode: WITHHELD,
          request: { ...request, deviceCode: WITHHELD },
          answer: answer.kind === "signed-in" ? { ...answer, sessionId: WITHHELD } : answer,
        },
      };
    }
    case "refresh-token-issued":
      return { ...change, refreshToken: { ...change.refreshToken, token: WITHHELD, sessionId: WITHHELD } };
    case "session-started":
    case "session-updated":
      return { ...change, session: withoutKeys(change.session) };
    case "session-ended":
      return { ...change, sessionId: WITHHELD };
    case "application-updated":
      return { ...change, application: { ...change.application, clientSecrets: [] } };
    case "interaction-opened":
    case "interaction-updated":
      return {
        ...change,
        interaction: withoutProof(change.interaction),
      };
    case "interaction-closed":
      return { ...change, interactionId: WITHHELD };
    case "consent-requested":
    case "consent-request-joined":
    case "consent-request-decided":
    case "consent-request-half-time":
    case "consent-request-expired": {
      const { request } = change;
      return {
        ...change,
        request: {
          ...request,
          userConsentRequests: request.userConsentRequests.map((one) => ({ ...one, reason: WITHHELD })),
          review: request.review && { ...request.review, justification: WITHHELD },
        },
      };
    }
    case "attachment-added": {
      const { attachment } = change;
      // The bytes are no secret, but a journal that kept them would keep every file twice.
      return attachment.kind === "file"
        ? { ...change, attachment: { ...attachment, contentBytes: WITHHELD } }
        : change;
    }
    case "upload-opened":
    case "upload-continued":
      return { ...change, session: { ...change.session, token: WITHHELD, pieces: [] } };
    case "subscription-created":
    case "subscription-updated":
      return { ...change, subscription: withoutClientState(change.subscription) };
    case "notification-queued":
    case "notification-retried": {
      const { notification } = change;
      const subscription = withoutClientState(notification.subscription);
      return {
        ...change,
        notification: { ...notification, subscription, url: withoutQuery(notification.url) },
      };
    }
    case "notification-endpoint-measured":
      return { ...change, endpoint: { ...change.endpoint, url: withoutQuery(change.endpoint.url) } };
    case "fault-met": {
      const { kept: _, ...planned } = change.planned;
      return { ...change, planned };
    }
    case "mail-sent":
      return { ...change, mail: { ...change.mail, facts: [], paragraphs: [] } };
    default:
      return change;
  }
}

/** Makes a journal entry. */
export function journalEntry(entry: {
  readonly sequence: number;
  readonly now: EpochMilliseconds;
  readonly route: string;
  readonly change: Change;
  readonly because: readonly Reason[];
}): JournalEntry {
  const { now, change, ...rest } = entry;
  return { ...rest, at: formatInstant(now), change: withoutSecrets(change) };
}

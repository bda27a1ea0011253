import type { Integration, IntegrationOptions } from "@consentra/integration";
import type { ScriptedFailure, ScriptLine } from "@consentra/integration/testing";
import type { VirtualClock } from "@consentra/protocol";

/** How a connection came to be where it stands: what Microsoft answers, and what the user does meanwhile. */
export interface Story {
  readonly name: string;
  readonly lines: readonly ScriptLine[];
  readonly options?: Partial<IntegrationOptions>;
  readonly completion?: "callback";
  /** @defaultValue connects */
  readonly walk?: (integration: Integration, clock: VirtualClock) => unknown;
}

const support = {
  correlationId: "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
  traceId: "9b2d6f1c-7c1e-4a53-8f0d-5b1d2e6a7c00",
  timestamp: "2026-01-05 09:00:00Z",
};
const failure = (error: string, ...aadsts: number[]): ScriptedFailure => ({ ...support, error, aadsts });
const signIn = (...told: Parameters<typeof failure>): ScriptLine => ({ signIn: failure(...told) });
const probe = (...told: Parameters<typeof failure>): ScriptLine => ({ probe: failure(...told) });

const CANCELLED: ScriptLine = { signIn: { error: "access_denied", errorSubcode: "cancel" } };
const NO_SESSION = probe("login_required", 50058);
const NOT_YET = probe("consent_required", 65001);
const IN_PAGE = signIn("access_denied", 90095);

const fails = (name: string, ...told: Parameters<typeof failure>): Story => ({
  name,
  lines: [signIn(...told)],
});

const asks: Story["walk"] = async (integration) => {
  await integration.connect();
  await integration.requestSent();
};

const looksAfter: Story["walk"] = async (integration, clock) => {
  await asks(integration, clock);
  clock.advance({ days: 2 });
  await integration.check();
};

/** Asks for a token, and loses the connection by the answer. */
const loses: Story["walk"] = async (integration) => {
  await integration.connect();
  await integration.tokens.getAccessToken().catch(() => undefined);
};

const MORE = { scopes: ["Calendars.ReadWrite.Shared"] };

/** Every status with every word that goes with it. */
export const STORIES: readonly Story[] = [
  { name: "disconnected", lines: [], walk: () => undefined },
  {
    name: "restoring",
    lines: [],
    options: {
      storage: {
        get: () => new Promise<string>(() => undefined),
        set: () => undefined,
        remove: () => undefined,
      },
    },
    walk: () => undefined,
  },
  { name: "cancelled", lines: [CANCELLED, NO_SESSION] },
  fails("declined", "access_denied", 65004),
  { name: "noAnswer", lines: [signIn("timed_out"), NO_SESSION] },
  fails("popupBlocked", "popup_window_error"),
  {
    name: "tryAgain",
    lines: [{ signIn: { error: "temporarily_unavailable", retryAfterSeconds: 60 } }],
    walk: async (integration, clock) => {
      await integration.connect();
      clock.advance({ minutes: 2 });
    },
  },
  { name: "connecting", lines: [{ signIn: "never" }], walk: (integration) => void integration.connect() },
  {
    name: "connecting, on a server",
    lines: [
      {
        signIn: { kind: "leaving-page", authorizationUrl: "https://login.microsoftonline.com/organizations" },
      },
    ],
    completion: "callback",
  },
  {
    name: "connecting, while connected",
    lines: [{ signIn: "ok" }, { signIn: "never" }],
    walk: async (integration) => {
      await integration.connect();
      void integration.connect(MORE);
    },
  },
  {
    name: "diagnosing",
    lines: [{ signIn: { error: "access_denied", errorSubcode: "cancel" } }, { probe: "never" }],
    walk: (integration) => void integration.connect(),
  },
  { name: "approvalRequired, in-page", lines: [IN_PAGE] },
  fails("approvalRequired, in-page, risky", "access_denied", 900981),
  fails("approvalRequired, administrator", "access_denied", 90094),
  { name: "approvalRequired, unknown", lines: [CANCELLED, NOT_YET] },
  {
    name: "approvalRequired, after a connection",
    lines: [{ signIn: "ok" }, { acquireToken: failure("invalid_grant", 65001) }],
    walk: loses,
  },
  { name: "pending", lines: [IN_PAGE], walk: asks },
  { name: "pending, looked", lines: [IN_PAGE, NOT_YET], walk: looksAfter },
  { name: "pending, looked in vain", lines: [IN_PAGE, NO_SESSION], walk: looksAfter },
  { name: "pending, approved", lines: [IN_PAGE, { probe: "ok" }], walk: looksAfter },
  { name: "connected", lines: [{ signIn: "ok" }] },
  {
    name: "connected, more declined",
    lines: [{ signIn: "ok" }, signIn("access_denied", 65004)],
    walk: async (integration) => {
      await integration.connect();
      await integration.connect(MORE);
    },
  },
  {
    name: "denied",
    lines: [IN_PAGE],
    walk: async (integration, clock) => {
      await asks(integration, clock);
      await integration.requestDenied();
    },
  },
  {
    name: "expired",
    lines: [IN_PAGE],
    walk: async (integration, clock) => {
      await asks(integration, clock);
      clock.advance({ days: 31 });
    },
  },
  fails("blocked, appDisabled", "unauthorized_client", 7000112),
  fails("blocked, notAssigned", "access_denied", 50105),
  fails("blocked, policy", "access_denied", 53003),
  fails("blocked, account", "access_denied", 50020),
  fails("blocked, service", "invalid_client", 650052),
  {
    name: "blocked, mailbox",
    lines: [{ signIn: { error: "MailboxNotEnabledForRESTAPI", source: "graph", status: 404 } }],
  },
  fails("reauthenticationRequired, revoked", "invalid_grant", 50173),
  fails("reauthenticationRequired, password", "invalid_grant", 50055),
  fails("reauthenticationRequired, multiFactor", "interaction_required", 50076),
  fails("reauthenticationRequired, device", "interaction_required", 50097),
  fails("reauthenticationRequired, expired", "invalid_grant", 700082),
  fails("reauthenticationRequired, signedOut", "login_required", 50058),
  {
    name: "reauthenticationRequired, token",
    lines: [{ signIn: { error: "InvalidAuthenticationToken", source: "graph", status: 401 } }],
  },
  {
    name: "reauthenticationRequired, unknown, after a connection",
    lines: [{ signIn: "ok" }, { acquireToken: failure("interaction_required") }],
    walk: loses,
  },
  {
    name: "failed, transient",
    lines: [{ signIn: { ...failure("temporarily_unavailable"), retryAfterSeconds: 120 } }],
  },
  fails("failed, redirectUri", "invalid_request", 50011),
  fails("failed, application", "unauthorized_client", 700016),
  fails("failed, credential", "invalid_client", 7000215),
  fails("failed, permissions", "invalid_scope", 70011),
  fails("failed, platform", "invalid_request", 9002326),
  fails("failed, tenant", "invalid_request", 90002),
  fails("failed, redirectPage", "hash_empty_error"),
  fails("failed, request", "invalid_request"),
  fails("failed, unexpected", "something_new", 999999),
];

import { assertNever } from "@consentra/protocol";
import { systemClock } from "@consentra/protocol/system";
import { adminConsentUrl } from "../../admin-consent-url.ts";
import { ConnectionError } from "../../connection-error.ts";
import { graphFailureSignal } from "../../graph-failure-signal.ts";
import type { AccessTokenRequest, AccessTokenSource } from "../../ports/access-token-source.ts";
import type { TokenOutcome } from "../../ports/auth-port.ts";
import { unlessAborted } from "../../unless-aborted.ts";
import { isNoTenant } from "../is-no-tenant.ts";
import { type AppTokens, createAppTokens } from "./app-tokens.ts";
import { checkMailbox } from "./check-mailbox.ts";
import {
  judgeAppFailure,
  judgeAppToken,
  lacksRoles,
  permissionsMissing,
  rolesOf,
} from "./judge-app-token.ts";
import { createOrganizationBook } from "./organization-book.ts";
import type { OrganizationState } from "./organization-state.ts";
import type { Organization, Organizations, OrganizationsOptions } from "./organizations.ts";

/**
 * Connects organisations whose administrators approve an application for all mailboxes: no user signs in, consent is the
 * whole way, and whether it was given is asked of Microsoft by a token of the application's own.
 *
 * The application holds the key to every mailbox there, so it has to know whose organisation it serves: take the tenant
 * from the `tid` of a user who signed in, never from the address that an administrator comes back to. Anybody can write
 * another organisation's into that.
 *
 * @param options - the registration, the permissions, and where to remember
 * @returns the organisations
 * @throws TypeError when the client id, the credential, the permissions or the redirect URI is missing
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 * @example
 * ```ts run
 * import { memoryStorage } from "@consentra/integration";
 * import { createOrganizations } from "@consentra/integration/node/app-only";
 *
 * const organizations = createOrganizations({
 *   clientId: "11111111-2222-4333-8444-555555555555",
 *   clientSecret: "from the vault",
 *   redirectUri: "https://meetings.example/organization/return",
 *   storage: memoryStorage(),
 * });
 * const organization = organizations.of("contoso.onmicrosoft.com");
 * (await organization.state()).status; // => "disconnected"
 * const url = new URL(await organization.approvalUrl({ state: "7pT0aQ" }));
 * url.searchParams.get("scope"); // => "https://graph.microsoft.com/.default"
 * ```
 * @group Connection
 */
export function createOrganizations(options: OrganizationsOptions): Organizations {
  const { clientId, redirectUri, clock = systemClock } = options;
  const { loginOrigin = "https://login.microsoftonline.com", permissions = ["Calendars.ReadWrite"] } =
    options;
  if (!redirectUri) throw new TypeError("redirectUri is empty: give a redirect URI of the registration.");
  if (permissions.length === 0)
    throw new TypeError("permissions is empty: give at least one, or leave it out.");
  const { storage, prefix = "consentra.organization.", onStorageError: onProblem = () => {} } = options;
  const book = createOrganizationBook({ storage, prefix, clientId, onProblem });
  const tokens = createAppTokens(options, loginOrigin);
  const parts: Parts = { ...options, permissions, loginOrigin, book, tokens, clock };
  const known = new Map<string, Organization>();
  return {
    of(tenant) {
      if (isNoTenant(tenant)) {
        throw new TypeError(`tenant is "${tenant}": give the GUID or a verified domain of one tenant.`);
      }
      const key = tenant.toLowerCase();
      const organization = known.get(key) ?? createOrganization(tenant, parts);
      known.set(key, organization);
      return organization;
    },
  };
}

type Parts = OrganizationsOptions &
  Required<Pick<OrganizationsOptions, "permissions" | "loginOrigin" | "clock">> & {
    readonly book: ReturnType<typeof createOrganizationBook>;
    readonly tokens: AppTokens;
  };

function createOrganization(tenant: string, parts: Parts): Organization {
  const { book, tokens, permissions, clock, loginOrigin, clientId, redirectUri } = parts;
  const { fetch = (request: Request) => globalThis.fetch(request) } = parts;
  const graphUrl = (parts.graphUrl ?? "https://graph.microsoft.com/v1.0").replace(/\/+$/, "");
  const sources = new Map<string, AccessTokenSource>();

  /** Notes where the answer to a request for a token leaves the organisation. */
  const note = (outcome: TokenOutcome, seen?: OrganizationState) =>
    book.change(tenant, (before) =>
      // Whoever asked later than this did and heard "approved" knows better, whatever the clocks say.
      seen && before.status === "connected" && before.checkedAt !== seen.checkedAt
        ? before
        : judgeAppToken(before, outcome, permissions, clock.now()),
    );

  const getAccessToken = async ({ claims, forceRefresh = false }: AccessTokenRequest): Promise<string> => {
    const outcome = await tokens(tenant, { isNew: forceRefresh, ...(claims !== undefined && { claims }) });
    switch (outcome.kind) {
      case "token": {
        const { accessToken } = outcome;
        // Exchange may have granted what the token does not name, which the state knows then.
        if (!lacksRoles(accessToken, permissions) || (await note(outcome)).status === "connected") {
          return accessToken;
        }
        throw new ConnectionError("No access token", permissionsMissing);
      }
      case "failed":
        await note(outcome);
        throw new ConnectionError("No access token", judgeAppFailure(outcome.failure));
      default:
        return assertNever(outcome);
    }
  };

  /** Sends a request with a token, and once more with a new one where that is refused. */
  const send = async (request: Request, token: string): Promise<Response> => {
    const withToken = (bearer: string) => {
      const sent = new Request(request);
      sent.headers.set("authorization", `Bearer ${bearer}`);
      return fetch(sent);
    };
    const answer = await withToken(token);
    if (answer.status !== 401) return answer;
    const { claims } = graphFailureSignal(answer) ?? {};
    const again = await tokens(tenant, { isNew: true, ...(claims !== undefined && { claims }) });
    return again.kind === "token" ? withToken(again.accessToken) : answer;
  };

  return {
    tenant,
    state: () => book.read(tenant),
    async approvalUrl({ state }) {
      const scopes = ["https://graph.microsoft.com/.default"];
      const url = adminConsentUrl({ clientId, tenant, redirectUri, scopes, state, loginOrigin });
      await book.change(tenant, (before) => ({ ...before, askedAt: clock.now() }));
      return url;
    },
    check: ({ mailbox, signal } = {}) =>
      unlessAborted(signal, async () => {
        const seen = await book.read(tenant);
        const outcome = await tokens(tenant, { isNew: true });
        const state = await note(outcome, seen);
        if (mailbox === undefined || outcome.kind !== "token") return { state };
        const { accessToken } = outcome;
        const result = await checkMailbox((request) => send(request, accessToken), graphUrl, mailbox);
        if (result.kind === "open") {
          const opened = await book.change(tenant, ({ askedAt }): OrganizationState => {
            const facts = { ...(askedAt !== undefined && { askedAt }), checkedAt: clock.now() };
            return {
              ...facts,
              status: "connected",
              permissions: rolesOf(accessToken) ?? [],
              evidence: "calendar",
            };
          });
          return { state: opened, mailbox: result };
        }
        // Without the permission a refusal says nothing about this mailbox.
        const isAll = result.kind === "closed" && state.status === "approvalRequired";
        return { state, mailbox: isAll ? { kind: "closed", failure: permissionsMissing } : result };
      }),
    tokensFor(mailbox) {
      const source = sources.get(mailbox) ?? {
        getAccessToken: (request: AccessTokenRequest = {}) =>
          unlessAborted(request.signal, () => getAccessToken(request)),
      };
      sources.set(mailbox, source);
      return source;
    },
    async forget() {
      sources.clear();
      await book.remove(tenant);
    },
  };
}

import { systemClock } from "@consentra/protocol/system";
import { createSigner } from "../keys/create-signer.ts";
import { createAdminConsentHandlers } from "./admin-consent.ts";
import { answerJson } from "./answers.ts";
import type { ConnectHandler, ConnectHandlers, ConnectHandlersOptions } from "./connect-handlers.ts";
import { refusal } from "./connect-refusal.ts";
import { createCallback } from "./create-callback.ts";
import { createDesk } from "./create-desk.ts";
import { createFlowCookie } from "./flow-cookie.ts";
import { createOriginOf } from "./public-origin.ts";
import { readReturnPath } from "./return-path.ts";

/**
 * Makes the routes by which the users of a web server connect their calendars, as functions from the platform's
 * `Request` to its `Response`, for any framework. An answer of Microsoft's is taken once, in the browser that asked, for
 * the user who asked: `state`, and with it the nonce and the PKCE verifier that wait under it, is bound to both by a
 * signed cookie.
 *
 * @param options - the product's users, their integrations, and keys
 * @returns the handlers
 * @throws TypeError when a key, the origin, `home` or `basePath` is not usable
 * @example
 * ```ts run
 * import { createIntegration, memoryStorage } from "@consentra/integration";
 * import { createConnectHandlers, msalNodeAuth } from "@consentra/integration/node";
 *
 * const origin = "https://meetings.example";
 * const clientId = "11111111-2222-4333-8444-555555555555";
 * const auth = msalNodeAuth({ clientId, clientSecret: "from the vault", redirectUri: `${origin}/calendar/callback` });
 * const storage = memoryStorage();
 * const handlers = createConnectHandlers({
 *   origin,
 *   keys: [{ id: "2026-01", secret: "at least 32 characters from the vault" }],
 *   userOf: (request) => request.headers.get("x-user") ?? undefined, // in truth, from your session
 *   integrationOf: (key) =>
 *     createIntegration({ app: { clientId, displayName: "Meetings" }, auth, storage, key, watch: false }),
 * });
 *
 * const headers = { "x-user": "user-7", "sec-fetch-site": "same-origin" };
 * const answer = await handlers.fetch(new Request(`${origin}/calendar/connect`, { method: "POST", headers }));
 * answer.status; // => 303
 * new URL(answer.headers.get("location") ?? "").origin; // => "https://login.microsoftonline.com"
 * ```
 * @group Connection
 */
export function createConnectHandlers(options: ConnectHandlersOptions): ConnectHandlers {
  const { basePath = "/calendar", clock = systemClock } = options;
  if (!/^(\/[\w.~-]+)*$/.test(basePath)) {
    throw new TypeError(`basePath is "${basePath}": give a path such as "/calendar", or "" for the root.`);
  }
  const originOf = createOriginOf(options.origin);
  const home = readReturnPath(options.home ?? "/", "https://localhost");
  if (home === undefined)
    throw new TypeError(`home is "${options.home ?? ""}": give a path such as "/settings".`);
  // Several of these may stand on one host, each with journeys of its own.
  const place = basePath.replaceAll("/", ".");
  const flows = createFlowCookie(
    `consentra-connect${place}`,
    createSigner(options.keys, "connect cookie 1"),
    clock,
  );
  const desk = createDesk({ ...options, home, clock, flows, originOf });
  const { handoff, ...consent } = createAdminConsentHandlers(desk, { ...options, clock, place });

  const handlers = {
    connect: desk.action(async (integration, user, request) =>
      integration.connect((await options.connectOptions?.(user, request)) ?? {}),
    ),
    callback: createCallback(desk, { ...options, ...consent, clock }),
    status: desk.page("GET", (request) =>
      desk.withIntegration(request, async (integration) => {
        const state = await integration.ready;
        return answerJson({
          state,
          guidance: integration.guidance(),
          ...(state.status !== "connected" && { handoff: await handoff(integration) }),
        });
      }),
    ),
    check: desk.action((integration) => integration.check()),
    cancel: desk.action((integration) => integration.cancel()),
    disconnect: desk.action((integration) => integration.disconnect()),
    notifications: desk.page("POST", async (request) =>
      options.notifications ? options.notifications(request) : desk.refuse(refusal("unknown-path"), request),
    ),
  };
  const requestSent = desk.action((integration) => integration.requestSent());
  const requestDenied = desk.action((integration) => integration.requestDenied());
  const routes = new Map<string, ConnectHandler>([
    ...Object.entries(handlers),
    ["admin-consent", consent.adminConsent],
    ["admin-consent/return", consent.adminConsentReturn],
    ["request-sent", requestSent],
    ["request-denied", requestDenied],
  ]);
  return {
    ...handlers,
    ...consent,
    requestSent,
    requestDenied,
    async fetch(request) {
      const { pathname } = new URL(request.url);
      const path = pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length + 1) : "";
      return routes.get(path)?.(request) ?? desk.refuse(refusal("unknown-path"), request);
    },
  };
}

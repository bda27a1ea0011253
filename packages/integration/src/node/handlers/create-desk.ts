import type { Clock } from "@consentra/protocol";
import { ConnectionError } from "../../connection-error.ts";
import type { Integration } from "../../integration.ts";
import type { IntegrationState } from "../../integration-state.ts";
import { answerJson, answerRedirect, answerRefusal, wantsJson } from "./answers.ts";
import type { ConnectHandler, ConnectHandlersOptions } from "./connect-handlers.ts";
import { type ConnectRefusal, refusal } from "./connect-refusal.ts";
import type { Flow, FlowCookie } from "./flow-cookie.ts";
import { isOwnPage } from "./is-own-page.ts";
import { readReturnPath } from "./return-path.ts";

/** What all handlers do alike: check the request, find the user, and answer. */
export interface Desk {
  readonly flows: FlowCookie;
  readonly originOf: (request: Request) => string;
  readonly userOf: ConnectHandlersOptions["userOf"];
  /** A handler that takes one method. */
  page(method: "GET" | "POST", answer: (request: Request) => Promise<Response>): ConnectHandler;
  /** A handler that changes the user's connection, asked by a page of the product. */
  action(
    change: (integration: Integration, user: string, request: Request) => Promise<IntegrationState>,
  ): ConnectHandler;
  /** Works with the integration of the request's user, which is disposed afterwards. */
  withIntegration(
    request: Request,
    work: (integration: Integration, user: string) => Promise<Response>,
  ): Promise<Response>;
  /** Where the request wants the user to return to; undefined when that is no page of the product. */
  returnPath(request: Request): Promise<string | undefined>;
  /** Sends the user on: to Microsoft where the state says so, noted in the cookie, else back to their page. */
  sendOn(
    request: Request,
    journey: {
      readonly user: string;
      readonly integration: Integration;
      readonly state: IntegrationState;
      readonly returnTo: string;
      /** What the cookie holds from here on. @defaultValue what it held */
      readonly flows?: readonly Flow[];
    },
  ): Promise<Response>;
  refuse(refused: ConnectRefusal, request: Request): Promise<Response>;
}

export function createDesk(
  options: ConnectHandlersOptions & {
    readonly home: string;
    readonly clock: Clock;
    readonly flows: FlowCookie;
    readonly originOf: (request: Request) => string;
  },
): Desk {
  const { clock, flows, home, originOf, userOf } = options;

  const refuse: Desk["refuse"] = async (refused, request) =>
    (await options.onRefused?.(refused, request)) ?? answerRefusal(refused, request);

  const page: Desk["page"] = (method, answer) => async (request) =>
    request.method === method ? answer(request) : refuse(refusal("method", { allow: method }), request);

  const withIntegration: Desk["withIntegration"] = async (request, work) => {
    const user = await userOf(request);
    // A name that is empty is nobody's: all who have none would share a connection.
    if (!user) return refuse(refusal("signed-out"), request);
    const integration = options.integrationOf(user);
    try {
      return await work(integration, user);
    } finally {
      integration.dispose();
    }
  };

  const returnPath: Desk["returnPath"] = async (request) => {
    const given = await readReturnTo(request);
    return given ? readReturnPath(given, originOf(request)) : home;
  };

  const sendOn: Desk["sendOn"] = async (request, { user, integration, state, returnTo, ...journey }) => {
    await options.onState?.(state, { user, integration });
    const origin = originOf(request);
    const before = journey.flows ?? (await flows.read(request, origin, user));
    const location = "authorizationUrl" in state ? state.authorizationUrl : undefined;
    const oauthState = location === undefined ? null : new URL(location).searchParams.get("state");
    const flow = oauthState === null ? [] : [{ state: oauthState, returnTo, since: clock.now() }];
    const isNoted = flow.length > 0 || journey.flows !== undefined;
    const cookies = isNoted ? [await flows.write([...flow, ...before], origin, user)] : [];
    if (!wantsJson(request)) return answerRedirect(location ?? returnTo, cookies);
    const headers = cookies.map((cookie): [string, string] => ["Set-Cookie", cookie]);
    return answerJson({ state, ...(location !== undefined && { location }) }, { headers });
  };

  return {
    flows,
    originOf,
    userOf,
    page,
    withIntegration,
    returnPath,
    sendOn,
    refuse,
    action: (change) =>
      page("POST", async (request) => {
        if (!isOwnPage(request, originOf(request))) return refuse(refusal("cross-site"), request);
        const returnTo = await returnPath(request);
        if (returnTo === undefined) return refuse(refusal("return-path"), request);
        return withIntegration(request, async (integration, user) => {
          let state: IntegrationState;
          try {
            state = await change(integration, user, request);
          } catch (cause) {
            if (!(cause instanceof ConnectionError)) throw cause;
            await options.onState?.(integration.state, { user, integration });
            return refuse(refusal("tokens-not-removed", { returnTo, cause }), request);
          }
          return sendOn(request, { user, integration, state, returnTo });
        });
      }),
  };
}

/** The parameter `returnTo` of the query, or else of a form. */
async function readReturnTo(request: Request): Promise<string | undefined> {
  const inQuery = new URL(request.url).searchParams.get("returnTo");
  if (inQuery !== null || request.method !== "POST") return inQuery ?? undefined;
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded")) return undefined;
  return new URLSearchParams(await request.clone().text()).get("returnTo") ?? undefined;
}

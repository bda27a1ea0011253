import { createVirtualClock } from "@consentra/protocol";
import { parseCookie, parseSetCookie } from "cookie-es";
import { createIntegration } from "../src/create-integration.ts";
import { memoryStorage } from "../src/memory-storage.ts";
import type { ConnectHandlersOptions } from "../src/node/handlers/connect-handlers.ts";
import { createConnectHandlers } from "../src/node/handlers/create-connect-handlers.ts";
import { msalNodeAuth } from "../src/node/msal-node-auth.ts";
import { app } from "./integration-fixture.ts";
import { type TokenAnswer, tokenEndpoint } from "./token-endpoint.ts";
import { tokensOf } from "./tokens-of.ts";

/** The product's address in these tests. */
export const ORIGIN = "https://meetings.example";

/** A product's server: the handlers over Microsoft's library, whose token endpoint is played. */
export function productServer(options: Partial<ConnectHandlersOptions> = {}) {
  const clock = createVirtualClock();
  const answers: TokenAnswer[] = [];
  const endpoint = tokenEndpoint(answers);
  const storage = memoryStorage();
  const disposed: string[] = [];
  const auth = msalNodeAuth({
    clientId: app.clientId,
    clientSecret: "test-value",
    redirectUri: `${ORIGIN}/calendar/callback`,
    clock,
    system: { networkClient: endpoint.networkClient },
  });
  const integrationOf = (key: string) => {
    const made = createIntegration({
      app: { ...app, adminConsentRedirectUri: `${ORIGIN}/calendar/admin-consent/return` },
      auth,
      storage,
      key,
      clock,
      watch: false,
    });
    const { dispose } = made;
    const noted = () => {
      disposed.push(key);
      dispose();
    };
    return Object.defineProperty(made, "dispose", { value: noted });
  };
  const handlers = createConnectHandlers({
    origin: ORIGIN,
    keys: [{ id: "k1", secret: "a secret of these tests, 32 characters" }],
    userOf: (request) => parseCookie(request.headers.get("cookie") ?? "").session,
    integrationOf,
    home: "/settings",
    clock,
    ...options,
  });
  return { handlers, integrationOf, clock, answers, asked: endpoint.asked, storage, disposed };
}

/** A browser at the product, which keeps its cookies. */
export function browserAt(
  server: Pick<ReturnType<typeof productServer>, "handlers" | "answers">,
  user?: string,
) {
  const cookies = new Map<string, string>(user === undefined ? [] : [["session", user]]);
  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set("cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const answer = await server.handlers.fetch(new Request(ORIGIN + path, { ...init, headers }));
    for (const line of answer.headers.getSetCookie()) {
      const { name, value = "" } = parseSetCookie(line) ?? {};
      if (name) cookies.set(name, value);
    }
    return answer;
  };
  const post = (path: string, headers: Record<string, string> = {}, body?: URLSearchParams) =>
    send(path, {
      method: "POST",
      headers: { "sec-fetch-site": "same-origin", ...headers },
      ...(body && { body }),
    });
  return {
    cookies,
    send,
    post,
    /** Clicks Connect, and gives the address at Microsoft's that the browser is sent to. */
    async leave(query = ""): Promise<URL> {
      return new URL((await post(`/calendar/connect${query}`)).headers.get("location") ?? "");
    },
    /** Comes back from there with a code. */
    come(from: URL, parameters: Record<string, string> = {}): Promise<Response> {
      server.answers.push({
        body: tokensOf({ user: "object-1", nonce: from.searchParams.get("nonce") ?? "" }),
      });
      const state = from.searchParams.get("state") ?? "";
      const query = new URLSearchParams({ code: "code-1", state, ...parameters });
      return send(`/calendar/callback?${query.toString()}`);
    },
    async status() {
      const answer = await send("/calendar/status");
      return (await answer.json()) as {
        readonly state: { readonly status: string };
        readonly guidance: object;
        readonly handoff?: { readonly adminConsentUrl: string };
      };
    },
  };
}

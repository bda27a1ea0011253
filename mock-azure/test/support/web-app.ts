import type { Tenant } from "../../src/tenant/tenant.ts";
import { authorizeUrl } from "./authorize-url.ts";

type Fields = Readonly<Record<string, string>>;

/** What the token endpoint said. */
export interface TokenAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The application under test as a confidential web application, written by hand. */
export interface WebApp {
  /** Signs somebody in and redeems the code. */
  connect(role: string, authorize?: Fields, token?: Fields): Promise<TokenAnswer>;
  /** Redeems the refresh token of an earlier answer. */
  refresh(earlier: TokenAnswer, fields?: Fields): Promise<TokenAnswer>;
  /** Calls Microsoft Graph with the access token of an answer. */
  graph(answer: TokenAnswer, path: string): Promise<Response>;
  /** Posts to the token endpoint. */
  token(fields: Fields): Promise<TokenAnswer>;
}

const REDIRECT = "https://app.meetings.example/auth/callback";

export function webApp(tenant: Tenant): WebApp {
  const token = async (fields: Fields): Promise<TokenAnswer> => {
    const { clientId, clientSecret } = tenant.app;
    const body = new URLSearchParams({ client_id: clientId, client_secret: clientSecret, ...fields });
    const url = `${tenant.origins.login}/${tenant.id}/oauth2/v2.0/token`;
    const response = await tenant.fetch(new Request(url, { method: "POST", body }));
    return { status: response.status, body: (await response.json()) as TokenAnswer["body"] };
  };
  return {
    token,
    async connect(role, authorize = {}, more = {}) {
      const person = tenant.people[role];
      if (!person) throw new Error(`Nobody plays "${role}".`);
      const answer = await person.signsInFor(authorizeUrl(tenant, { redirect_uri: REDIRECT, ...authorize }));
      const code = new URL(answer?.headers.get("location") ?? "about:blank").searchParams.get("code");
      if (code === null) throw new Error(`The app got no code: ${person.visitor.title}.`);
      return token({ grant_type: "authorization_code", code, redirect_uri: REDIRECT, ...more });
    },
    refresh: ({ body }, fields = {}) =>
      token({ grant_type: "refresh_token", refresh_token: String(body.refresh_token), ...fields }),
    graph: ({ body }, path) =>
      tenant.fetch(
        new Request(`${tenant.origins.graph}/v1.0${path}`, {
          headers: { authorization: `Bearer ${String(body.access_token)}` },
        }),
      ),
  };
}

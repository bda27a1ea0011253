import type { Tenant } from "@consentra/mock-azure";

const REDIRECT = "https://app.meetings.example/auth/callback";

/** Microsoft Graph of a tenant, as an application that a person has signed in to reaches it. */
export interface GraphAccess {
  readonly accessToken: string;
  /** `path` stands below `/v1.0`, or is an address that an answer named. */
  send(method: string, path: string, body?: unknown): Promise<Response>;
  /** Reads an answer as JSON; fails unless it succeeds. */
  read(path: string): Promise<Page>;
}

/** What benches read of an answer. */
export interface Page {
  readonly id: string;
  readonly value: readonly { readonly id: string }[];
  readonly "@odata.nextLink"?: string;
  readonly "@odata.deltaLink"?: string;
}

async function redeem(tenant: Tenant, code: string): Promise<string> {
  const body = new URLSearchParams({
    client_id: tenant.app.clientId,
    client_secret: tenant.app.clientSecret,
    grant_type: "authorization_code",
    redirect_uri: REDIRECT,
    code,
  });
  const url = `${tenant.origins.login}/${tenant.id}/oauth2/v2.0/token`;
  const answer = await tenant.fetch(new Request(url, { method: "POST", body }));
  const { access_token: token } = (await answer.json()) as { readonly access_token?: string };
  if (token === undefined) throw new Error("No token was given.");
  return token;
}

/**
 * Signs the requester in.
 *
 * @param tenant - where the application is approved
 * @returns the way to Microsoft Graph
 */
export async function signIn(tenant: Tenant): Promise<GraphAccess> {
  const query = new URLSearchParams({
    client_id: tenant.app.clientId,
    response_type: "code",
    redirect_uri: REDIRECT,
    scope: "openid https://graph.microsoft.com/Calendars.ReadWrite",
  });
  const url = `${tenant.origins.login}/${tenant.id}/oauth2/v2.0/authorize?${query.toString()}`;
  const answer = await tenant.people.requester?.signsInFor(url);
  const code = new URL(answer?.headers.get("location") ?? "").searchParams.get("code") ?? "";
  const accessToken = await redeem(tenant, code);
  const headers = { authorization: `Bearer ${accessToken}`, "content-type": "application/json" };
  const root = `${tenant.origins.graph}/v1.0`;
  const send = (method: string, path: string, body?: unknown) =>
    tenant.fetch(
      new Request(path.startsWith("/") ? root + path : path, {
        method,
        headers,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
  return {
    accessToken,
    send,
    async read(path) {
      const response = await send("GET", path);
      if (!response.ok) throw new Error(`${path} was answered with ${String(response.status)}.`);
      return (await response.json()) as Page;
    },
  };
}

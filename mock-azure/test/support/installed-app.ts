import type { Tenant } from "../../src/tenant/tenant.ts";
import { authorizeUrl } from "./authorize-url.ts";
import { CHALLENGE, VERIFIER } from "./sign-in.ts";
import type { TokenAnswer } from "./web-app.ts";

const REDIRECT = "http://localhost";

/** Signs somebody in to the application under test as an installed one, and gives how it refreshes. */
export async function signInToInstalledApp(
  tenant: Tenant,
  role: string,
): Promise<{ refresh(): Promise<TokenAnswer> }> {
  const token = async (fields: Readonly<Record<string, string>>): Promise<TokenAnswer> => {
    const body = new URLSearchParams({ client_id: tenant.app.clientId, ...fields });
    const url = `${tenant.origins.login}/${tenant.id}/oauth2/v2.0/token`;
    const response = await tenant.fetch(new Request(url, { method: "POST", body }));
    return { status: response.status, body: (await response.json()) as TokenAnswer["body"] };
  };
  const pkce = { code_challenge: CHALLENGE, code_challenge_method: "S256" };
  const answer = await tenant.people[role]?.signsInFor(
    authorizeUrl(tenant, { redirect_uri: REDIRECT, ...pkce }),
  );
  const code = new URL(answer?.headers.get("location") ?? "about:blank").searchParams.get("code") ?? "";
  const { body } = await token({
    grant_type: "authorization_code",
    code,
    redirect_uri: REDIRECT,
    code_verifier: VERIFIER,
  });
  return {
    refresh: () => token({ grant_type: "refresh_token", refresh_token: String(body.refresh_token) }),
  };
}

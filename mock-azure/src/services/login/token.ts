import { redeem } from "../../domain/token/redeem.ts";
import { refuseInstead } from "../../domain/token/refuse-token.ts";
import type { TokenInput } from "../../domain/token/token-input.ts";
import type { TokenOutcome } from "../../domain/token/token-outcome.ts";
import { readForm, repeatedNames } from "../../http/form.ts";
import { respondJson } from "../../http/respond.ts";
import { defineRoute, type RouteRequest, type ViewTools } from "../../http/route.ts";
import { accessTokenHeader } from "./access-token-header.ts";
import { entraErrorBody } from "./entra-error-body.ts";
import { proveClient } from "./prove-client.ts";
import { readClientAssertion } from "./read-client-assertion.ts";

function toBase64Url(text: string): string {
  return btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/** The challenge that a verifier proves. See RFC 7636, section 4.2. */
async function digestVerifier(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  return toBase64Url(String.fromCharCode(...new Uint8Array(digest)));
}

/** Client id and secret of a Basic header, each form-encoded. See RFC 6749, section 2.3.1. */
function readBasic(header: string | null): TokenInput["basic"] {
  const [, encoded] = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(header ?? "") ?? [];
  if (encoded === undefined) return undefined;
  try {
    const text = atob(encoded);
    const colon = text.indexOf(":");
    if (colon < 0) return undefined;
    return {
      clientId: decodeURIComponent(text.slice(0, colon)),
      clientSecret: decodeURIComponent(text.slice(colon + 1)),
    };
  } catch {
    return undefined;
  }
}

export async function parseToken({ request, params, keys, origins }: RouteRequest): Promise<TokenInput> {
  const form = (await readForm(request)) ?? new URLSearchParams();
  const verifier = form.get("code_verifier");
  const assertion = form.get("assertion");
  return {
    tenant: params.tenant ?? "",
    fields: Object.fromEntries(form),
    repeated: repeatedNames(form),
    basic: readBasic(request.headers.get("authorization")),
    origin: request.headers.get("origin") ?? undefined,
    verifierDigest: verifier === null ? undefined : await digestVerifier(verifier),
    clientAssertion: readClientAssertion(form.get("client_assertion")),
    userAssertion: assertion === null ? undefined : await keys.verify(assertion),
    loginOrigin: origins.login,
  };
}

export async function viewToken(outcome: TokenOutcome, tools: ViewTools): Promise<Response> {
  const cors: Record<string, string> =
    outcome.corsOrigin === undefined
      ? {}
      : { "access-control-allow-origin": outcome.corsOrigin, vary: "origin" };
  switch (outcome.kind) {
    case "refused": {
      const status = outcome.failure.error === "invalid_client" ? 401 : 400;
      return respondJson(entraErrorBody(outcome.failure, tools, outcome.claims), status, cors);
    }
    case "not-emulated":
      return respondJson(
        {
          error: "not_emulated",
          error_description: `mock-azure does not emulate ${outcome.what}; see docs/parity.md.`,
        },
        501,
        cors,
      );
    case "tokens": {
      const [accessToken, idToken] = await Promise.all([
        tools.keys.sign(outcome.accessToken, accessTokenHeader(outcome.accessToken, tools.requestId)),
        outcome.idToken && tools.keys.sign(outcome.idToken),
      ]);
      return respondJson(
        {
          token_type: "Bearer",
          ...(outcome.scope !== undefined && { scope: outcome.scope }),
          expires_in: outcome.expiresIn,
          ext_expires_in: outcome.expiresIn,
          ...(outcome.refreshIn !== undefined && { refresh_in: outcome.refreshIn }),
          access_token: accessToken,
          ...(outcome.refreshToken !== undefined && { refresh_token: outcome.refreshToken }),
          ...(outcome.refreshTokenExpiresIn !== undefined && {
            refresh_token_expires_in: outcome.refreshTokenExpiresIn,
          }),
          ...(idToken !== undefined && { id_token: idToken }),
          ...(outcome.clientInfo && { client_info: toBase64Url(JSON.stringify(outcome.clientInfo)) }),
        },
        200,
        cors,
      );
    }
  }
}

/** The token endpoint. */
export const tokenRoute = defineRoute({
  name: "login.token",
  host: "login",
  method: "POST",
  path: "/:tenant/oauth2/v2.0/token",
  crossOrigin: true,
  source:
    "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow#redeem-a-code-for-an-access-token",
  parse: parseToken,
  prove: proveClient,
  decide: redeem,
  refuse: (state, input, moment, planned) => refuseInstead(redeem(state, input, moment), input, planned),
  view: viewToken,
});

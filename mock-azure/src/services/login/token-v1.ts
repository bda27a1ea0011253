import { redeemVersionOne } from "../../domain/token/redeem-version-one.ts";
import { refuseInstead } from "../../domain/token/refuse-token.ts";
import type { TokenOutcome } from "../../domain/token/token-outcome.ts";
import { defineRoute, type ViewTools } from "../../http/route.ts";
import { proveClient } from "./prove-client.ts";
import { parseToken, viewToken } from "./token.ts";

/** The members that version 1 writes as text, and those it adds. */
async function viewVersionOne(outcome: TokenOutcome, tools: ViewTools): Promise<Response> {
  const response = await viewToken(outcome, tools);
  if (outcome.kind !== "tokens") return response;
  const body = (await response.json()) as Readonly<Record<string, unknown>>;
  const { aud, exp, nbf } = outcome.accessToken;
  const written = Object.entries({ ...body, expires_on: exp, not_before: nbf, resource: aud }).map(
    ([name, value]) => [name, String(value)],
  );
  return new Response(JSON.stringify(Object.fromEntries(written)), response);
}

/** The token endpoint of version 1. */
export const tokenVersionOneRoute = defineRoute({
  name: "login.token-v1",
  host: "login",
  method: "POST",
  path: "/:tenant/oauth2/token",
  crossOrigin: true,
  source:
    "https://learn.microsoft.com/previous-versions/azure/active-directory/azuread-dev/v1-protocols-oauth-code",
  parse: parseToken,
  prove: proveClient,
  decide: redeemVersionOne,
  refuse: (state, input, moment, planned) =>
    refuseInstead(redeemVersionOne(state, input, moment), input, planned),
  view: viewVersionOne,
});

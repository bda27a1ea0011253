import { createLocalJWKSet, type JSONWebKeySet, type JWTPayload, jwtVerify } from "jose";
import { createTenant } from "../../src/create-tenant.ts";
import { scenario } from "../../src/scenarios/index.ts";
import type { ScenarioStep } from "../../src/scenarios/scenario.ts";
import { type ScenarioApi, withApi } from "../../src/scenarios/with-api.ts";
import { withUserConsent } from "../../src/scenarios/with-user-consent.ts";
import type { Tenant } from "../../src/tenant/tenant.ts";
import type { TokenAnswer } from "./web-app.ts";

export const API_ID = "8a0f3c5e-2b7d-4c1a-9e64-5d3b2a1f0c77";
export const API_SECRET = "room-service-test-secret";
export const API_SCOPE = `api://${API_ID}/access_as_user`;

/** A tenant where people may consent, with an API beside the application under test. */
export function tenantWithApi(api: Partial<ScenarioApi> = {}, ...steps: readonly ScenarioStep[]): Tenant {
  return createTenant({
    scenario: scenario(
      "with an api",
      withUserConsent("microsoft-user-default-legacy"),
      withApi({
        appId: API_ID,
        displayName: "Room service",
        clientSecret: API_SECRET,
        needs: ["Calendars.ReadWrite"],
        ...api,
      }),
      ...steps,
    ),
  });
}

/** The API exchanges the token that it was called with. */
export async function onBehalfOf(
  tenant: Tenant,
  assertion: unknown,
  fields: Readonly<Record<string, string>> = {},
): Promise<TokenAnswer> {
  const body = new URLSearchParams({
    client_id: API_ID,
    client_secret: API_SECRET,
    grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
    requested_token_use: "on_behalf_of",
    assertion: String(assertion),
    scope: "https://graph.microsoft.com/Calendars.ReadWrite",
    ...fields,
  });
  const url = `${tenant.origins.login}/${tenant.id}/oauth2/v2.0/token`;
  const response = await tenant.fetch(new Request(url, { method: "POST", body }));
  return { status: response.status, body: (await response.json()) as TokenAnswer["body"] };
}

/** Checks a token as a resource server does: signature by the published keys, issuer, audience, time. */
export async function validateForApi(
  tenant: Tenant,
  token: unknown,
  expected: { readonly issuer: string; readonly audience: string },
): Promise<JWTPayload> {
  const answer = await tenant.fetch(new Request(`${tenant.origins.login}/${tenant.id}/discovery/v2.0/keys`));
  const keys = createLocalJWKSet((await answer.json()) as JSONWebKeySet);
  const currentDate = new Date(tenant.clock.now());
  const { payload } = await jwtVerify(String(token), keys, { ...expected, currentDate });
  return payload;
}

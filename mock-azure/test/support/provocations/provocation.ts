import { createTenant } from "../../../src/create-tenant.ts";
import { scenario } from "../../../src/scenarios/index.ts";
import type { ScenarioStep } from "../../../src/scenarios/scenario.ts";
import { withApprovedApp } from "../../../src/scenarios/with-approved-app.ts";
import type { Tenant } from "../../../src/tenant/tenant.ts";
import { authorizeUrl } from "../authorize-url.ts";
import { CHALLENGE } from "../sign-in.ts";
import { readSighting, type Sighting } from "./sighting.ts";

export type Fields = Readonly<Record<string, string | undefined>>;

/** A request that meets a refusal, and the refusal it must meet. */
export interface Provocation extends Sighting {
  /** What is wrong with the request. */
  readonly by: string;
  provoke(): Promise<Sighting>;
}

/** The refusal to expect: on Microsoft's page, where the app hears nothing. */
export const onPage = (aadsts: number) => ({ aadsts, surface: "page", error: null, suberror: null }) as const;

/** The refusal to expect: at the app's redirect URI. */
export const atRedirect = (aadsts: number, error: string, suberror: string | null = null) =>
  ({ aadsts, surface: "redirect", error, suberror }) as const;

/** The refusal to expect: as JSON. */
export const inBody = (aadsts: number, error: string, suberror: string | null = null) =>
  ({ aadsts, surface: "body", error, suberror }) as const;

const WEB_CALLBACK = "https://app.meetings.example/auth/callback";
export const SPA_CALLBACK = "https://app.meetings.example/redirect.html";
const ORIGIN = "https://app.meetings.example";

/** A tenant that differs from the ordinary one by these steps. */
export const tenantWith = (...steps: readonly ScenarioStep[]): Tenant =>
  createTenant({ scenario: scenario("provocation", ...steps) });

/** A tenant that has approved the application, and differs by these steps. */
export const approving = (...steps: readonly ScenarioStep[]): Tenant =>
  tenantWith(withApprovedApp(), ...steps);

/** An authorization request, changed; `undefined` leaves a field out. */
export function spoiledUrl(tenant: Tenant, fields: Fields, segment = tenant.id): string {
  const url = new URL(authorizeUrl(tenant).replace(`/${tenant.id}/`, `/${segment}/`));
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url.href;
}

/** Sends an authorization request that nobody has to look at. */
export async function sendAuthorize(tenant: Tenant, fields: Fields, segment?: string): Promise<Sighting> {
  return readSighting(await tenant.fetch(new Request(spoiledUrl(tenant, fields, segment))));
}

/** Sends a form to the token endpoint, as the confidential client unless the fields say otherwise. */
export async function sendToken(
  tenant: Tenant,
  fields: Fields,
  {
    headers = {},
    segment = tenant.id,
  }: { readonly headers?: Record<string, string>; readonly segment?: string } = {},
): Promise<Response> {
  const body = new URLSearchParams();
  const { clientId, clientSecret } = tenant.app;
  for (const [name, value] of Object.entries({ client_id: clientId, client_secret: clientSecret, ...fields }))
    if (value !== undefined) body.set(name, value);
  const url = `${tenant.origins.login}/${segment}/oauth2/v2.0/token`;
  return tenant.fetch(new Request(url, { method: "POST", headers, body }));
}

/** Signs the requester in, and gives the code. */
export async function codeFor(tenant: Tenant, fields: Fields = {}): Promise<string> {
  const url = spoiledUrl(tenant, { redirect_uri: WEB_CALLBACK, ...fields });
  const location = (await tenant.people.requester.signsInFor(url))?.headers.get("location") ?? "about:blank";
  const code = new URL(location).searchParams.get("code");
  if (code === null) throw new Error("The app got no code.");
  return code;
}

/** What a single-page application sends along with its requests for codes, and its browser with those for tokens. */
export const PROOF = { code_challenge: CHALLENGE, code_challenge_method: "S256" };
export const BROWSER = { headers: { origin: ORIGIN } };

/** The single-page application redeems a code; it has no secret to send. */
export const ofPage = (code: string, fields: Fields = {}): Fields => ({
  grant_type: "authorization_code",
  code,
  redirect_uri: SPA_CALLBACK,
  client_secret: undefined,
  ...fields,
});

/** The web application redeems a code. */
export const ofWeb = (code: string, fields: Fields = {}): Fields => ({
  grant_type: "authorization_code",
  code,
  redirect_uri: WEB_CALLBACK,
  ...fields,
});

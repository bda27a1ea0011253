import { createTenant } from "../../../src/create-tenant.ts";
import { scenarios } from "../../../src/scenarios/index.ts";
import { withApplication } from "../../../src/scenarios/with-application.ts";
import {
  approving,
  atRedirect,
  codeFor,
  type Fields,
  onPage,
  type Provocation,
  sendAuthorize,
  spoiledUrl,
  tenantWith,
} from "./provocation.ts";
import { readWhere, type Sighting } from "./sighting.ts";

const UNKNOWN_APP = "11111111-2222-4333-8444-555555555555";

/** A request that is wrong in itself. */
const wrong =
  (fields: Fields, segment?: string): Provocation["provoke"] =>
  () =>
    sendAuthorize(createTenant(), fields, segment);

/** A request for an application that is registered in another way. */
const registered =
  (
    changes: Parameters<typeof withApplication>[0],
    fields: Fields,
    segment?: string,
  ): Provocation["provoke"] =>
  () =>
    sendAuthorize(tenantWith(withApplication(changes)), fields, segment);

/** A silent request of somebody who has signed in, and what that took. */
async function silently(tenant = createTenant(), fields: Fields = {}): Promise<Sighting> {
  const { requester } = tenant.people;
  await requester.signsInFor(spoiledUrl(tenant, {}));
  await requester.visitor.open(spoiledUrl(tenant, { prompt: "none", ...fields }));
  return readWhere(requester.visitor);
}

/** Requests of the authorization endpoint that are refused before anybody is asked. */
export const AUTHORIZE_PROVOCATIONS: readonly Provocation[] = [
  {
    ...onPage(50011),
    by: "a redirect URI that is not registered",
    provoke: wrong({ redirect_uri: "https://evil.example/cb" }),
  },
  {
    ...onPage(50194),
    by: "an application of one tenant at common",
    provoke: registered({ signInAudience: "AzureADMyOrg", homeTenantId: createTenant().id }, {}, "common"),
  },
  {
    ...onPage(500113),
    by: "an application without a redirect URI",
    provoke: registered({ redirectUris: { spa: [], web: [], publicClient: [] } }, {}),
  },
  { ...onPage(90002), by: "a tenant that does not exist", provoke: wrong({}, "nobody.example") },
  { ...onPage(900023), by: "a tenant segment that could name none", provoke: wrong({}, "no_tenant") },
  { ...onPage(90102), by: "a redirect URI that is none", provoke: wrong({ redirect_uri: "callback" }) },
  { ...onPage(900144), by: "a missing client", provoke: wrong({ client_id: undefined }) },
  { ...onPage(700016), by: "an unknown client", provoke: wrong({ client_id: UNKNOWN_APP }) },
  {
    ...onPage(9002332),
    by: "an application for work accounts at consumers",
    provoke: wrong({}, "consumers"),
  },
  {
    ...atRedirect(50147, "invalid_request"),
    by: "a challenge's method without a challenge",
    provoke: wrong({ code_challenge_method: "S256" }),
  },
  {
    ...atRedirect(501491, "invalid_request"),
    by: "a short challenge",
    provoke: wrong({ code_challenge: "short" }),
  },
  {
    ...atRedirect(70005, "unsupported_response_type"),
    by: "a response type that nobody knows",
    provoke: wrong({ response_type: "device" }),
  },
  {
    ...atRedirect(70007, "invalid_request"),
    by: "a response mode that nobody knows",
    provoke: wrong({ response_mode: "carrier_pigeon" }),
  },
  {
    ...atRedirect(70011, "invalid_scope"),
    by: "`.default` beside a permission",
    provoke: wrong({ scope: "https://graph.microsoft.com/.default Calendars.Read" }),
  },
  { ...atRedirect(90023, "invalid_request"), by: "an unknown prompt", provoke: wrong({ prompt: "wizard" }) },
  {
    ...atRedirect(90100, "invalid_request"),
    by: "a max_age that is no number",
    provoke: wrong({ max_age: "old" }),
  },
  {
    ...atRedirect(500011, "invalid_resource"),
    by: "a resource that the tenant does not have",
    provoke: wrong({ scope: "https://vault.example/.default" }),
  },
  {
    ...atRedirect(650053, "invalid_client"),
    by: "an unknown permission",
    provoke: wrong({ scope: "Moon.Read" }),
  },
  {
    ...atRedirect(700051, "unsupported_response_type"),
    by: "an access token for an application without them",
    provoke: wrong({ response_type: "token", response_mode: undefined, nonce: "n" }),
  },
  {
    ...atRedirect(700054, "unsupported_response_type"),
    by: "an id token for an application without them",
    provoke: wrong({ response_type: "id_token", response_mode: undefined, nonce: "n" }),
  },
  {
    ...atRedirect(901002, "invalid_request"),
    by: "a resource beside the scope",
    provoke: wrong({ resource: "https://graph.microsoft.com" }),
  },
  {
    ...atRedirect(50058, "login_required"),
    by: "a silent request of nobody",
    provoke: wrong({ prompt: "none" }),
  },
  {
    ...atRedirect(65001, "consent_required", "consent_required"),
    by: "a silent request without consent",
    provoke: () => silently(),
  },
  {
    ...atRedirect(16000, "interaction_required"),
    by: "a silent request of two who are signed in",
    async provoke() {
      const tenant = createTenant();
      const { requester, colleague } = tenant.people;
      await requester.visitor.open(spoiledUrl(tenant, { prompt: "select_account" }));
      await requester.visitor.press(colleague.address);
      await requester.visitor.open(spoiledUrl(tenant, { prompt: "select_account" }));
      await requester.visitor.press(requester.address);
      await requester.visitor.open(spoiledUrl(tenant, { prompt: "none" }));
      return readWhere(requester.visitor);
    },
  },
  {
    ...atRedirect(160021, "interaction_required"),
    by: "a silent request for a session that is not there",
    provoke: () => silently(approving(), { sid: UNKNOWN_APP }),
  },
  {
    ...atRedirect(50076, "interaction_required", "basic_action"),
    by: "a silent request without a second factor",
    async provoke() {
      const tenant = approving();
      await codeFor(tenant);
      tenant.accountEvent("requester", "mfaRequired");
      return silentlyAgain(tenant);
    },
  },
  {
    ...atRedirect(7000112, "unauthorized_client"),
    by: "a silent request of a blocked application",
    provoke: () => silently(createTenant({ scenario: scenarios.appBlocked })),
  },
];

async function silentlyAgain(tenant: ReturnType<typeof createTenant>): Promise<Sighting> {
  const { visitor } = tenant.people.requester;
  await visitor.open(spoiledUrl(tenant, { prompt: "none" }));
  return readWhere(visitor);
}

import { GRAPH_APP_ID } from "@consentra/protocol";
import { createTenant } from "../../../src/create-tenant.ts";
import { withApplication } from "../../../src/scenarios/with-application.ts";
import type { Tenant } from "../../../src/tenant/tenant.ts";
import { VERIFIER } from "../sign-in.ts";
import {
  approving,
  BROWSER,
  codeFor,
  type Fields,
  inBody,
  ofPage,
  ofWeb,
  PROOF,
  type Provocation,
  SPA_CALLBACK,
  sendToken,
} from "./provocation.ts";
import { readSighting } from "./sighting.ts";

const GRAPH = "https://graph.microsoft.com/.default";

/** A token request that needs nobody to sign in. */
const asked =
  (fields: Fields, options: Parameters<typeof sendToken>[2] = {}): Provocation["provoke"] =>
  async () =>
    readSighting(await sendToken(createTenant(), fields, options));

/** A code of the web application, redeemed in a way that is wrong. */
const redeemed =
  (
    fields: Fields,
    meanwhile: (tenant: Tenant, code: string) => unknown = () => undefined,
  ): Provocation["provoke"] =>
  async () => {
    const tenant = approving();
    const code = await codeFor(tenant);
    await meanwhile(tenant, code);
    return readSighting(await sendToken(tenant, ofWeb(code, fields)));
  };

/** A code of the single-page application, redeemed. */
async function redeemInPage(authorize: Fields, fields: Fields, options: Parameters<typeof sendToken>[2]) {
  const tenant = approving();
  const code = await codeFor(tenant, { redirect_uri: SPA_CALLBACK, ...authorize });
  return readSighting(await sendToken(tenant, ofPage(code, fields), options));
}

/** Requests of the token endpoint that are refused. */
export const TOKEN_PROVOCATIONS: readonly Provocation[] = [
  { ...inBody(900144, "invalid_request"), by: "no grant type", provoke: asked({}) },
  {
    ...inBody(70003, "unsupported_grant_type"),
    by: "a grant type that nobody knows",
    provoke: asked({ grant_type: "magic" }),
  },
  {
    ...inBody(9001023, "invalid_request"),
    by: "an application on its own at common",
    provoke: asked({ grant_type: "client_credentials", scope: GRAPH }, { segment: "common" }),
  },
  {
    ...inBody(700016, "unauthorized_client"),
    by: "an application that the tenant does not have",
    provoke: asked({ grant_type: "client_credentials", scope: GRAPH }),
  },
  {
    ...inBody(7000215, "invalid_client"),
    by: "a wrong secret",
    provoke: asked({ grant_type: "client_credentials", client_secret: "wrong" }),
  },
  {
    ...inBody(7000218, "invalid_client"),
    by: "no secret",
    provoke: asked({ grant_type: "client_credentials", client_secret: undefined }),
  },
  {
    ...inBody(7000222, "invalid_client"),
    by: "an expired secret",
    async provoke() {
      const secret = { keyId: "k", secretText: "old", endDateTime: createTenant().clock.now() };
      const tenant = approving(withApplication({ clientSecrets: [secret] }));
      const fields = { grant_type: "client_credentials", scope: GRAPH, client_secret: "old" };
      return readSighting(await sendToken(tenant, fields));
    },
  },
  {
    ...inBody(9002313, "invalid_grant", "bad_token"),
    by: "a code that was never issued",
    provoke: asked(ofWeb("1.AA")),
  },
  {
    ...inBody(50011, "invalid_client"),
    by: "a redirect URI that is not registered",
    provoke: asked(ofWeb("1.AA", { redirect_uri: "https://evil.example/cb" })),
  },
  {
    ...inBody(9002326, "invalid_request"),
    by: "a browser with the code of a web application",
    provoke: asked(ofWeb("1.AA", { client_secret: undefined }), BROWSER),
  },
  {
    ...inBody(700025, "invalid_client"),
    by: "a secret of a public client",
    provoke: asked(ofWeb("1.AA", { redirect_uri: "http://localhost" })),
  },
  {
    ...inBody(9002327, "invalid_request"),
    by: "the code of a single-page application from elsewhere than a browser",
    provoke: () => redeemInPage(PROOF, { code_verifier: VERIFIER }, {}),
  },
  {
    ...inBody(9002325, "invalid_request"),
    by: "a single-page application without a challenge",
    provoke: () => redeemInPage({}, {}, BROWSER),
  },
  {
    ...inBody(501481, "invalid_grant"),
    by: "a verifier that does not fit",
    provoke: () => redeemInPage(PROOF, { code_verifier: VERIFIER.toUpperCase() }, BROWSER),
  },
  {
    ...inBody(500112, "invalid_client"),
    by: "another of the application's redirect URIs",
    provoke: redeemed({ redirect_uri: "http://localhost/auth/callback" }),
  },
  {
    ...inBody(54005, "invalid_grant"),
    by: "a code that was redeemed",
    provoke: redeemed({}, (tenant, code) => sendToken(tenant, ofWeb(code))),
  },
  {
    ...inBody(70008, "invalid_grant"),
    by: "an old code",
    provoke: redeemed({}, ({ clock }) => clock.advance({ days: 1 })),
  },
  {
    ...inBody(500014, "invalid_resource"),
    by: "an API that is disabled in the tenant",
    async provoke() {
      const tenant = approving((world) => ({
        ...world,
        servicePrincipals: world.servicePrincipals.map((one) =>
          one.appId === GRAPH_APP_ID ? { ...one, accountEnabled: false } : one,
        ),
      }));
      return readSighting(await sendToken(tenant, ofWeb(await codeFor(tenant))));
    },
  },
  {
    ...inBody(28002, "invalid_request"),
    by: "a permission that does not exist",
    provoke: redeemed({ scope: "Moon.Read" }),
  },
  {
    ...inBody(28003, "invalid_grant"),
    by: "an empty scope",
    provoke: redeemed({ scope: " " }),
  },
  {
    ...inBody(700022, "invalid_scope"),
    by: "a scope of two resources",
    provoke: redeemed({ scope: "openid Calendars.ReadWrite https://vault.example/Keys.Read" }),
  },
  {
    ...inBody(65001, "invalid_grant", "consent_required"),
    by: "a permission that nobody granted",
    provoke: redeemed({ scope: "Mail.Read" }),
  },
  {
    ...inBody(70000, "invalid_grant", "bad_token"),
    by: "the code of another application",
    async provoke() {
      const tenant = approving();
      const code = await codeFor(tenant);
      const { data, ...snapshot } = tenant.snapshot();
      const other = "11111111-2222-4333-8444-555555555555";
      const twins = data.applications
        .filter(({ appId }) => appId === tenant.app.clientId)
        .map((one) => ({ ...one, id: other, appId: other }));
      tenant.restore({ ...snapshot, data: { ...data, applications: [...data.applications, ...twins] } });
      return readSighting(await sendToken(tenant, ofWeb(code, { client_id: other })));
    },
  },
];

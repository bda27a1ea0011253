import { type DiscoveryOutcome, decideDiscovery } from "../../domain/directory/decide-discovery.ts";
import { respondJson } from "../../http/respond.ts";
import { defineRoute, type ViewTools } from "../../http/route.ts";
import { entraErrorBody } from "./entra-error-body.ts";

/** Discovery is open to every origin. */
const OPEN = { "access-control-allow-origin": "*" };

function viewDiscovery(outcome: DiscoveryOutcome, tools: ViewTools): Response {
  if (outcome.kind === "refused") return respondJson(entraErrorBody(outcome.failure, tools), 400, OPEN);
  const { login, graph } = tools.origins;
  const base = `${login}/${outcome.segment}`;
  return respondJson(
    {
      token_endpoint: `${base}/oauth2/v2.0/token`,
      token_endpoint_auth_methods_supported: ["client_secret_post", "private_key_jwt", "client_secret_basic"],
      jwks_uri: `${base}/discovery/v2.0/keys`,
      response_modes_supported: ["query", "fragment", "form_post"],
      subject_types_supported: ["pairwise"],
      id_token_signing_alg_values_supported: ["RS256"],
      response_types_supported: ["code", "id_token", "code id_token", "id_token token"],
      scopes_supported: ["openid", "profile", "email", "offline_access"],
      issuer: `https://login.microsoftonline.com/${outcome.issuerTenant}/v2.0`,
      request_uri_parameter_supported: false,
      userinfo_endpoint: `${graph}/oidc/userinfo`,
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      device_authorization_endpoint: `${base}/oauth2/v2.0/devicecode`,
      http_logout_supported: true,
      frontchannel_logout_supported: true,
      end_session_endpoint: `${base}/oauth2/v2.0/logout`,
      claims_supported: CLAIMS,
      tenant_region_scope: outcome.issuerTenant === "{tenantid}" ? null : "EU",
      cloud_instance_name: "microsoftonline.com",
      cloud_graph_host_name: "graph.windows.net",
      msgraph_host: "graph.microsoft.com",
      rbac_url: "https://pas.windows.net",
    },
    200,
    OPEN,
  );
}

const CLAIMS =
  "sub iss cloud_instance_name cloud_instance_host_name cloud_graph_host_name msgraph_host aud exp iat auth_time acr nonce preferred_username name tid ver at_hash c_hash email".split(
    " ",
  );

/** The OpenID Connect discovery document. */
export const discoveryRoute = defineRoute({
  name: "login.discovery",
  host: "login",
  method: "GET",
  path: "/:tenant/v2.0/.well-known/openid-configuration",
  crossOrigin: true,
  source:
    "https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc#find-your-apps-openid-configuration-document-uri",
  parse: ({ params }) => ({ tenant: params.tenant ?? "" }),
  decide: decideDiscovery,
  view: viewDiscovery,
});

const KEY_FORMS = [
  { name: "login.keys", path: "/:tenant/discovery/v2.0/keys", version: 2 },
  { name: "login.keys-v1", path: "/:tenant/discovery/keys", version: 1 },
] as const;

/** The public keys that tokens are signed with; the versions differ in the issuer that a key is for. */
export const keysRoutes = KEY_FORMS.map(({ version, ...form }) =>
  defineRoute({
    ...form,
    host: "login",
    method: "GET",
    crossOrigin: true,
    source: "https://learn.microsoft.com/entra/identity-platform/signing-key-rollover",
    parse: ({ params }) => ({ tenant: params.tenant ?? "" }),
    decide: decideDiscovery,
    view(outcome: DiscoveryOutcome, tools: ViewTools) {
      if (outcome.kind === "refused") return respondJson(entraErrorBody(outcome.failure, tools), 400, OPEN);
      const issuer =
        version === 2
          ? `https://login.microsoftonline.com/${outcome.issuerTenant}/v2.0`
          : `https://sts.windows.net/${outcome.issuerTenant}/`;
      const keys = tools.keys.publicKeys.map((key) => ({
        ...key,
        x5t: key.kid,
        cloud_instance_name: "microsoftonline.com",
        issuer,
      }));
      return respondJson({ keys }, 200, OPEN);
    },
  }),
);

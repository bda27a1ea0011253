import { type DiscoveryOutcome, decideDiscovery } from "../../domain/directory/decide-discovery.ts";
import { respondJson } from "../../http/respond.ts";
import { defineRoute, type ViewTools } from "../../http/route.ts";
import { entraErrorBody } from "./entra-error-body.ts";

/** Discovery is open to every origin. */
const OPEN = { "access-control-allow-origin": "*" };

const CLAIMS =
  "sub iss cloud_instance_name cloud_instance_host_name cloud_graph_host_name msgraph_host aud exp iat auth_time acr amr nonce email given_name family_name nickname".split(
    " ",
  );

function viewDiscovery(outcome: DiscoveryOutcome, tools: ViewTools): Response {
  if (outcome.kind === "refused") return respondJson(entraErrorBody(outcome.failure, tools), 400, OPEN);
  const { login } = tools.origins;
  const base = `${login}/${outcome.segment}`;
  return respondJson(
    {
      token_endpoint: `${base}/oauth2/token`,
      token_endpoint_auth_methods_supported: ["client_secret_post", "private_key_jwt", "client_secret_basic"],
      jwks_uri: `${base}/discovery/keys`,
      response_modes_supported: ["query", "fragment", "form_post"],
      subject_types_supported: ["pairwise"],
      id_token_signing_alg_values_supported: ["RS256"],
      response_types_supported: ["code", "id_token", "code id_token", "token id_token", "token"],
      scopes_supported: ["openid"],
      issuer: `https://sts.windows.net/${outcome.issuerTenant}/`,
      microsoft_multi_refresh_token: true,
      authorization_endpoint: `${base}/oauth2/authorize`,
      device_authorization_endpoint: `${base}/oauth2/devicecode`,
      http_logout_supported: true,
      frontchannel_logout_supported: true,
      end_session_endpoint: `${base}/oauth2/logout`,
      claims_supported: CLAIMS,
      check_session_iframe: `${base}/oauth2/checksession`,
      userinfo_endpoint: `${base}/openid/userinfo`,
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

/** The discovery document of version 1, whose issuer is another. */
export const discoveryVersionOneRoute = defineRoute({
  name: "login.discovery-v1",
  host: "login",
  method: "GET",
  path: "/:tenant/.well-known/openid-configuration",
  crossOrigin: true,
  source:
    "https://learn.microsoft.com/previous-versions/azure/active-directory/azuread-dev/v1-protocols-openid-connect-code",
  parse: ({ params }) => ({ tenant: params.tenant ?? "" }),
  decide: decideDiscovery,
  view: viewDiscovery,
});

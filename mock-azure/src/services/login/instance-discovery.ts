import { conclude, type Decision } from "../../domain/decision.ts";
import { type EntraFailure, entraFailure } from "../../domain/entra-failure.ts";
import { matchHost } from "../../http/hosts.ts";
import { respondJson } from "../../http/respond.ts";
import { defineRoute } from "../../http/route.ts";
import { entraErrorBody } from "./entra-error-body.ts";

const OPEN = { "access-control-allow-origin": "*" };

/** The names of the public cloud's sign-in service; the first is where requests go, the second where caches look. */
const PUBLIC_CLOUD = [
  "login.microsoftonline.com",
  "login.windows.net",
  "login.microsoft.com",
  "sts.windows.net",
];

type Outcome =
  | { readonly kind: "known"; readonly discoveryEndpoint: string }
  | { readonly kind: "unknown"; readonly failure: EntraFailure };

/** Tells whether an authority's host is one of Microsoft's, and under which names. */
export const instanceDiscoveryRoute = defineRoute({
  name: "login.instance-discovery",
  host: "login",
  method: "GET",
  path: "/common/discovery/instance",
  source:
    "https://learn.microsoft.com/entra/identity-platform/msal-client-application-configuration#authority",
  parse({ url, origins }) {
    const authority = url.searchParams.get("authorization_endpoint") ?? "";
    const target = URL.canParse(authority) ? new URL(authority) : undefined;
    const known = target !== undefined && matchHost(target, origins)?.role === "login";
    return known
      ? `${target.origin}/${target.pathname.split("/")[1] ?? ""}/v2.0/.well-known/openid-configuration`
      : undefined;
  },
  decide: (_, discoveryEndpoint): Decision<Outcome> =>
    conclude(
      discoveryEndpoint === undefined
        ? { kind: "unknown", failure: entraFailure(50049) }
        : { kind: "known", discoveryEndpoint },
    ),
  view(outcome, tools) {
    if (outcome.kind === "unknown") return respondJson(entraErrorBody(outcome.failure, tools), 400, OPEN);
    const [network, cache] = PUBLIC_CLOUD;
    return respondJson(
      {
        tenant_discovery_endpoint: outcome.discoveryEndpoint,
        "api-version": "1.1",
        metadata: [{ preferred_network: network, preferred_cache: cache, aliases: PUBLIC_CLOUD }],
      },
      200,
      OPEN,
    );
  },
});

import { conclude, type Decision } from "../../domain/decision.ts";
import { type EntraFailure, entraFailure } from "../../domain/entra-failure.ts";
import type { TenantState } from "../../domain/tenant-state.ts";
import { matchHost } from "../../http/hosts.ts";
import { respondJson } from "../../http/respond.ts";
import { defineRoute } from "../../http/route.ts";
import { entraErrorBody } from "./entra-error-body.ts";

const OPEN = { "access-control-allow-origin": "*" };

/** The names of each cloud's sign-in service; the first is where requests go. */
const CLOUDS: readonly { readonly cache: string; readonly names: readonly string[] }[] = [
  {
    cache: "login.windows.net",
    names: ["login.microsoftonline.com", "login.windows.net", "login.microsoft.com", "sts.windows.net"],
  },
  {
    cache: "login.partner.microsoftonline.cn",
    names: ["login.partner.microsoftonline.cn", "login.chinacloudapi.cn"],
  },
  {
    cache: "login.microsoftonline.us",
    names: ["login.microsoftonline.us", "login.usgovcloudapi.net"],
  },
  { cache: "login-us.microsoftonline.com", names: ["login-us.microsoftonline.com"] },
];

/** What is asked: an authority, whether its host is one of Microsoft's, and what the request lacks. */
interface Question {
  readonly missing: string | undefined;
  readonly discoveryEndpoint: string | undefined;
}

type Outcome =
  | { readonly kind: "known"; readonly discoveryEndpoint: string }
  | { readonly kind: "refused"; readonly failure: EntraFailure };

/** Tells whether an authority's host is one of Microsoft's, and under which names. */
export const instanceDiscoveryRoute = defineRoute({
  name: "login.instance-discovery",
  host: "login",
  method: "GET",
  path: "/common/discovery/instance",
  crossOrigin: true,
  source:
    "https://learn.microsoft.com/entra/identity-platform/msal-client-application-configuration#authority",
  parse({ url: { searchParams }, origins }): Question {
    const missing = ["api-version", "authorization_endpoint"].find((name) => !searchParams.get(name));
    const authority = searchParams.get("authorization_endpoint") ?? "";
    const target = URL.canParse(authority) ? new URL(authority) : undefined;
    const isKnown =
      target !== undefined &&
      (matchHost(target, origins)?.role === "login" ||
        (target.protocol === "https:" && CLOUDS.some(({ names }) => names.includes(target.host))));
    const [, tenant = ""] = target?.pathname.split("/") ?? [];
    return {
      missing,
      discoveryEndpoint: isKnown
        ? `${target.origin}/${tenant}/v2.0/.well-known/openid-configuration`
        : undefined,
    };
  },
  decide: decideInstance,
  view(outcome, tools) {
    if (outcome.kind === "refused") return respondJson(entraErrorBody(outcome.failure, tools), 400, OPEN);
    return respondJson(
      {
        tenant_discovery_endpoint: outcome.discoveryEndpoint,
        "api-version": "1.1",
        metadata: CLOUDS.map(({ cache, names }) => ({
          preferred_network: names[0],
          preferred_cache: cache,
          aliases: names,
        })),
      },
      200,
      OPEN,
    );
  },
});

function decideInstance(_: TenantState, { missing, discoveryEndpoint }: Question): Decision<Outcome> {
  if (missing !== undefined) {
    return conclude({ kind: "refused", failure: entraFailure(50050, { parameter: missing }) });
  }
  return conclude(
    discoveryEndpoint === undefined
      ? { kind: "refused", failure: entraFailure(50049) }
      : { kind: "known", discoveryEndpoint },
  );
}

import { createTenant } from "../../../src/create-tenant.ts";
import type { ServiceTrouble } from "../../../src/domain/fault.ts";
import { withConsentRequests } from "../../../src/scenarios/with-consent-requests.ts";
import { withRiskyApp } from "../../../src/scenarios/with-risky-app.ts";
import { withUserConsent } from "../../../src/scenarios/with-user-consent.ts";
import {
  inBody,
  onPage,
  type Provocation,
  sendAuthorize,
  sendToken,
  spoiledUrl,
  tenantWith,
} from "./provocation.ts";
import { readSighting, type Sighting } from "./sighting.ts";

async function discover(query: Readonly<Record<string, string>>): Promise<Sighting> {
  const tenant = createTenant();
  const url = `${tenant.origins.login}/common/discovery/instance?${new URLSearchParams(query).toString()}`;
  return readSighting(await tenant.fetch(new Request(url)));
}

/** Trouble that is planned for the token endpoint, or for the page that signs in. */
const planned =
  (status: 429 | 503, aadsts?: ServiceTrouble, route = "login.token"): Provocation["provoke"] =>
  async () => {
    const tenant = createTenant();
    tenant.plan({ route, answer: { kind: "status", status, ...(aadsts && { aadsts }) } });
    if (route === "login.authorize") return sendAuthorize(tenant, {});
    return readSighting(await sendToken(tenant, {}));
  };

/** What the sign-in log says of the requester at a risky application. */
async function logged(isEnabled: boolean): Promise<Sighting> {
  const risky = [withUserConsent("microsoft-user-default-legacy"), withRiskyApp()] as const;
  const tenant = tenantWith(...risky, withConsentRequests({ isEnabled }));
  await tenant.people.requester.signsInFor(spoiledUrl(tenant, {}));
  const aadsts = tenant.snapshot().data.signIns.at(-1)?.errorCode ?? 0;
  return { aadsts, surface: "log", error: null, suberror: null };
}

const inLog = (aadsts: number) => ({ aadsts, surface: "log", error: null, suberror: null }) as const;

/** Refusals of discovery, of the service itself, and those that only the sign-in log tells. */
export const SERVICE_PROVOCATIONS: readonly Provocation[] = [
  {
    ...inBody(50049, "invalid_instance"),
    by: "an authority that is none of Microsoft's",
    provoke: () =>
      discover({ "api-version": "1.1", authorization_endpoint: "https://login.evil.example/common" }),
  },
  {
    ...inBody(50050, "invalid_request"),
    by: "instance discovery without an authority",
    provoke: () => discover({ "api-version": "1.1" }),
  },
  {
    ...inBody(900561, "invalid_request"),
    by: "the token endpoint asked by GET",
    async provoke() {
      const tenant = createTenant();
      return readSighting(
        await tenant.fetch(new Request(`${tenant.origins.login}/common/oauth2/v2.0/token`)),
      );
    },
  },
  { ...inBody(90055, "temporarily_unavailable"), by: "too many requests", provoke: planned(429) },
  { ...inBody(90033, "temporarily_unavailable"), by: "a service that is down", provoke: planned(503) },
  ...([50000, 70012, 90036, 90092] as const).map((aadsts) => ({
    ...inBody(aadsts, "server_error"),
    by: "a planned error of the service",
    provoke: planned(503, aadsts),
  })),
  ...([90006, 90012, 90024] as const).map((aadsts) => ({
    ...inBody(aadsts, "temporarily_unavailable"),
    by: "planned trouble of the service",
    provoke: planned(503, aadsts),
  })),
  ...([90006, 90033, 90090, 90091] as const).map((aadsts) => ({
    ...onPage(aadsts),
    by: "planned trouble of the service",
    provoke: planned(503, aadsts, "login.authorize"),
  })),
  {
    ...inLog(900981),
    by: "a risky application where approval can be asked for",
    provoke: () => logged(true),
  },
  { ...inLog(900941), by: "a risky application where it cannot", provoke: () => logged(false) },
];

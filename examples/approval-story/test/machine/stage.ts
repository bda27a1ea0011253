import {
  type AuthPort,
  createIntegration,
  type Integration,
  type IntegrationOptions,
  type KeyValueStorage,
  memoryStorage,
} from "@consentra/integration";
import { msalNodeAuth } from "@consentra/integration/node";
import {
  createTenant,
  type Person,
  scenario,
  type Tenant,
  withConsentRequests,
  withEmulation,
} from "@consentra/mock-azure";
import { CALLBACK } from "../support/ways-in.ts";
import { type GatedAuth, gatedAuth } from "./gated-auth.ts";
import { type Organization, organizationOf } from "./organization.ts";
import { type Secrets, watchSecrets } from "./secrets.ts";
import { type WatchedClock, watchedClock } from "./watched-clock.ts";

/** How long a request lives in this organisation. */
export const REQUEST_DAYS = 20;

/** Leaving the page with the form tells no reason, and leaving the page without it tells its number. */
const WORLD = scenario(
  "a life",
  withEmulation({ exitShape: { needAdminApproval: "aadsts" } }),
  // Less than the product takes for granted.
  withConsentRequests({ requestDurationInDays: REQUEST_DAYS }),
);

/** A user's connection by msal-node, the organisation it is about, and what must never be shown. */
export interface Stage {
  readonly tenant: Tenant;
  readonly user: Person;
  readonly organization: Organization;
  readonly integration: Integration;
  /** What the connection asks, question by question. */
  readonly auth: GatedAuth;
  /** The same adapter for whatever else the product does. */
  readonly direct: AuthPort;
  readonly clock: WatchedClock;
  readonly secrets: Secrets;
  /** Every text that was stored. */
  readonly stored: readonly string[];
  /** The product is started again: another integration on the same storage. */
  restart(): Integration;
  /** Another tab of the product, whose questions do not wait. */
  openTab(): Integration;
}

/** Sets the stage in a fresh tenant. `takeOver` puts the tenant in Microsoft's place. */
export function setStage(
  takeOver: (tenant: Tenant, fetch: Tenant["fetch"]) => void,
  inspect: NonNullable<IntegrationOptions["inspect"]>,
): Stage {
  const tenant = createTenant({ scenario: WORLD });
  const secrets = watchSecrets(tenant);
  takeOver(tenant, secrets.fetch);
  const user = tenant.people.requester;
  const { clientId, clientSecret, displayName } = tenant.app;
  const direct = msalNodeAuth({ clientId, clientSecret, redirectUri: CALLBACK, clock: tenant.clock });
  const auth = gatedAuth(direct);
  const clock = watchedClock(tenant.clock);
  const stored: string[] = [];
  const memory = memoryStorage();
  const storage: KeyValueStorage = {
    ...memory,
    compareAndSet(key, expected, value) {
      if (value !== null) stored.push(value);
      return memory.compareAndSet?.(key, expected, value) ?? false;
    },
  };
  const start = (port: AuthPort, more: Pick<IntegrationOptions, "inspect"> = {}) =>
    createIntegration({
      app: { clientId, displayName, tenant: tenant.id, adminConsentRedirectUri: CALLBACK },
      auth: port,
      storage,
      key: user.address,
      clock,
      watch: { first: { minutes: 1 }, longest: { minutes: 1 }, factor: 1 },
      ...more,
    });
  const integration = start(auth, { inspect });
  const organization = organizationOf(tenant, user, () => {
    const { settings, extra } = integration.actor.getSnapshot().context;
    return [...settings.scopes, ...extra];
  });
  return {
    tenant,
    user,
    organization,
    integration,
    auth,
    direct,
    clock,
    secrets,
    stored,
    restart: () => start(auth, { inspect }),
    openTab: () => start(direct),
  };
}

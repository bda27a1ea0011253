import { createVirtualClock } from "@consentra/protocol";
import { decideAccountEvent } from "./domain/directory/account-event.ts";
import { groupsOf } from "./domain/fault.ts";
import { mailsOf } from "./domain/mail/mailbox-pages.ts";
import { RETURN_ROUTE } from "./domain/return-fault.ts";
import { haveKeysRolledOver } from "./domain/token/have-keys-rolled-over.ts";
import { respondProblem } from "./http/api/problem.ts";
import { unknownTenant } from "./http/api/unknown-tenant.ts";
import { type Hosts, matchHost, REAL_HOSTS } from "./http/hosts.ts";
import type { Neighbours, Refusal } from "./http/mock-controls.ts";
import { createRouter } from "./http/router.ts";
import { readTenantHost } from "./http/tenant-names.ts";
import { scenarios } from "./scenarios/index.ts";
import type { Scenario } from "./scenarios/scenario.ts";
import { controlRoutes } from "./services/control/routes.ts";
import { composeNotifications } from "./services/graph/compose-notifications.ts";
import { routes } from "./services/routes.ts";
import { voices } from "./services/voices.ts";
import { DEVELOPMENT_KEY, ROLLED_OVER_KEY } from "./signing/development-key.ts";
import { createSigningKeys } from "./signing/signing-keys.ts";
import { createActivityLog } from "./tenant/activity-log.ts";
import { createCourier } from "./tenant/courier.ts";
import { createControls, setStage } from "./tenant/create-controls.ts";
import { createPeople } from "./tenant/create-people.ts";
import { createReach } from "./tenant/create-reach.ts";
import { handleControl } from "./tenant/handle-control.ts";
import type { AppRegistration, Tenant, TenantOptions } from "./tenant/tenant.ts";
import type { TenantMemory } from "./tenant/tenant-memory.ts";
import { createTrafficCounter } from "./tenant/traffic.ts";
import { watchRequests } from "./tenant/watch-requests.ts";
import { createWorld } from "./tenant/world.ts";
import { renderMail } from "./views/mail/render-mail.ts";

/** Made with the first tenant; every tenant has the same routes, so all share what finds them. */
let found: ReturnType<typeof findRoutes> | undefined;

const findRoutes = () => ({
  router: createRouter(routes),
  controlRouter: createRouter(controlRoutes),
  faultRoutes: [
    ...new Set(routes.flatMap(({ name }) => [name, ...groupsOf(name)]).concat(RETURN_ROUTE)),
  ].sort(),
});

const routing = () => {
  found ??= findRoutes();
  return found;
};

/**
 * Makes a mock tenant: a value of its own, with no state shared with any other.
 *
 * @param options - scenario, clock, seed and host names
 * @returns the tenant
 * @example A tenant that wants an administrator to approve the app
 * ```ts run
 * import { createTenant, scenarios } from "@consentra/mock-azure";
 *
 * const tenant = createTenant({ scenario: scenarios.approvalRequired });
 * const response = await tenant.fetch(
 *   new Request(`${tenant.origins.login}/${tenant.id}/v2.0/.well-known/openid-configuration`),
 * );
 * (await response.json()).issuer === `${tenant.origins.login}/${tenant.id}/v2.0`; // => true
 * ```
 * @group Tenant
 */
export function createTenant(options: TenantOptions = {}): Tenant {
  return createTenantAmong(options, undefined).tenant;
}

/** A tenant, and how it comes to an end. */
export interface RunningTenant {
  readonly tenant: Tenant;
  /** Name of the scenario that is played. */
  readonly scenario: string;
  /** Differs whenever the state does. */
  readonly revision: string;
  /** Everything that it needs to go on elsewhere as if it had never stopped. */
  memory(): TenantMemory;
  /** Goes on where another tenant stopped; gives why where it cannot. */
  recall(memory: TenantMemory): Refusal;
  /** Waits for nothing any more. */
  stop(): void;
}

/**
 * Makes a tenant that knows the others of its process.
 *
 * @internal
 */
export function createTenantAmong(options: TenantOptions, neighbours: Neighbours | undefined): RunningTenant {
  const clock = options.clock ?? createVirtualClock();
  const hosts: Hosts = { ...REAL_HOSTS, ...options.hosts };
  const seedOf = ({ name }: Scenario) => `${options.seed ?? "mock-azure"}/${name}`;
  const scenario = options.scenario ?? scenarios.approvalRequired;
  const seed = seedOf(scenario);
  const stage = setStage(scenario, clock.now(), seed);

  const { start } = stage;
  const world = createWorld({ data: start, clock, seed });
  const firstKeys = createSigningKeys();
  const laterKeys = createSigningKeys([ROLLED_OVER_KEY, DEVELOPMENT_KEY]);
  const forgedKeys = (rolledOver: boolean) =>
    createSigningKeys([
      rolledOver
        ? { ...DEVELOPMENT_KEY, kid: ROLLED_OVER_KEY.kid }
        : { ...ROLLED_OVER_KEY, kid: DEVELOPMENT_KEY.kid },
    ]);
  const keys = (rolledOver: boolean) => (rolledOver ? laterKeys : firstKeys);
  const { router, controlRouter, faultRoutes } = routing();
  const activity = createActivityLog();
  const reach = createReach(options.deliver, clock);
  const answer = watchRequests(
    {
      world,
      hosts,
      keys,
      forgedKeys,
      router,
      voice: (role) => voices[role],
      reach,
      traffic: createTrafficCounter(world),
    },
    activity,
  );
  const courier = createCourier({
    world,
    reach,
    compose: (delivery) =>
      composeNotifications(world.state, delivery, {
        keys: keys(haveKeysRolledOver(world.state, clock.now())),
        origins: hosts,
        now: clock.now(),
      }),
  });
  const fetch = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const named = readTenantHost(url);
    if (named && named.key !== neighbours?.own) return respondProblem(unknownTenant(named.key, neighbours));
    const host = matchHost(url, hosts);
    return host?.role === "control"
      ? handleControl(
          { host, controls, router: controlRouter, voice: voices.control, keys: firstKeys },
          request,
        )
      : answer(request);
  };
  const people = createPeople({ fetch, origins: hosts, world, roles: () => stage.start.people });
  const app = (): AppRegistration => {
    const application = world.state.applications.get(stage.start.appId);
    if (!application) throw new Error(`The application under test, ${stage.start.appId}, is not registered.`);
    return {
      clientId: application.appId,
      clientSecret: application.clientSecrets[0]?.secretText ?? "",
      displayName: application.displayName,
      redirectUris: application.redirectUris,
    };
  };
  const controls = createControls({
    world,
    clock,
    stage,
    scenarios: options.scenarios ?? Object.values(scenarios),
    routes: faultRoutes,
    activity,
    seedOf,
    people,
    app,
    neighbours,
  });
  const look = () => {
    world.settle();
    return world.state;
  };

  const tenant: Tenant = {
    id: start.organization.id,
    domain: start.organization.verifiedDomains[0] ?? "",
    origins: hosts,
    clock,
    get people() {
      return people.byRole as Tenant["people"];
    },
    get app() {
      return app();
    },
    fetch,
    inbox: (address) => mailsOf(look(), address).map((mail) => renderMail(mail, hosts.portal)),
    requests: () => [...look().consentRequests.values()],
    because: () => world.because,
    journal: () => {
      look();
      return world.journal;
    },
    plan: controls.planOrThrow,
    accountEvent(role, event) {
      const user = look().users.get(stage.start.people[role] ?? "");
      if (!user) {
        const parts = Object.keys(stage.start.people).join(", ");
        throw new RangeError(`Nobody plays the part "${role}"; the scenario's parts are ${parts}.`);
      }
      world.commit("account-event", decideAccountEvent(user, event, clock.now()));
    },
    delivered: courier.idle,
    subscribe: world.subscribe,
    snapshot: () => {
      look();
      return world.snapshot();
    },
    restore: controls.restoreOrThrow,
    reset: () => controls.play(stage.scenario),
  };
  return {
    tenant,
    get scenario() {
      return stage.scenario.name;
    },
    get revision() {
      return `${world.loads}/${world.journal.at(-1)?.sequence ?? 0}`;
    },
    memory: controls.memory,
    recall: controls.recall,
    stop() {
      courier.stop();
      world.stop();
    },
  };
}

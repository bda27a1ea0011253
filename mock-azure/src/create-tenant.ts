import { createVirtualClock } from "@consentra/protocol";
import { decideAccountEvent } from "./domain/directory/account-event.ts";
import { mailsOf } from "./domain/mail/mailbox-pages.ts";
import { type Hosts, REAL_HOSTS } from "./http/hosts.ts";
import { createRouter } from "./http/router.ts";
import { scenarios } from "./scenarios/index.ts";
import type { ScenarioWorld } from "./scenarios/scenario.ts";
import { routes } from "./services/routes.ts";
import { voices } from "./services/voices.ts";
import { DEVELOPMENT_KEY, ROLLED_OVER_KEY } from "./signing/development-key.ts";
import { createSigningKeys } from "./signing/signing-keys.ts";
import { createPeople } from "./tenant/create-people.ts";
import { handleRequest } from "./tenant/handle-request.ts";
import type { AppRegistration, Tenant, TenantOptions } from "./tenant/tenant.ts";
import { createWorld } from "./tenant/world.ts";
import { renderMail } from "./views/mail/render-mail.ts";

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
  const scenario = options.scenario ?? scenarios.approvalRequired;
  const clock = options.clock ?? createVirtualClock();
  const hosts: Hosts = { ...REAL_HOSTS, ...options.hosts };
  const seed = `${options.seed ?? "mock-azure"}/${scenario.name}`;
  const build = (): ScenarioWorld => scenario.build({ now: clock.now(), seed });

  const start = build();
  const world = createWorld({ data: start, clock, seed });
  const firstKeys = createSigningKeys();
  const laterKeys = createSigningKeys([ROLLED_OVER_KEY, DEVELOPMENT_KEY]);
  const keys = (rolledOver: boolean) => (rolledOver ? laterKeys : firstKeys);
  const router = createRouter(routes);
  const fetch = (request: Request) =>
    handleRequest({ world, hosts, keys, router, voice: (role) => voices[role] }, request);
  const people = createPeople({ fetch, origins: hosts, world, roles: start.people });
  const look = () => {
    world.settle();
    return world.state;
  };

  return {
    id: start.organization.id,
    domain: start.organization.verifiedDomains[0] ?? "",
    origins: hosts,
    clock,
    people: people.byRole as Tenant["people"],
    get app(): AppRegistration {
      const application = world.state.applications.get(start.appId);
      if (!application) throw new Error(`The application under test, ${start.appId}, is not registered.`);
      return {
        clientId: application.appId,
        clientSecret: application.clientSecrets[0]?.secretText ?? "",
        displayName: application.displayName,
        redirectUris: application.redirectUris,
      };
    },
    fetch,
    inbox: (address) => mailsOf(look(), address).map((mail) => renderMail(mail, hosts.portal)),
    requests: () => [...look().consentRequests.values()],
    because: () => world.because,
    journal: () => {
      look();
      return world.journal;
    },
    plan(fault) {
      if (!routes.some(({ name }) => name === fault.route)) {
        throw new RangeError(
          `There is no route "${fault.route}"; docs/parity.md names them all, for example login.token or graph.list-events.`,
        );
      }
      const planned = { id: world.moment().ids.guid(), fault, seen: 0 };
      world.commit("plan", {
        outcome: undefined,
        changes: [{ kind: "fault-planned", planned }],
        because: [],
      });
    },
    accountEvent(role, event) {
      const user = look().users.get(start.people[role] ?? "");
      if (!user) {
        const parts = Object.keys(start.people).join(", ");
        throw new RangeError(`Nobody plays the part "${role}"; the scenario's parts are ${parts}.`);
      }
      world.commit("account-event", decideAccountEvent(user, event, clock.now()));
    },
    subscribe: world.subscribe,
    snapshot: () => {
      look();
      return world.snapshot();
    },
    restore(snapshot) {
      const behind = snapshot.now - clock.now();
      if (behind < 0) {
        throw new RangeError(
          `The clock stands ${String(-behind)} ms after the snapshot, and a virtual clock never goes back: restore into a new tenant.`,
        );
      }
      clock.advance({ milliseconds: behind });
      world.load(snapshot.data, snapshot);
      people.forget();
    },
    reset() {
      world.load(build());
      people.forget();
    },
  };
}

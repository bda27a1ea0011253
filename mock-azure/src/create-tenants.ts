import { createVirtualClock, type VirtualClock } from "@consentra/protocol";
import { createTenantAmong, type RunningTenant } from "./create-tenant.ts";
import { didYouMean } from "./domain/nearest-word.ts";
import { refuse, respondProblem } from "./http/api/problem.ts";
import { unknownTenant } from "./http/api/unknown-tenant.ts";
import { type Hosts, REAL_HOSTS } from "./http/hosts.ts";
import type { Neighbours, TenantWish } from "./http/mock-controls.ts";
import type { TenantDoor } from "./http/tenant-door.ts";
import { FIRST_TENANT, isTenantKey, TENANT_HEADER, tenantsNamedBy } from "./http/tenant-names.ts";
import { scenarios } from "./scenarios/index.ts";
import type { Scenario } from "./scenarios/scenario.ts";
import type { Tenant, TenantOptions } from "./tenant/tenant.ts";

/**
 * How the tenants of a process start.
 *
 * @group Tenant
 */
export interface TenantsOptions extends Omit<TenantOptions, "clock"> {
  /** Makes the clock of each tenant. Default: a virtual clock at 2026-01-05T09:00:00Z. */
  readonly clock?: () => VirtualClock;
}

/**
 * A tenant beside others.
 *
 * @group Tenant
 */
export interface TenantAmongOptions extends Pick<TenantOptions, "scenario" | "seed"> {
  /** Small letters, digits and hyphens, at most 40. Default: `tenant-1` and so on. */
  readonly key?: string;
}

/**
 * Several tenants behind one door, which share nothing.
 *
 * A request says which it means by the header `x-mock-azure-tenant`, by a host name of the tenant's own
 * (`login-<key>.tenants.localhost`), or by an address of the control API (`/control/v1/tenants/<key>/…`); where it says
 * nothing, it means the first.
 *
 * @group Tenant
 */
export interface Tenants extends TenantDoor {
  /** The tenant that is meant where nothing says otherwise; its key is `default`. */
  readonly first: Tenant;
  /** The keys of all, the oldest first. */
  readonly keys: readonly string[];
  /** The tenant of a key. */
  get(key: string): Tenant | undefined;
  /** @throws RangeError when the key is taken, or is none */
  create(options?: TenantAmongOptions): Tenant;
  /**
   * Forgets a tenant and everything in it.
   *
   * @throws RangeError when no tenant has the key, or it is the first
   */
  close(key: string): void;
}

/** What cannot be, and the option that wants it. */
class WishError extends RangeError {
  readonly pointer: string;

  constructor(pointer: string, message: string) {
    super(message);
    this.pointer = pointer;
  }
}

/**
 * Makes a door to any number of tenants, one a test, say, behind which the first stands already.
 *
 * @param options - scenario, clocks, seed and host names
 * @example Two tenants that know nothing of each other
 * ```ts run
 * import { createTenants, scenarios } from "@consentra/mock-azure";
 *
 * const tenants = createTenants();
 * tenants.create({ key: "pending", scenario: scenarios.requestPending });
 *
 * const ask = new Request(`${tenants.origins.control}/control/v1/requests`, {
 *   headers: { "x-mock-azure-tenant": "pending" },
 * });
 * (await (await tenants.fetch(ask)).json()).requests.length; // => 1
 * tenants.first.requests().length; // => 0
 * ```
 * @group Tenant
 */
export function createTenants(options: TenantsOptions = {}): Tenants {
  const { clock = createVirtualClock, ...shared } = options;
  const origins: Hosts = { ...REAL_HOSTS, ...shared.hosts };
  const running = new Map<string, RunningTenant>();
  let count = 0;

  const freeKey = (): string => {
    do count += 1;
    while (running.has(`tenant-${count}`));
    return `tenant-${count}`;
  };

  const start = (key: string, own: Pick<TenantOptions, "scenario" | "seed">): Tenant => {
    const made = createTenantAmong({ ...shared, ...own, clock: clock() }, neighboursOf(key));
    running.set(key, made);
    return made.tenant;
  };

  const create = ({ key = freeKey(), ...own }: TenantAmongOptions): Tenant => {
    if (!isTenantKey(key)) {
      const rule = "small letters, digits and hyphens, at most 40, neither first nor last a hyphen";
      throw new WishError("/key", `is "${key.slice(0, 60)}"; a key holds ${rule}.`);
    }
    if (running.has(key))
      throw new WishError("/key", `is "${key}", and there is a tenant of that key already.`);
    return start(key, { seed: `${shared.seed ?? "mock-azure"}/${key}`, ...own });
  };

  const close = (key: string): void => {
    const found = running.get(key);
    if (!found) throw new RangeError(`There is no tenant "${key.slice(0, 60)}".`);
    if (key === FIRST_TENANT) throw new RangeError("The first tenant stays as long as the process.");
    found.stop();
    running.delete(key);
  };

  const scenarioOf = (name: string | undefined): { readonly scenario?: Scenario } => {
    if (name === undefined) return {};
    const known = [...(shared.scenario ? [shared.scenario] : []), ...Object.values(scenarios)];
    const scenario = known.find((one) => one.name === name);
    if (scenario) return { scenario };
    const hint = didYouMean(
      name,
      known.map((one) => one.name),
    );
    throw new WishError("/scenario", `is "${name.slice(0, 60)}", which no scenario is called.${hint}`);
  };

  const lineOf = (key: string, { scenario, tenant }: RunningTenant) => ({
    key,
    scenario,
    now: tenant.clock.now(),
  });

  function neighboursOf(own: string): Neighbours {
    return {
      own,
      list: () => [...running].map(([key, one]) => lineOf(key, one)),
      create({ scenario, ...wish }: TenantWish) {
        const { key = freeKey() } = wish;
        try {
          create({ ...wish, key, ...scenarioOf(scenario) });
        } catch (error) {
          if (!(error instanceof WishError)) throw error;
          return { pointer: error.pointer, problem: error.message };
        }
        return lineOf(key, running.get(key) as RunningTenant);
      },
      close(key) {
        try {
          close(key);
          return undefined;
        } catch (error) {
          if (error instanceof RangeError) return error.message;
          throw error;
        }
      },
    };
  }

  const first = start(FIRST_TENANT, {});
  return {
    origins,
    first,
    get keys() {
      return [...running.keys()];
    },
    get: (key) => running.get(key)?.tenant,
    create: (wish = {}) => create(wish),
    close,
    async fetch(request) {
      const [named = FIRST_TENANT, other] = tenantsNamedBy(request);
      if (other !== undefined) {
        const detail = `The request names two tenants, "${named.slice(0, 60)}" and "${other.slice(0, 60)}". Name one: by host, by address, or by the header ${TENANT_HEADER}.`;
        return respondProblem(refuse("invalid-request", detail));
      }
      const found = running.get(named);
      return found
        ? found.tenant.fetch(request)
        : respondProblem(unknownTenant(named, neighboursOf(FIRST_TENANT)));
    },
  };
}

import { createVirtualClock, parseInstant, type VirtualClock } from "@consentra/protocol";
import { createRealTimeClock } from "@consentra/protocol/real-time-clock";
import { systemClock } from "@consentra/protocol/system";
import { createTenantAmong, type RunningTenant } from "../../create-tenant.ts";
import { scenarios } from "../../scenarios/index.ts";
import type { Scenario } from "../../scenarios/scenario.ts";
import type { TenantOptions } from "../../tenant/tenant.ts";
import { type CookieJars, createCookieJars } from "./cookie-jars.ts";
import type { KeptState } from "./kept-state.ts";

/**
 * How a tenant in a service worker starts.
 *
 * @group Adapters
 */
export interface WorkerTenantOptions extends Omit<TenantOptions, "clock" | "hosts"> {
  /**
   * Redirect URIs to register for the application under test, as those of a single-page application; relative ones are
   * below the worker's scope. In every scenario.
   */
  readonly redirectUris?: readonly string[];
  /** `virtual`: time stands still until it is moved. `real`: it goes by with the host's. @defaultValue `virtual` */
  readonly time?: "virtual" | "real";
  /** Where virtual time starts, an ISO 8601 instant. @defaultValue `2026-01-05T09:00:00Z` */
  readonly startAt?: string;
}

/** A tenant, its browser's cookies, and how to write both down. */
export interface WorkerTenant {
  readonly running: RunningTenant;
  readonly jars: CookieJars;
  /** What the tenant was started with. */
  readonly start: string;
  /** Differs whenever what is to be kept does. */
  mark(): string;
  toKeep(): KeptState;
}

/** A scenario in which the application under test may be sent back to these addresses, too. */
function withRedirects(scenario: Scenario, uris: readonly string[]): Scenario {
  if (uris.length === 0) return scenario;
  return {
    ...scenario,
    build(start) {
      const world = scenario.build(start);
      const applications = world.applications.map((application) => {
        if (application.appId !== world.appId) return application;
        const { redirectUris } = application;
        return { ...application, redirectUris: { ...redirectUris, spa: [...redirectUris.spa, ...uris] } };
      });
      return { ...world, applications };
    },
  };
}

/**
 * What a world depends on, as text: when it changes, what was kept belongs to another one.
 *
 * @throws RangeError when `startAt` is no instant
 * @throws TypeError when a redirect URI is none
 */
export function startOf(options: WorkerTenantOptions, scope: string): string {
  const { scenario, seed, time, startAt, redirectUris = [] } = options;
  if (startAt !== undefined) parseInstant(startAt);
  const uris = redirectUris.map((uri) => new URL(uri, scope).href);
  return JSON.stringify([scenario?.name, seed, time, startAt, uris]);
}

/** Makes the tenant, and takes up what was kept of it. */
export function createWorkerTenant(
  options: WorkerTenantOptions,
  scope: string,
  kept: KeptState | undefined,
): WorkerTenant {
  const { redirectUris = [], time = "virtual", startAt, scenario = scenarios.approvalRequired } = options;
  const uris = redirectUris.map((uri) => new URL(uri, scope).href);
  const known = options.scenarios ?? Object.values(scenarios);
  const offered = known.some(({ name }) => name === scenario.name) ? known : [scenario, ...known];
  const clock: VirtualClock =
    time === "real"
      ? createRealTimeClock()
      : createVirtualClock(startAt === undefined ? {} : { start: startAt });
  const running = createTenantAmong(
    {
      ...options,
      clock,
      scenario: withRedirects(scenario, uris),
      scenarios: offered.map((one) => withRedirects(one, uris)),
    },
    undefined,
  );
  if (kept) {
    // As far as the tenant was ahead of the host then, it is now.
    const ahead = time === "real" ? kept.memory.snapshot.now - kept.keptAt : 0;
    clock.advance({ milliseconds: Math.max(0, ahead) });
  }
  const isOver = kept === undefined || running.recall(kept.memory) !== undefined;
  const jars = createCookieJars(isOver ? {} : kept.cookies);
  const start = startOf(options, scope);
  /** How far time was moved; where it goes by, to the second, since the host's goes by meanwhile. */
  const moved = () =>
    time === "virtual" ? clock.now() : Math.round((clock.now() - systemClock.now()) / 1000);
  return {
    running,
    jars,
    start,
    mark: () => JSON.stringify([running.revision, moved(), running.scenario, jars.contents()]),
    toKeep: () => ({
      version: 1,
      start,
      keptAt: systemClock.now(),
      memory: running.memory(),
      cookies: jars.contents(),
    }),
  };
}

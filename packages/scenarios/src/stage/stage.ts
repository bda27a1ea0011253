import { type CalendarClient, createCalendarClient } from "@consentra/calendar";
import { type CalendarSync, createCalendarSync } from "@consentra/calendar/sync";
import { type IntegrationOptions, memoryStorage } from "@consentra/integration";
import { msalNodeAuth } from "@consentra/integration/node";
import { createTenant, type Person, type Tenant } from "@consentra/mock-azure";
import { type Clock, createSeededIds } from "@consentra/protocol";
import type { ScenarioPlan } from "../file/scenario-plan.ts";
import { createRedactor, type Redactor } from "../run/redactor.ts";
import { PARTS, type Part, toDuration } from "../vocabulary/values.ts";
import { buildWorld } from "../world/build-world.ts";
import { type Browser, createBrowser } from "./browser.ts";
import { CALLBACK, type Connection, createConnection } from "./connection.ts";
import { createDoor, type Door } from "./door.ts";
import { createLine, type Line } from "./gate.ts";
import { networkTo } from "./msal-network.ts";
import { createWaitingClock } from "./slow-answers.ts";

/** Somebody of the scenario: their browser, and what they have with the app. */
export interface Actor {
  readonly part: Part;
  readonly person: Person;
  readonly browser: Browser;
  /** Opened when it is first asked for. */
  readonly connection: Connection;
  readonly hasConnection: boolean;
  readonly calendar: CalendarClient;
  readonly sync: CalendarSync;
  /** What the app read from the calendar in this step. */
  shows: readonly string[] | undefined;
  /** Where the next synchronisation goes on. */
  cursor: string | undefined;
}

/** What a scenario plays on: a tenant of its own, and the app. */
export interface Stage {
  readonly tenant: Tenant;
  readonly door: Door;
  readonly redactor: Redactor;
  /** Between the app and Microsoft. */
  readonly line: Line;
  readonly actors: Readonly<Record<Part, Actor>>;
  /** Looks at the app anew, where that does not tell of itself what it shows. */
  refresh?(): Promise<void>;
  dispose(): void | Promise<void>;
}

/** What the runner hears of the machines of a scenario. */
export type Inspect = NonNullable<IntegrationOptions["inspect"]>;

/** Whoever waits by this clock has waited at once: the tenant's time goes on by as much. */
function waitsAtOnce(tenant: Tenant): Clock {
  return {
    ...tenant.clock,
    setTimeout(callback, delay) {
      const handle = tenant.clock.setTimeout(callback, delay);
      queueMicrotask(() => tenant.clock.advance({ milliseconds: delay }));
      return handle;
    },
  };
}

/**
 * @param reach - the way to the tenant that was made; in the process, where none is given
 * @returns a stage for one scenario
 */
export function setStage(
  plan: ScenarioPlan,
  inspect: Inspect,
  reach: (tenant: Tenant) => Tenant = (tenant) => tenant,
): Stage {
  const waiting = createWaitingClock();
  const tenant = reach(createTenant({ scenario: buildWorld(plan.world), clock: waiting.clock }));
  waiting.watch(tenant);
  const redactor = createRedactor();
  const door = createDoor(tenant, redactor);
  const { clientId, clientSecret, displayName } = tenant.app;
  redactor.hide(clientSecret, "client secret");
  for (const { userConsentRequests, review } of tenant.requests()) {
    for (const { reason } of userConsentRequests) redactor.hide(reason, "justification");
    redactor.hide(review?.justification, "reason");
  }
  const { way = "server", reconnect, watch, permissions, authority = "organizations" } = plan.app;
  const lifetime = plan.app["request lifetime"];
  const direct = msalNodeAuth({
    clientId,
    clientSecret,
    redirectUri: CALLBACK,
    authority: `${tenant.origins.login}/${authority === "tenant" ? tenant.id : authority}`,
    clock: tenant.clock,
    system: { networkClient: networkTo(door.fetchAs("app")) },
  });
  const storage = memoryStorage();
  const line = createLine();
  const clock = waitsAtOnce(tenant);
  const ids = createSeededIds(`${plan.name}/app`);

  const createActor = (part: Part): Actor => {
    const person = tenant.people[part];
    const browser = createBrowser(tenant, door, { name: part, address: person.address });
    let connection: Connection | undefined;
    const connect = (): Connection => {
      connection ??= createConnection({
        way,
        direct,
        line,
        browser,
        settings: {
          app: { clientId, displayName, adminConsentRedirectUri: CALLBACK },
          key: part,
          storage,
          clock: tenant.clock,
          inspect,
          watch:
            watch === undefined ? false : { first: toDuration(watch), longest: toDuration(watch), factor: 1 },
          ...(reconnect && {
            reconnect: reconnect === "automatic" ? ("automatic" as const) : ("on-click" as const),
          }),
          ...(permissions && { scopes: permissions }),
          ...(lifetime !== undefined && { requestLifetimeDays: lifetime }),
        },
      });
      return connection;
    };
    const sender = {
      tokens: { getAccessToken: (request: object) => connect().integration.tokens.getAccessToken(request) },
      fetch: door.fetchAs("app"),
      clock,
      ids,
      // Waits are spread by chance; the same scenario waits as long every time.
      random: () => 0.5,
    };
    let calendar: CalendarClient | undefined;
    let sync: CalendarSync | undefined;
    return {
      part,
      person,
      browser,
      get connection() {
        return connect();
      },
      get hasConnection() {
        return connection !== undefined;
      },
      get calendar() {
        calendar ??= createCalendarClient({ ...sender, timeZone: "Europe/Oslo" });
        return calendar;
      },
      get sync() {
        sync ??= createCalendarSync(sender);
        return sync;
      },
      shows: undefined,
      cursor: undefined,
    };
  };
  const actors = Object.fromEntries(PARTS.map((part) => [part, createActor(part)])) as Stage["actors"];
  return {
    tenant,
    door,
    redactor,
    line,
    actors,
    dispose() {
      for (const actor of Object.values(actors)) if (actor.hasConnection) actor.connection.dispose();
    },
  };
}

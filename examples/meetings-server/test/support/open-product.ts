import { type KeyValueStorage, memoryStorage } from "@consentra/integration";
import {
  createTenant,
  createVisitor,
  type ScenarioStep,
  scenario,
  type Tenant,
  type Visitor,
  withApplication,
} from "@consentra/mock-azure";
import { tenantHandlers } from "@consentra/mock-azure/msw";
import { setupServer } from "msw/node";
import { vi } from "vitest";
import { createMeetings, type Meetings } from "../../src/create-meetings.ts";

export const ORIGIN = "https://app.meetings.example";

/** The company that runs the product. */
export const OPERATOR = "meetings.example";

/** The product's routes as they are registered with Microsoft Entra. */
const withMeetingsServer = (origin: string): ScenarioStep =>
  withApplication({
    redirectUris: {
      web: [`${origin}/auth/callback`, `${origin}/auth/admin-consent/return`],
      spa: [],
      publicClient: [],
    },
  });

/** The product, its customer's tenant in Microsoft's place, and one time for both. */
export interface OpenProduct extends Meetings {
  readonly storage: Required<KeyValueStorage>;
  /** Another machine takes over: nothing is left but what was stored. */
  restart(): void;
  /** Microsoft's calls do not arrive, until they do again. */
  unplug(): void;
  plugIn(): void;
  readonly tenant: Tenant;
  /** A browser of its own, signed in to the product; it walks the product's pages and Microsoft's. */
  signIn(name: string, customer: string): Promise<Visitor>;
  advance(duration: Parameters<Tenant["clock"]["advance"]>[0]): Promise<void>;
  close(): void;
}

/** Opens the product for one test. */
export function openProduct(origin = ORIGIN, ...steps: readonly ScenarioStep[]): OpenProduct {
  const tenant = createTenant({
    scenario: scenario("a product's server", withMeetingsServer(origin), ...steps),
    deliver: async (request) => {
      if (unplugged) throw new TypeError("The product cannot be reached.");
      return meetings.app.fetch(request);
    },
  });
  let unplugged = false;
  const storage = memoryStorage() as Required<ReturnType<typeof memoryStorage>>;
  const start = () =>
    createMeetings({
      origin,
      clientId: tenant.app.clientId,
      clientSecret: tenant.app.clientSecret,
      keys: [{ id: "k1", secret: "a secret of these tests, 32 characters" }],
      operator: OPERATOR,
      storage,
      clock: tenant.clock,
    });
  let meetings = start();
  const network = setupServer(...tenantHandlers(tenant));
  network.listen({ onUnhandledFrame: "bypass" });
  vi.useFakeTimers({ toFake: ["Date"], now: tenant.clock.now() });

  return {
    tenant,
    storage,
    get app() {
      return meetings.app;
    },
    get handlers() {
      return meetings.handlers;
    },
    get watch() {
      return meetings.watch;
    },
    restart() {
      meetings = start();
    },
    unplug() {
      unplugged = true;
    },
    plugIn() {
      unplugged = false;
    },
    async signIn(name, customer) {
      const visitor = createVisitor({
        // The product takes the place of the control API among the addresses that the visitor knows.
        origins: { ...tenant.origins, control: origin },
        fetch: async (request) => {
          if (new URL(request.url).origin !== origin) return tenant.fetch(request);
          // Every form that these visitors send to the product stands on a page of the product's.
          if (request.method === "POST") request.headers.set("sec-fetch-site", "same-origin");
          return meetings.app.fetch(request);
        },
      });
      await visitor.open(`${origin}/sign-in`);
      await visitor.fill("Your name", name);
      await visitor.fill("Your company's domain", customer);
      await visitor.press("Sign in");
      return visitor;
    },
    async advance(duration) {
      tenant.clock.advance(duration);
      vi.setSystemTime(tenant.clock.now());
      await tenant.delivered();
    },
    close() {
      network.close();
      vi.useRealTimers();
    },
  };
}

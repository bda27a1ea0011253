import type { Tenant } from "../../src/tenant/tenant.ts";
import { createVisitor } from "../../src/visitor/create-visitor.ts";
import type { Visitor } from "../../src/visitor/visitor.ts";
import type { Facts, Heard, Stage, Walker } from "./stage.ts";

/** What journeys know of a tenant. */
export const factsOf = ({ app, id, people }: Tenant): Facts => ({
  clientId: app.clientId,
  appName: app.displayName,
  tenantId: id,
  addresses: Object.fromEntries(Object.entries(people).map(([role, { address }]) => [role, address])),
});

/** A redirect's parameters, of query and fragment alike. */
export function parametersOf(address: string): Readonly<Record<string, string>> {
  const { search, hash } = new URL(address);
  return Object.fromEntries(new URLSearchParams([search.slice(1), hash.slice(1)].filter(Boolean).join("&")));
}

/** A walk without a browser that stands on the page it says. */
function walkerOf(visitor: Visitor): Walker {
  return {
    open: (url) => visitor.open(url),
    press: (name) => visitor.press(name),
    fill: (label, text) => visitor.fill(label, text),
    async sees(title) {
      if (visitor.title !== title) throw new Error(`The page is "${visitor.title}", not "${title}".`);
    },
    text: async () => visitor.text,
    async arrives() {
      const target = visitor.departure?.headers.get("location");
      if (!target) throw new Error(`The person is still at "${visitor.title}".`);
      return parametersOf(target);
    },
  };
}

type Send = (request: Request) => Promise<Response>;

export interface VisitorStageOptions {
  /** How the app's requests travel. */
  readonly send: Send;
  /** How pages are loaded. */
  readonly load: Send;
  /** The app's origin; a browser states it by itself. */
  readonly origin?: string;
  close?(): Promise<void>;
}

/** People and app without a browser, each over a way of its own. */
export function visitorStage(tenant: Tenant, { send, load, origin, close }: VisitorStageOptions): Stage {
  const walkers = new Map<string, Walker>();
  return {
    facts: factsOf(tenant),
    walker(role) {
      const walker = walkers.get(role) ?? walkerOf(createVisitor({ origins: tenant.origins, fetch: load }));
      walkers.set(role, walker);
      return walker;
    },
    async send({ url, headers = {}, ...init }): Promise<Heard> {
      const all = { ...headers, ...(origin !== undefined && { origin }) };
      const answer = await send(new Request(url, { ...init, headers: all }));
      return {
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        text: await answer.text(),
      };
    },
    plan: async (fault) => void tenant.plan(fault),
    journal: async () => tenant.journal(),
    close: async () => close?.(),
  };
}

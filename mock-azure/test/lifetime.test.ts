import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { createTenant } from "../src/create-tenant.ts";
import { scenarios } from "../src/scenarios/index.ts";
import { webApp } from "./support/web-app.ts";

/** Collects everything that nobody holds, at once. */
function collector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}

/** A test's worth of work, in a frame of its own, so that nothing of it is held from here. */
async function useTenant(): Promise<WeakRef<object>> {
  const tenant = createTenant({ scenario: scenarios.alreadyApproved });
  tenant.subscribe(() => undefined);
  const app = webApp(tenant);
  const connected = await app.connect("requester");
  await app.graph(connected, "/me/calendars");
  tenant.plan({ route: "graph.*", answer: { kind: "offline" } });
  tenant.clock.advance({ hours: 1 });
  // The tenant's own array: whatever of a tenant stays, holds its world, and that its journal.
  return new WeakRef(tenant.journal());
}

const MOST_TURNS = 50;

test("nothing is left of tenants that nobody holds any more", async () => {
  const collect = collector();
  const journals: WeakRef<object>[] = [];
  for (let count = 0; count < 20; count += 1) journals.push(await useTenant());
  const held = createTenant();
  const own = new WeakRef(held.journal());
  const left = () => journals.filter((journal) => journal.deref() !== undefined).length;
  // A reference is kept until the turn ends in which it was made or looked at, and what the process does by itself, such
  // as work of its other threads, may hold something for some turns. A leak outlasts all of them.
  for (let turns = 0; turns < MOST_TURNS; turns += 1) {
    await setImmediate();
    collect();
    await setImmediate();
    if (left() === 0) break;
  }
  expect(left()).toBe(0);
  // The same look at a tenant that is held, so that the one above can fail.
  expect(own.deref()).toBe(held.journal());
});

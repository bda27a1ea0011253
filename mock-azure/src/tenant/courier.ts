import {
  DELIVERY_LIMIT,
  type Delivery,
  decideDelivered,
  decideThrottling,
  dueDeliveries,
} from "../domain/notification/decide-delivery.ts";
import type { Reach } from "../http/reach.ts";
import type { World } from "./world.ts";

/** Brings notifications to the apps that subscribed. */
export interface Courier {
  /** Resolves once everything that is due by now was answered, put off or given up. */
  idle(): Promise<void>;
  /** Sends nothing any more, and waits for nothing. */
  stop(): void;
}

export interface CourierOptions {
  readonly world: World;
  readonly reach: Reach;
  /** Writes what goes out in one request, as JSON. */
  compose(delivery: Delivery): Promise<string>;
}

const ROUTE = "notifications";

/**
 * Makes the courier. It waits on the tenant's clock; one delivery an address is under way at a time, so a slow app holds
 * up nobody else. Where the clock has gone past several tries they follow one another, each as of its own time.
 */
export function createCourier({ world, reach, compose }: CourierOptions): Courier {
  const { clock } = world;
  const underWay = new Map<string, Promise<void>>();
  let loads = world.loads;
  let timer: unknown;
  let isStopped = false;

  const send = async (delivery: Delivery): Promise<void> => {
    const { loads: known } = world;
    const body = await compose(delivery);
    const { url } = delivery;
    const reached = await reach({
      url,
      contentType: "application/json; charset=utf-8",
      body,
      limit: DELIVERY_LIMIT,
    });
    // Another world was taken up meanwhile, which knows nothing of it.
    if (known !== world.loads) return;
    const dueAt = delivery.notifications.at(-1)?.dueAt ?? clock.now();
    world.commit(ROUTE, decideDelivered(world.state, { delivery, reached }, dueAt));
  };

  const pump = (): void => {
    if (isStopped) return;
    if (loads !== world.loads) {
      loads = world.loads;
      underWay.clear();
    }
    for (const delivery of dueDeliveries(world.state, clock.now(), (url) => underWay.has(url))) {
      const held = decideThrottling(world.state, delivery, clock.now());
      // Committing it comes back here.
      if (held) {
        world.commit(ROUTE, held);
        return;
      }
      const { url } = delivery;
      const sent = send(delivery).then(() => {
        if (underWay.get(url) === sent) underWay.delete(url);
        pump();
      });
      underWay.set(url, sent);
    }
    clock.clearTimeout(timer);
    const next = world.state.notifications.nextDue(clock.now());
    timer = next === undefined ? undefined : clock.setTimeout(pump, next - clock.now());
  };

  world.watch(pump);
  pump();
  return {
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay.values());
    },
    stop() {
      isStopped = true;
      clock.clearTimeout(timer);
    },
  };
}

import type { EpochMilliseconds } from "@consentra/protocol";
import { COUNTED_TIME, type Traffic } from "../domain/limits/judge-traffic.ts";
import type { Seat } from "../http/route.ts";
import type { World } from "./world.ts";

/** A request that is under way. */
interface Visit {
  readonly traffic: Traffic;
  leave(): void;
}

interface Count {
  readonly since: EpochMilliseconds;
  requests: number;
}

/** Counts requests. What it has counted belongs to no snapshot: it is gone when another world is taken up. */
export interface TrafficCounter {
  /** Notes that a request has come; whoever enters leaves once it is answered. */
  enter(seat: Seat): Visit;
}

export function createTrafficCounter(world: World): TrafficCounter {
  const underWay = new Map<string, number>();
  const counts = new Map<string, Count>();
  let loads = world.loads;

  const countOf = (key: string): Count => {
    const now = world.clock.now();
    const known = counts.get(key);
    if (known && now < known.since + COUNTED_TIME) return known;
    const fresh = { since: now, requests: 0 };
    counts.set(key, fresh);
    return fresh;
  };

  return {
    enter({ app, mailbox }) {
      if (loads !== world.loads) {
        loads = world.loads;
        counts.clear();
      }
      const { concurrencyScope } = world.state.policies.emulation.limits;
      const key = `${app}/${mailbox}`;
      const place = concurrencyScope === "app" ? app : key;
      const here = (underWay.get(place) ?? 0) + 1;
      underWay.set(place, here);
      const count = countOf(key);
      count.requests += 1;
      return {
        traffic: { underWay: here, recent: count.requests, since: count.since },
        leave() {
          const left = (underWay.get(place) ?? 1) - 1;
          if (left === 0) underWay.delete(place);
          else underWay.set(place, left);
        },
      };
    },
  };
}

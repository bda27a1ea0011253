import type { IntegrationState, KeyValueStorage } from "@consentra/integration";
import type { Clock } from "@consentra/protocol";
import { readJson, updateJson } from "./update-json.ts";
import type { User } from "./users.ts";

/** What is known of a customer's approval. */
interface Approval {
  /** Milliseconds since the epoch at which the first of its users connected, which proves it. */
  readonly provenAt?: number;
  /** When there was a sign of it, which proves nothing: an administrator who says so, or the app seen in their tenant. */
  readonly signAt?: number;
}

/** Somebody whose calendar is not connected yet, and who has asked for it. */
export interface Waiting {
  readonly name: string;
  /** `asking`: they have not said that a request was sent. */
  readonly stage: "asking" | "requested" | "approved";
  readonly since?: number;
  readonly until?: number;
}

/** A customer as the overview shows it. */
export interface Customer extends Approval {
  readonly name: string;
  readonly connected: number;
  readonly waiting: readonly Waiting[];
}

/** Which customers have approved, and who waits. */
export interface Customers {
  /** Notes what a connection's state says of its customer. */
  note(user: User, state: IntegrationState): Promise<void>;
  /** Notes a sign that this user's customer has approved. */
  noteSign(user: User): Promise<void>;
  overview(): Promise<readonly Customer[]>;
}

/** A customer as it is kept: one value, so that an overview opens nobody's connection. */
interface Kept extends Approval {
  /** Those who are connected or wait, by user. */
  readonly people?: Readonly<Record<string, Waiting | "connected">>;
}

const ALL = "meetings.customers";
const keyOf = (customer: string) => `meetings.customer.${customer}`;

export function createCustomers(parts: {
  readonly storage: Required<KeyValueStorage>;
  readonly clock: Clock;
}): Customers {
  const { storage, clock } = parts;
  const update = async (customer: string, change: (kept: Kept) => Kept) => {
    if ((await storage.get(keyOf(customer))) === null) {
      await updateJson<readonly string[]>(storage, ALL, (all = []) => [...new Set([...all, customer])]);
    }
    await updateJson<Kept>(storage, keyOf(customer), (kept = {}) => change(kept));
  };
  /** The first time counts. */
  const once = (kept: Kept, what: keyof Approval): Kept => ({ ...kept, [what]: kept[what] ?? clock.now() });

  return {
    note: (user, state) =>
      update(user.customer, (kept) => {
        const { [user.id]: _before, ...others } = kept.people ?? {};
        if (state.status === "connected") {
          return { ...once(kept, "provenAt"), people: { ...others, [user.id]: "connected" } };
        }
        const waiting = toWaiting(user, state);
        return { ...kept, people: { ...others, ...(waiting && { [user.id]: waiting }) } };
      }),
    noteSign: ({ customer }) => update(customer, (kept) => once(kept, "signAt")),
    async overview() {
      const names = (await readJson<readonly string[]>(storage, ALL)) ?? [];
      return Promise.all(
        [...names].sort().map(async (name) => {
          const { people = {}, ...approval } = (await readJson<Kept>(storage, keyOf(name))) ?? {};
          const all = Object.values(people);
          return {
            name,
            ...approval,
            connected: all.filter((each) => each === "connected").length,
            // A request that has run out is noted when its user comes back.
            waiting: all.filter(
              (each): each is Waiting =>
                each !== "connected" && (each.until === undefined || each.until > clock.now()),
            ),
          };
        }),
      );
    },
  };
}

function toWaiting({ name }: User, state: IntegrationState): Waiting | undefined {
  if (state.status === "approvalRequired") return { name, stage: "asking" };
  if (state.status !== "pending") return undefined;
  const stage = state.approved ? "approved" : "requested";
  return { name, stage, since: state.requestedAt, until: state.expiresAt };
}

import type { IntegrationState, KeyValueStorage } from "@consentra/integration";
import type { Clock } from "@consentra/protocol";
import type { Connections } from "./connections.ts";
import { readJson, updateJson } from "./update-json.ts";
import type { User, Users } from "./users.ts";

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

const keyOf = (customer: string) => `meetings.customer.${customer.toLowerCase()}`;

export function createCustomers(parts: {
  readonly storage: Required<KeyValueStorage>;
  readonly users: Users;
  readonly connections: Connections;
  readonly clock: Clock;
}): Customers {
  const { storage, users, connections, clock } = parts;
  /** The first time counts. */
  const noteOnce = (user: User, what: keyof Approval) =>
    updateJson<Approval>(storage, keyOf(user.customer), (known = {}) => ({ [what]: clock.now(), ...known }));

  return {
    async note(user, { status }) {
      if (status === "connected") await noteOnce(user, "provenAt");
    },
    noteSign: (user) => noteOnce(user, "signAt"),
    async overview() {
      const all = await users.all();
      const names = [...new Set(all.map(({ customer }) => customer))].sort();
      return Promise.all(
        names.map(async (name) => {
          const approval = await readJson<Approval>(storage, keyOf(name));
          const states = await Promise.all(
            all
              .filter(({ customer }) => customer === name)
              .map((user) => connections.with(user.id, ({ state }) => ({ user, state }))),
          );
          return {
            name,
            ...approval,
            connected: states.filter(({ state }) => state.status === "connected").length,
            waiting: states.flatMap(({ user, state }) => toWaiting(user, state) ?? []),
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

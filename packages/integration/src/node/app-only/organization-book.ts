import type { KeyValueStorage } from "../../ports/key-value-storage.ts";
import type { StorageProblem } from "../../record-keeper.ts";
import { formatOrganization, parseOrganization } from "./organization-record.ts";
import type { OrganizationState } from "./organization-state.ts";

/** Where organisations stand, as it is stored. */
export interface OrganizationBook {
  read(tenant: string): Promise<OrganizationState>;
  /** Changes a state in one step, however many machines do. */
  change(tenant: string, to: (before: OrganizationState) => OrganizationState): Promise<OrganizationState>;
  remove(tenant: string): Promise<void>;
}

const NOTHING: OrganizationState = { status: "disconnected" };

/** @param onProblem - told of a record that cannot be read; it is kept under another key before it is replaced */
export function createOrganizationBook(parts: {
  readonly storage: KeyValueStorage;
  readonly prefix: string;
  readonly clientId: string;
  readonly onProblem: (problem: StorageProblem) => void;
}): OrganizationBook {
  const { storage, clientId, onProblem } = parts;
  const keyOf = (tenant: string) => parts.prefix + tenant.toLowerCase();

  const look = async (tenant: string) => {
    const key = keyOf(tenant);
    const stored = await storage.get(key);
    const parsed = stored === null ? NOTHING : parseOrganization(stored, clientId);
    if (typeof parsed !== "string") return { key, stored, state: parsed };
    onProblem({ operation: "parse", key, reason: parsed });
    return { key, stored, state: NOTHING, refused: stored };
  };

  return {
    read: async (tenant) => (await look(tenant)).state,
    async change(tenant, to) {
      for (;;) {
        const { key, stored, state, refused } = await look(tenant);
        const next = to(state);
        const written = formatOrganization(next, clientId);
        if (written === stored) return next;
        if (refused) await storage.set(`refused:${key}`, refused);
        if (!storage.compareAndSet) {
          await storage.set(key, written);
          return next;
        }
        if (await storage.compareAndSet(key, stored, written)) return next;
      }
    },
    async remove(tenant) {
      await storage.remove(keyOf(tenant));
    },
  };
}

import type { KeyValueStorage } from "@consentra/integration";
import { readJson, updateJson } from "./update-json.ts";

/** Somebody who uses the product, at a customer of the product's. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly customer: string;
}

/** The product's users; a product of your own has them in its database. */
export interface Users {
  signIn(name: string, customer: string): Promise<User>;
  find(id: string): Promise<User | undefined>;
  all(): Promise<readonly User[]>;
}

const KEY = "meetings.users";

export function createUsers(storage: Required<KeyValueStorage>): Users {
  const all = async () => (await readJson<readonly User[]>(storage, KEY)) ?? [];
  return {
    all,
    find: async (id) => (await all()).find((user) => user.id === id),
    async signIn(name, customer) {
      const user = { id: `${customer}/${name}`.toLowerCase(), name, customer };
      await updateJson<readonly User[]>(storage, KEY, (users = []) =>
        users.some(({ id }) => id === user.id) ? users : [...users, user],
      );
      return user;
    },
  };
}

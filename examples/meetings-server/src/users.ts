import type { KeyValueStorage } from "@consentra/integration";
import { readJson, updateJson } from "./update-json.ts";

/** Somebody who uses the product, at a customer of the product's. */
export interface User {
  readonly id: string;
  readonly name: string;
  /** The customer's domain, in lower case. */
  readonly customer: string;
  /** One of those who run the product, who see all customers. */
  readonly isOperator: boolean;
}

/** The product's users; a product of your own has them in its database. */
export interface Users {
  signIn(name: string, customer: string): Promise<User>;
  find(id: string): Promise<User | undefined>;
}

type Kept = Omit<User, "isOperator">;

const keyOf = (id: string) => `meetings.user.${id}`;

/** Each part is written so that it cannot be taken for two: nobody is let in as somebody else. */
const idOf = (name: string, customer: string) =>
  [customer, name.toLowerCase()].map(encodeURIComponent).join("/");

/** @param operator - domain of the company that runs the product; nobody's where it is not known */
export function createUsers(storage: Required<KeyValueStorage>, operator?: string): Users {
  const toUser = (kept: Kept): User => ({ ...kept, isOperator: kept.customer === operator });
  return {
    async find(id) {
      const kept = await readJson<Kept>(storage, keyOf(id));
      return kept && toUser(kept);
    },
    async signIn(name, domain) {
      const customer = domain.toLowerCase();
      const user: Kept = { id: idOf(name, customer), name, customer };
      await updateJson<Kept>(storage, keyOf(user.id), (known = user) => known);
      return toUser(user);
    },
  };
}

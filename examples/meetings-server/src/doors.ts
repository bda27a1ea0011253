import { randomBytes } from "node:crypto";
import type { KeyValueStorage } from "@consentra/integration";
import type { Clock } from "@consentra/protocol";
import { readJson, updateJson } from "./update-json.ts";

/** Where Microsoft tells of one user's calendar, and the secret by which its calls are known. */
export interface Door {
  /** A part of the address, which says nothing of the user. */
  readonly name: string;
  readonly user: string;
  readonly secret: string;
  /** Milliseconds since the epoch until which Microsoft was asked to tell, or is being asked. */
  readonly until: number;
}

/** One door a user, kept before Microsoft is asked: it calls before it answers. */
export interface Doors {
  /** The user's door, if nobody else has asked Microsoft, or is about to. */
  claim(user: string): Promise<Door | undefined>;
  find(name: string): Promise<Door | undefined>;
  /** Microsoft tells until then; `0` where nobody relies on it. */
  open(door: Door, until: number): Promise<void>;
  /** Nobody relies on being told any more; whoever wants to be again has to ask. */
  close(user: string): Promise<void>;
}

/** How long asking Microsoft may take; whoever asks and comes to an end on the way is in nobody's way after that. */
const ASKING = 60_000;

/** As {@link secret} makes them; whatever else stands in an address is no key of the storage's. */
const NAME = /^[\w-]{32}$/;
const doorKey = (name: string) => `meetings.door.${name}`;
const userKey = (user: string) => `meetings.door-of.${user}`;
const secret = () => randomBytes(24).toString("base64url");

export function createDoors({
  storage,
  clock,
}: {
  readonly storage: Required<KeyValueStorage>;
  readonly clock: Clock;
}): Doors {
  const find = async (name: string) => (NAME.test(name) ? readJson<Door>(storage, doorKey(name)) : undefined);
  const open = (door: Door, until: number) =>
    updateJson<Door>(storage, doorKey(door.name), (kept = door) => ({ ...kept, until }));

  return {
    find,
    async claim(user) {
      await storage.compareAndSet(userKey(user), null, secret());
      const name = await storage.get(userKey(user));
      if (name === null) return undefined;
      const key = doorKey(name);
      const text = await storage.get(key);
      const known = text === null ? { name, user, secret: secret(), until: 0 } : (JSON.parse(text) as Door);
      if (known.until > clock.now()) return undefined;
      const claimed = { ...known, until: clock.now() + ASKING };
      return (await storage.compareAndSet(key, text, JSON.stringify(claimed))) ? claimed : undefined;
    },
    open,
    async close(user) {
      const name = await storage.get(userKey(user));
      const door = name === null ? undefined : await find(name);
      if (door && door.until > 0) await open(door, 0);
    },
  };
}

import { expect, test } from "vitest";
import { ioredis } from "./ioredis.ts";
import type { IoredisSubscriber } from "./redis-connection.ts";

test("ioredis keeps nobody who could not begin to listen", async () => {
  let isOffline = true;
  let ready = () => {};
  const asked: string[] = [];
  const subscriber: IoredisSubscriber = {
    on: (event, listener) => {
      if (event === "ready") ready = listener;
    },
    async subscribe(channel) {
      asked.push(channel);
      if (isOffline) throw new Error("The server is away.");
    },
    unsubscribe: async () => {},
    disconnect: () => {},
  };
  const connection = ioredis({ call: async () => null, duplicate: () => subscriber });
  let heard = 0;
  const listening = connection.listen("a", () => (heard += 1));
  await expect(listening).rejects.toThrow("The server is away.");
  isOffline = false;
  ready();
  await Promise.resolve();
  expect([asked, heard]).toEqual([["a"], 0]);
});

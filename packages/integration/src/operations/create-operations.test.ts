import { describe, expect, test } from "vitest";
import { app, fixture } from "../../test/integration-fixture.ts";
import type { JudgingAuthPort } from "../judging-auth-port.ts";
import { memoryStorage } from "../memory-storage.ts";
import type { KeyValueStorage } from "../ports/key-value-storage.ts";
import { type ScriptLine, scriptedAuth } from "../testing/scripted-auth.ts";
import { createOperations, type OperationsOptions } from "./create-operations.ts";
import type { ObserveOperation } from "./operation.ts";
import type { OperationsEvent } from "./operations-event.ts";

const REFUSED: ScriptLine = { signIn: { error: "access_denied", aadsts: [90094], correlationId: "c-1" } };

/** A watched connection. */
function watched(lines: readonly ScriptLine[], options: OperationsOptions = {}) {
  const { clock } = fixture();
  const operations = createOperations({ clock, ...options });
  const auth = operations.auth(scriptedAuth(lines), { connection: "c-17" });
  const storage = operations.storage(memoryStorage());
  const { integration } = fixture([], { auth, storage, clock });
  operations.follow(integration, { connection: "c-17" });
  return { operations, integration, clock, storage };
}

describe("createOperations", () => {
  test("tells where a connection goes, and how what was asked of Microsoft ended", async () => {
    const { operations, integration, clock } = watched([REFUSED]);
    await integration.connect();
    const at = clock.now();
    const support = { code: "access_denied", correlationId: "c-1", aadsts: [90094] };
    expect(operations.recent()).toEqual([
      { kind: "status", at, connection: "c-17", from: "disconnected", to: "connecting" },
      {
        kind: "operation",
        at,
        connection: "c-17",
        operation: "auth.signIn",
        outcome: "failed",
        support,
        milliseconds: 0,
      },
      {
        kind: "status",
        at,
        connection: "c-17",
        from: "connecting",
        to: "approvalRequired",
        failure: {
          kind: "approvalRequired",
          detail: "administrator",
          confidence: "reported",
          fixableBy: "administrator",
          support,
        },
      },
    ]);
  });

  test("says that a connection was lost", async () => {
    const { operations, integration } = watched([
      { signIn: "ok" },
      { acquireToken: { error: "invalid_grant", aadsts: [50173] } },
    ]);
    await integration.connect();
    await integration.tokens.getAccessToken({}).catch(() => undefined);
    expect(operations.recent().at(-1)).toMatchObject({ to: "reauthenticationRequired", lost: true });
  });

  test("measures by the clock", async () => {
    const { clock } = fixture();
    const operations = createOperations({ clock });
    const slow: JudgingAuthPort = {
      ...scriptedAuth([]),
      acquireToken: async () => {
        clock.advance({ seconds: 2 });
        return { kind: "token", accessToken: "t" };
      },
    };
    const account = { homeAccountId: "o.t", tenantId: "t", username: "u" };
    await operations.auth(slow).acquireToken({ scopes: [], account });
    expect(operations.recent()).toMatchObject([{ outcome: "token", milliseconds: 2000 }]);
  });

  test("keeps no more than it is told, and none of a storage's successes", async () => {
    const { operations, integration, storage } = watched([{ signIn: "ok" }], { keep: 2 });
    await integration.connect();
    expect(await storage.get("consentra")).toContain("connected");
    expect(operations.recent().map(({ kind }) => kind)).toEqual(["operation", "status"]);
  });

  test("tells of a storage that fails, which fails all the same", async () => {
    const operations = createOperations();
    const full = new Error("quota of maya@contoso.example");
    const storage = operations.storage<KeyValueStorage>({
      ...memoryStorage(),
      set: () => Promise.reject(full),
      remove: () => {
        throw full;
      },
    });
    await expect(storage.set("maya@contoso.example", "{}")).rejects.toBe(full);
    expect(() => storage.remove("maya@contoso.example")).toThrow(full);
    const told = operations.recent();
    expect(told).toMatchObject([
      { operation: "storage.set", outcome: "thrown" },
      { operation: "storage.remove", outcome: "thrown" },
    ]);
    expect(JSON.stringify(told)).not.toContain("maya");
  });

  test("answers at once where the storage does, and leaves out what it has not got", () => {
    const operations = createOperations();
    const { get, set, remove } = memoryStorage();
    const storage = operations.storage({ get, set, remove });
    expect(storage.set("a", "1")).toBeUndefined();
    expect(storage.get("a")).toBe("1");
    expect("compareAndSet" in storage).toBe(false);
    expect(operations.storage(memoryStorage()).compareAndSet?.("a", null, "1")).toBe(true);
  });

  test("leaves a storage all that its class has, which works on itself", () => {
    class OwnStorage implements KeyValueStorage {
      readonly #values = new Map<string, string>();
      #listener = () => {};
      get(key: string) {
        return this.#values.get(key) ?? null;
      }
      set(key: string, value: string) {
        this.#values.set(key, value);
        this.#listener();
      }
      remove(key: string) {
        this.#values.delete(key);
      }
      subscribe(_key: string, listener: () => void) {
        this.#listener = listener;
        return () => {};
      }
      count() {
        return this.#values.size;
      }
    }
    const storage = createOperations().storage(Object.freeze(new OwnStorage()));
    let changes = 0;
    storage.subscribe("a", () => (changes += 1));
    storage.set("a", "1");
    expect([storage.get("a"), storage.count(), changes]).toEqual(["1", 1, 1]);
    expect(storage).not.toHaveProperty("compareAndSet");
  });

  test("lets observers stand around the work, the first outermost, and learn how it ended", () => {
    const seen: string[] = [];
    const observer =
      (name: string): ObserveOperation =>
      (operation, work) => {
        seen.push(`${name} ${operation}`);
        return work(({ outcome }) => seen.push(`${name} ${outcome}`));
      };
    const storage = createOperations({ observers: [observer("outer"), observer("inner")] }).storage(
      memoryStorage(),
    );
    expect(storage.compareAndSet?.("a", "other", "1")).toBe(false);
    expect(seen).toEqual([
      "outer storage.compareAndSet",
      "inner storage.compareAndSet",
      "outer conflict",
      "inner conflict",
    ]);
  });

  test("goes on where a listener throws, and tells", async () => {
    const thrown: unknown[] = [];
    const { operations, integration } = watched([{ signIn: "ok" }], {
      onListenerError: (error) => thrown.push(error),
    });
    const bug = new Error("a listener's bug");
    const seen: string[] = [];
    operations.subscribe(() => {
      throw bug;
    });
    const stop = operations.subscribe(({ kind }) => seen.push(kind));
    expect((await integration.connect()).status).toBe("connected");
    stop();
    await integration.disconnect();
    expect(seen).toEqual(["status", "operation", "status"]);
    expect(thrown[0]).toBe(bug);
  });

  test.each(["maya@contoso.example", "Maya Okafor", "", "x".repeat(129)])(
    "takes %j for no name of a connection",
    (connection) => {
      expect(() => createOperations().auth(scriptedAuth([]), { connection })).toThrow("give an id, no name");
    },
  );

  test.each([-1, 1.5, Number.NaN])("refuses to keep %d events", (keep) => {
    expect(() => createOperations({ keep })).toThrow(RangeError);
  });
});

describe("events of operations", () => {
  test("come one by one, until the signal ends them", async () => {
    const { operations, integration } = watched([{ signIn: "ok" }]);
    const stopping = new AbortController();
    const seen: string[] = [];
    const reading = (async () => {
      for await (const event of operations.events(stopping.signal)) {
        seen.push(event.kind === "status" ? event.to : event.kind);
        if (seen.length === 3) stopping.abort();
      }
    })();
    await integration.connect();
    await reading;
    expect(seen).toEqual(["connecting", "operation", "connected"]);
  });

  test("end at once for a signal that is aborted already, and for a reader who leaves", async () => {
    const { operations, integration } = watched([{ signIn: "ok" }]);
    const seen: OperationsEvent[] = [];
    for await (const event of operations.events(AbortSignal.abort())) seen.push(event);
    const iterator = operations.events()[Symbol.asyncIterator]();
    const waiting = iterator.next();
    await iterator.return?.();
    expect(await waiting).toEqual({ done: true, value: undefined });
    await integration.connect();
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
    expect(seen).toEqual([]);
  });

  test("come to each of several who ask before there is any", async () => {
    const { operations, integration } = watched([{ signIn: "ok" }]);
    const iterator = operations.events()[Symbol.asyncIterator]();
    const both = Promise.all([iterator.next(), iterator.next()]);
    await integration.connect();
    expect((await both).map(({ value }) => (value as OperationsEvent).kind)).toEqual(["status", "operation"]);
  });

  test("tell a slow reader how many are gone", async () => {
    const operations = createOperations();
    const broken = operations.storage<KeyValueStorage>({
      ...memoryStorage(),
      get: () => {
        throw new Error("offline");
      },
    });
    const iterator = operations.events()[Symbol.asyncIterator]();
    for (let turn = 0; turn < 1007; turn += 1) expect(() => broken.get("a")).toThrow("offline");
    expect((await iterator.next()).value).toMatchObject({ kind: "missed", count: 7 });
    expect((await iterator.next()).value).toMatchObject({ kind: "operation", operation: "storage.get" });
  });
});

describe("a support bundle", () => {
  test("holds of a label only its own events", async () => {
    const { operations, integration } = watched([{ signIn: "ok" }]);
    await integration.connect();
    const { state } = integration;
    expect(operations.supportBundle({ app, state, connection: "c-17" }).events).toHaveLength(3);
    expect(operations.supportBundle({ app, state, connection: "c-18" }).events).toEqual([]);
    expect(operations.supportBundle({ app, state }).events).toHaveLength(3);
  });
});

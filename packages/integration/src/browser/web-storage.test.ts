import { afterEach, describe, expect, test, vi } from "vitest";
import { fixture } from "../../test/integration-fixture.ts";
import type { KeyValueStorage } from "../ports/key-value-storage.ts";
import { keyValueStorageContract } from "../testing/key-value-storage-contract.ts";
import { type WebStorageArea, webStorage } from "./web-storage.ts";

afterEach(() => vi.unstubAllGlobals());

function area(values = new Map<string, string>()): WebStorageArea {
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}

/** A window's events, as the storage listens to them. */
function eventsOfWindow() {
  const window = new EventTarget();
  vi.stubGlobal("addEventListener", window.addEventListener.bind(window));
  vi.stubGlobal("removeEventListener", window.removeEventListener.bind(window));
  return (key: string | null) => window.dispatchEvent(Object.assign(new Event("storage"), { key }));
}

/** Two tabs' sight of one storage; what the other writes, this one is told. */
function twoTabs(): [KeyValueStorage, KeyValueStorage] {
  const happens = eventsOfWindow();
  const values = new Map<string, string>();
  const own = area(values);
  const other: WebStorageArea = {
    ...own,
    setItem(key, value) {
      own.setItem(key, value);
      happens(key);
    },
    removeItem(key) {
      own.removeItem(key);
      happens(key);
    },
  };
  return [webStorage(own), webStorage(other)];
}

describe.each([
  ["with Web Locks", () => {}],
  ["without Web Locks", () => vi.stubGlobal("navigator", {})],
])("webStorage %s", (_name, prepare) => {
  test.each(keyValueStorageContract)("$name", async ({ check }) => {
    prepare();
    await check(...twoTabs());
  });
});

describe("webStorage", () => {
  test("keeps out of the way of the application's own keys", () => {
    const browser = area();
    browser.setItem("user-7", "the application's");
    void webStorage(browser).set("user-7", "ours");
    expect(browser.getItem("user-7")).toBe("the application's");
  });

  test("hears of its key and of a cleared storage, as long as it listens", () => {
    const happens = eventsOfWindow();
    let heard = 0;
    const stop = webStorage(area()).subscribe?.("user-7", () => (heard += 1));
    happens("consentra.user-8");
    happens("user-7");
    expect(heard).toBe(0);
    happens("consentra.user-7");
    happens(null);
    stop?.();
    happens(null);
    expect(heard).toBe(2);
  });

  test.each<[string, () => WebStorageArea, string[]]>([
    [
      "blocked",
      () => {
        throw new DOMException("denied", "SecurityError");
      },
      ["read", "write", "write"],
    ],
    [
      "full",
      () => ({
        ...area(),
        setItem() {
          throw new DOMException("full", "QuotaExceededError");
        },
      }),
      ["write", "write"],
    ],
  ])("does not break a connection when it is %s", async (_name, open, expected) => {
    const problems: string[] = [];
    const { integration } = fixture([{ signIn: "ok" }], {
      storage: webStorage(open),
      onStorageError: ({ operation }) => problems.push(operation),
    });
    expect((await integration.connect()).status).toBe("connected");
    expect(problems).toEqual(expected);
  });
});

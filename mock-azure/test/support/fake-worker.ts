import type { WorkerScope } from "../../src/adapters/service-worker/worker-scope.ts";

type Listeners = Record<string, (event: object) => void>;

/** Browser storage that outlives the workers of a test, and can be full. */
export interface FakeCaches {
  readonly caches: CacheStorage;
  readonly texts: Map<string, string>;
  isFull: boolean;
}

/** Makes empty storage. */
export function createFakeCaches(): FakeCaches {
  const texts = new Map<string, string>();
  const made: FakeCaches = { caches: {} as CacheStorage, texts, isFull: false };
  const open = async (name: string) => ({
    match: async (key: string) => {
      const text = texts.get(`${name} ${key}`);
      return text === undefined ? undefined : new Response(text);
    },
    put: async (key: string, response: Response) => {
      if (made.isFull) throw new DOMException("There is no room left.", "QuotaExceededError");
      texts.set(`${name} ${key}`, await response.text());
    },
    delete: async (key: string) => texts.delete(`${name} ${key}`),
  });
  return Object.assign(made, { caches: { open } });
}

/** A browser's side of a worker. */
export interface FakeWorker {
  readonly scope: WorkerScope;
  /** Asks as a page would; undefined where the worker leaves it to the network. */
  fetch(url: string, init?: RequestInit): Promise<Response> | undefined;
  /** Sends a letter, and gives the answer. */
  letter(data: unknown): Promise<unknown>;
  /** Lets the browser install and activate the worker; gives what it asked the browser for. */
  install(): Promise<readonly string[]>;
}

/** Makes a worker whose script has not been run yet. */
export function createFakeWorker(caches: CacheStorage, scope = "https://app.example/team/"): FakeWorker {
  const listeners: Listeners = {};
  const asked: string[] = [];
  const done: Promise<unknown>[] = [];
  const waitUntil = (work: Promise<unknown>) => void done.push(work);
  const ask = (what: string) => async () => void asked.push(what);
  return {
    scope: {
      location: { origin: new URL(scope).origin },
      registration: { scope },
      navigator: { languages: ["de-DE", "en"] },
      clients: { claim: ask("claim") },
      caches,
      skipWaiting: ask("skipWaiting"),
      addEventListener(type: string, listener: (event: never) => void) {
        listeners[type] = listener as (event: object) => void;
      },
    },
    fetch(url, init) {
      let answer: Promise<Response> | undefined;
      const request = new Request(url, init);
      listeners.fetch?.({ request, waitUntil, respondWith: (given: Promise<Response>) => (answer = given) });
      return answer;
    },
    async letter(data) {
      let reply: unknown;
      const port = { postMessage: (given: unknown) => (reply = given) };
      listeners.message?.({ data, ports: [port], waitUntil });
      await Promise.all(done);
      return reply;
    },
    async install() {
      listeners.install?.({ waitUntil });
      listeners.activate?.({ waitUntil });
      await Promise.all(done);
      return asked;
    },
  };
}

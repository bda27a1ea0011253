import { createSaveQueue, keepInCache } from "./kept-state.ts";
import type { Letter, Reply, TenantNews } from "./letters.ts";
import { createMount } from "./mount.ts";
import { createWorkerDoor, type WorkerDoor } from "./worker-door.ts";
import type { WorkerScope } from "./worker-scope.ts";
import { createWorkerTenant, startOf, type WorkerTenant, type WorkerTenantOptions } from "./worker-tenant.ts";

/**
 * A tenant in a service worker, and the browser that it is to be in.
 *
 * @group Adapters
 */
export interface ServiceWorkerOptions extends WorkerTenantOptions {
  /**
   * Whether hidden frames get the sign-in service's cookies. Browsers withhold them by default, and a silent sign-in in
   * a frame then ends in `login_required`. @defaultValue true
   */
  readonly thirdPartyCookies?: boolean;
  /** Whether pages of the app may show the tenant's in frames, which the real ones forbid. @defaultValue false */
  readonly frames?: boolean;
}

interface Life extends WorkerTenant {
  readonly door: WorkerDoor;
  /** What was kept last. */
  kept: string;
}

/** A bug of the mock, or a browser that keeps nothing: said loudly. */
function sayLoudly(error: unknown): Response {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const headers = { "content-type": "text/plain; charset=utf-8" };
  return new Response(`mock-azure failed in the service worker\n${text}\n`, { status: 500, headers });
}

/**
 * Runs a whole tenant in a service worker of the app's own origin, sign-in pages included. Call it while the worker's
 * script is first run; the page asks for it with `startTenant` of `@consentra/mock-azure/browser`.
 *
 * The tenant's hosts are below the worker's scope, `<scope>mock-azure/entra.microsoft.com/…`, where people see their
 * pages. What scripts fetch under the real names is answered, too, by the rules that browsers have for other origins.
 * The state outlives the worker, which browsers end when it is idle: it is kept before an answer is given.
 *
 * @param options - scenario, time, redirect URIs
 * @throws TypeError when a redirect URI is none
 * @throws RangeError when `startAt` is no instant
 * @example The script of a worker
 * ```ts no-run="needs a service worker"
 * import { scenarios } from "@consentra/mock-azure";
 * import { serveTenantFromWorker } from "@consentra/mock-azure/service-worker";
 *
 * serveTenantFromWorker({ scenario: scenarios.requestPending, redirectUris: ["redirect.html"] });
 * ```
 * @group Adapters
 */
export function serveTenantFromWorker(options: ServiceWorkerOptions = {}): void {
  serveTenantIn(globalThis as unknown as WorkerScope, options);
}

/**
 * Runs a tenant in this worker.
 *
 * @internal
 */
export function serveTenantIn(worker: WorkerScope, options: ServiceWorkerOptions): void {
  const { thirdPartyCookies = true, frames = false } = options;
  const { scope } = worker.registration;
  const start = startOf(options, scope);
  const mount = createMount(scope);
  const keeper = keepInCache(worker.caches, mount.root);
  const channel = new BroadcastChannel(mount.root);

  const live = (tenant: WorkerTenant): Life => {
    const door = createWorkerDoor({
      tenant: tenant.running.tenant,
      mount,
      origin: worker.location.origin,
      jars: tenant.jars,
      acceptLanguage: worker.navigator.languages.join(","),
      thirdPartyCookies,
      frames,
    });
    return { ...tenant, door, kept: "" };
  };
  const begin = async (): Promise<Life> => {
    const kept = await keeper.load(start);
    const life = live(createWorkerTenant(options, scope, kept));
    if (kept) life.kept = life.mark();
    return life;
  };
  let begun: Promise<Life> | undefined;
  const alive = (): Promise<Life> => {
    begun ??= begin();
    return begun;
  };

  const keep = createSaveQueue(async () => {
    const life = await alive();
    const mark = life.mark();
    await keeper.save(life.toKeep());
    life.kept = mark;
  });
  const tell = ({ running }: Life) => {
    const news: TenantNews = {
      now: running.tenant.clock.now(),
      scenario: running.scenario,
      revision: running.revision,
    };
    channel.postMessage(news);
  };

  const answer = async (request: Request): Promise<Response> => {
    try {
      const life = await alive();
      const before = life.mark();
      const given = await life.door.answer(request);
      // Other requests may have changed it, too: what anybody is told has been kept.
      if (life.mark() !== life.kept) await keep();
      if (life.mark() !== before) tell(life);
      return given;
    } catch (error) {
      return sayLoudly(error);
    }
  };
  const startOver = async (): Promise<void> => {
    const life = await alive();
    life.running.stop();
    await keeper.forget();
    begun = undefined;
    tell(await alive());
  };

  worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
  worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));
  worker.addEventListener("message", (event) => {
    const deeds: Readonly<Record<Letter, () => Promise<void>>> = {
      "mock-azure:claim": () => worker.clients.claim(),
      "mock-azure:start-over": startOver,
    };
    const deed = Object.entries(deeds).find(([letter]) => letter === event.data)?.[1];
    const reply: Reply = { time: options.time ?? "virtual" };
    if (deed) event.waitUntil(deed().then(() => event.ports[0]?.postMessage(reply)));
  });
  worker.addEventListener("fetch", (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (mount.covers(url) || mount.isReal(url)) event.respondWith(answer(request));
  });
}

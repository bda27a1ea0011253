import { systemClock } from "@consentra/protocol/system";
import type { Letter, Refusal, Reply } from "../service-worker/letters.ts";
import { BrowserTenantError } from "./browser-tenant-error.ts";

/**
 * Where the worker's script is.
 *
 * @group Adapters
 */
export interface StartTenantOptions {
  /** Address of the worker's script, relative to the page. */
  readonly worker: string | URL;
  /** `module` for a script with imports, as bundlers serve it while developing. @defaultValue `classic` */
  readonly type?: WorkerType;
  /** The folder whose pages see the tenant. @defaultValue the script's own */
  readonly scope?: string;
}

/** How long a worker may take for an answer, in milliseconds; another worker than ours never gives one. */
const PATIENCE = 10_000;

/**
 * Sends the worker a letter, and waits until what it asks for is done.
 *
 * @throws BrowserTenantError when there is no answer, or the worker serves no tenant
 */
export function send(worker: ServiceWorker, letter: Letter): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    const timer = systemClock.setTimeout(() => {
      port1.close();
      reject(new BrowserTenantError("no-tenant", worker.scriptURL));
    }, PATIENCE);
    port1.addEventListener("message", ({ data }: MessageEvent<Reply | Refusal>) => {
      systemClock.clearTimeout(timer);
      port1.close();
      if ("problem" in data) reject(new BrowserTenantError("wrong-options", data.problem));
      else resolve(data);
    });
    port1.start();
    worker.postMessage(letter, [port2]);
  });
}

const once = (target: EventTarget, name: string): Promise<void> =>
  new Promise((resolve) => target.addEventListener(name, () => resolve(), { once: true }));

async function register({ worker, type, scope }: StartTenantOptions): Promise<ServiceWorkerRegistration> {
  if (!("serviceWorker" in navigator)) throw new BrowserTenantError("no-service-workers", location.origin);
  const options = { ...(type && { type }), ...(scope !== undefined && { scope }) };
  try {
    // The script may be newer than what a cache has; the worker must be the page's.
    return await navigator.serviceWorker.register(worker, { ...options, updateViaCache: "none" });
  } catch (cause) {
    const why = cause instanceof Error ? `: ${cause.message}` : "";
    throw new BrowserTenantError("not-registered", `${String(worker)}${why}`, { cause });
  }
}

/** Waits until a worker's script has been run; the newest one, where several are there. */
async function activated(registration: ServiceWorkerRegistration): Promise<ServiceWorker> {
  for (;;) {
    const worker = registration.installing ?? registration.waiting ?? registration.active;
    if (!worker) throw new BrowserTenantError("not-registered", "its script ended before it was installed");
    if (worker.state === "activated") return worker;
    await once(worker, "statechange");
  }
}

/** A worker that has this page. */
interface Claimed extends Reply {
  readonly registration: ServiceWorkerRegistration;
}

/**
 * Registers the worker and waits until this page's requests go to it. A page that was loaded without it, as the first
 * one is and one that was reloaded by force, is taken over.
 */
export async function claimPage(options: StartTenantOptions): Promise<Claimed> {
  const registration = await register(options);
  if (!location.href.startsWith(registration.scope)) {
    throw new BrowserTenantError("out-of-scope", `the scope is ${registration.scope}`);
  }
  const worker = await activated(registration);
  const { serviceWorker } = navigator;
  const isOurs = () => serviceWorker.controller?.scriptURL === worker.scriptURL;
  const changed = once(serviceWorker, "controllerchange");
  const reply = await send(worker, "mock-azure:claim");
  if (!isOurs()) await changed;
  return { registration, ...reply };
}

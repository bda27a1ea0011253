import {
  createIntegration,
  type Integration,
  type IntegrationOptions,
  type JudgingAuthPort,
} from "@consentra/integration";
import type { Browser } from "./browser.ts";
import { createGate, type Line } from "./gate.ts";
import { type Itinerary, popupAuth, redirectAuth, type WayIn } from "./ways-in.ts";

/** The redirect URI of the app, as it is registered. */
export const CALLBACK = "https://app.meetings.example/auth/callback";

/** One person's connection, and the browser that goes between it and Microsoft. */
export interface Connection {
  readonly integration: Integration;
  /**
   * Does something in the app, and everything that the browser does of itself after it.
   *
   * @returns once there is nothing more to do, or somebody is waited for
   */
  act(deed: (integration: Integration) => Promise<unknown>, options?: WalkOptions): Promise<void>;
  /** The app asks for a new access token; nobody but the network is waited for. */
  renewToken(): Promise<void>;
  /** Brings the app what the browser left Microsoft's pages with, and goes on from there. */
  follow(options?: WalkOptions): Promise<void>;
  /** The person is back in the app, and Microsoft has not answered. */
  comeBack(): Promise<void>;
  /** Loads the app anew. */
  reopen(): Promise<void>;
  /** The person closes Microsoft's window, or its page, without an answer. */
  closeWindow(): Promise<void>;
  /** Another tab of the app: the same person and storage, reached by the app's server. */
  inOtherTab(deed: (integration: Integration) => Promise<unknown>): Promise<void>;
  dispose(): void;
}

/** How far the browser goes by itself. */
export interface WalkOptions {
  /** Stays on the page that asks who signs in. */
  readonly stopsAtSignIn?: boolean;
}

export interface ConnectionOptions {
  readonly way: WayIn;
  readonly direct: JudgingAuthPort;
  readonly line: Line;
  readonly browser: Browser;
  /** What every integration of the person has in common. */
  readonly settings: Omit<IntegrationOptions, "auth">;
}

/** @returns the connection of one person, as the app opens it */
export function createConnection({ way, direct, line, browser, settings }: ConnectionOptions): Connection {
  const gate = createGate(line);
  const itinerary: Itinerary = { goesTo: undefined, arrivedWith: undefined, window: undefined };
  const unseen = async (url: string): Promise<string | undefined> => {
    await browser.open(url);
    return browser.takeDeparture();
  };
  const adapters: Readonly<Record<WayIn, () => JudgingAuthPort>> = {
    server: () => direct,
    redirect: () => redirectAuth(direct, itinerary),
    popup: () => popupAuth(direct, itinerary, gate, unseen),
  };
  const auth = gate.guard(adapters[way]());
  const open = () => createIntegration({ ...settings, auth });

  let integration = open();
  let visited: string | undefined;
  /** Calls that have not come back yet; what they refused is thrown at whoever made them. */
  const calls = new Set<Promise<unknown>>();

  const changed = () =>
    new Promise<void>((resolve) => {
      const stop = gate.subscribe(done);
      const subscription = integration.actor.subscribe({ next: done, complete: done });
      function done() {
        stop();
        // The actor may tell of a change while it is being subscribed to.
        queueMicrotask(() => subscription.unsubscribe());
        resolve();
      }
    });
  const isBusy = () =>
    integration.actor.getSnapshot().status === "active" && integration.actor.getSnapshot().hasTag("busy");
  const settle = async (): Promise<void> => {
    while (isBusy() && !gate.held) await changed();
    while (calls.size > 0 && !gate.held) await Promise.race([Promise.allSettled(calls), changed()]);
  };
  /** Starts a call and waits for it, unless it waits for somebody else. */
  const start = async (call: Promise<unknown>): Promise<void> => {
    let refusal: { readonly error: unknown } | undefined;
    const known = call.catch((error: unknown) => {
      refusal = { error };
    });
    calls.add(known);
    void known.then(() => calls.delete(known));
    await Promise.race([known, settle()]);
    await settle();
    if (refusal) throw refusal.error;
  };

  const reload = async (): Promise<void> => {
    integration.dispose();
    visited = undefined;
    integration = open();
    await settle();
    await integration.ready;
  };
  const deliver = async (callback: string): Promise<void> => {
    if (way === "server") return start(integration.complete(callback));
    if (way === "redirect") {
      itinerary.arrivedWith = callback;
      return reload();
    }
    const { window } = itinerary;
    itinerary.window = undefined;
    window?.(callback);
    await settle();
  };
  const shutWindow = async (): Promise<void> => {
    const { window } = itinerary;
    itinerary.window = undefined;
    window?.(undefined);
    await settle();
  };
  /** Where the app sends the person now. */
  const nextAddress = (): string | undefined => {
    if (way !== "server") {
      const { goesTo } = itinerary;
      itinerary.goesTo = undefined;
      return goesTo;
    }
    const { state } = integration;
    const url = "authorizationUrl" in state ? state.authorizationUrl : undefined;
    if (url === visited) return undefined;
    visited = url;
    return url;
  };

  const follow = async (options: WalkOptions = {}): Promise<void> => {
    await settle();
    for (;;) {
      const callback = browser.takeDeparture();
      if (callback !== undefined) await deliver(callback);
      else if (itinerary.window && browser.closesItself) {
        browser.leave();
        await shutWindow();
      } else {
        const url = nextAddress();
        if (url === undefined) return;
        await browser.open(url);
        if (!options.stopsAtSignIn) await browser.signIn();
      }
    }
  };

  const act = async (
    deed: (integration: Integration) => Promise<unknown>,
    options?: WalkOptions,
  ): Promise<void> => {
    await start(deed(integration));
    await follow(options);
  };
  const reopen = async (): Promise<void> => {
    await reload();
    await follow();
  };

  return {
    get integration() {
      return integration;
    },
    act,
    async renewToken() {
      const call = integration.tokens.getAccessToken({ forceRefresh: true });
      if (line.isStalledFor("tokens")) return start(call);
      try {
        await call;
      } finally {
        await settle();
      }
    },
    follow,
    // A page that was left is loaded again; elsewhere the app looks when it is asked for.
    comeBack: () => (way === "redirect" ? reopen() : act((one) => one.check())),
    reopen,
    async closeWindow() {
      await shutWindow();
      await follow();
    },
    async inOtherTab(deed) {
      const tab = createIntegration({ ...settings, auth: direct });
      try {
        await deed(tab);
        for (;;) {
          const { state } = tab;
          const url = "authorizationUrl" in state ? state.authorizationUrl : undefined;
          if (url === undefined) break;
          await browser.open(url);
          await browser.signIn();
          const callback = browser.takeDeparture();
          if (callback === undefined) break;
          await tab.complete(callback);
        }
      } finally {
        tab.dispose();
      }
      await settle();
    },
    dispose() {
      integration.dispose();
    },
  };
}

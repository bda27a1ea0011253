import {
  type AuthPort,
  createIntegration,
  type Integration,
  type IntegrationOptions,
  type IntegrationState,
  type KeyValueStorage,
  memoryStorage,
  type ProbeOutcome,
} from "@consentra/integration";
import { msalNodeAuth } from "@consentra/integration/node";
import type { Person, Tenant } from "@consentra/mock-azure";

/** The redirect URI of the product, as it is registered. */
export const CALLBACK = "https://app.meetings.example/auth/callback";

/**
 * How a person gets from the product to Microsoft and back. Protocol and answers are msal-node's and the tenant's; a
 * page and its pop-up are played, and lose what msal-browser loses.
 */
export type WayIn = "server" | "redirect" | "popup";

/** What a person does on Microsoft's pages: the URL they leave for, or nothing when they close the page. */
export type Walk = (url: string) => Promise<string | undefined>;

/** A product that one person uses, and where its record is kept. */
export interface Visit {
  readonly integration: Integration;
  readonly storage: KeyValueStorage;
  /** Clicks Connect, walks, and comes back, in whatever way; resolves once the product has nothing more to do. */
  clickConnect(walk: Walk): Promise<IntegrationState>;
  /** Looks for approval, as a page does when it is shown and a server when it is asked. */
  look(): Promise<IntegrationState>;
  /** Loads the product anew; on a server that is its next request. */
  reload(): Promise<IntegrationState>;
}

/** The page in a browser, which is gone once it goes elsewhere. */
interface Page {
  goesTo: string | undefined;
  arrivedWith: string | undefined;
}

/** msal-browser does not pass on which button ended a page. */
function asBrowserReads(callback: string): string {
  const url = new URL(callback);
  url.searchParams.delete("error_subcode");
  return url.href;
}

/** Nothing came back to the page that opened the window. */
const TIMED_OUT = {
  kind: "failed",
  failure: { source: "msal-browser", code: "timed_out", subError: "redirect_bridge_timeout", aadsts: [] },
} as const;

/** Pages of Microsoft's in a window, or unseen in a frame. */
function popupAuth(direct: AuthPort, walkOf: () => Walk, frame: Walk): AuthPort {
  const finish = async (binding: string, callback: string | undefined) => {
    if (callback === undefined) return TIMED_OUT;
    const outcome = await direct.completeSignIn({ binding, callback: asBrowserReads(callback) });
    return outcome.kind === "nothing-pending" ? TIMED_OUT : outcome;
  };
  return {
    ...direct,
    completion: "automatic",
    completeSignIn: () => Promise.resolve({ kind: "nothing-pending" }),
    async signIn(request) {
      const left = await direct.signIn(request);
      if (left.kind !== "leaving-page") return left;
      return finish(request.binding, await walkOf()(left.authorizationUrl ?? ""));
    },
    async probe(request) {
      const left = await direct.probe({ ...request, mayLeavePage: true });
      if (left.kind !== "leaving-page") return left;
      return finish(request.binding, await frame(left.authorizationUrl ?? ""));
    },
  };
}

/** Pages of Microsoft's in the place of the product's. */
function redirectAuth(direct: AuthPort, page: Page): AuthPort {
  const leave = <Outcome extends ProbeOutcome>(
    left: Outcome,
  ): Outcome | { readonly kind: "leaving-page" } => {
    if (left.kind !== "leaving-page") return left;
    page.goesTo = left.authorizationUrl;
    return { kind: "leaving-page" };
  };
  return {
    ...direct,
    completion: "automatic",
    signIn: async (request) => leave(await direct.signIn(request)),
    probe: async (request) => leave(await direct.probe(request)),
    completeSignIn({ binding }) {
      const { arrivedWith } = page;
      page.arrivedWith = undefined;
      if (arrivedWith === undefined) return Promise.resolve({ kind: "nothing-pending" });
      return direct.completeSignIn({ binding, callback: asBrowserReads(arrivedWith) });
    },
  };
}

/** Opens the product as one person. */
export function visit(
  way: WayIn,
  tenant: Tenant,
  person: Person,
  options: Pick<IntegrationOptions, "inspect" | "storage"> & { readonly authority?: string } = {},
): Visit {
  const { storage = memoryStorage(), inspect, authority } = options;
  const { clientId, clientSecret, displayName } = tenant.app;
  const direct = msalNodeAuth({
    clientId,
    clientSecret,
    redirectUri: CALLBACK,
    clock: tenant.clock,
    ...(authority !== undefined && { authority }),
  });
  const page: Page = { goesTo: undefined, arrivedWith: undefined };
  const unseen: Walk = async (url) => {
    await person.visitor.open(url);
    return person.visitor.departure?.headers.get("location") ?? undefined;
  };
  let walking: Walk = unseen;
  const auth = {
    server: () => direct,
    redirect: () => redirectAuth(direct, page),
    popup: () => popupAuth(direct, () => walking, unseen),
  }[way]();
  const open = () =>
    createIntegration({
      app: { clientId, displayName, adminConsentRedirectUri: CALLBACK },
      auth,
      key: person.address,
      clock: tenant.clock,
      watch: false,
      storage,
      ...(inspect && { inspect }),
    });
  let integration = open();
  const load = () => {
    integration.dispose();
    integration = open();
    return integration.ready;
  };

  /** Where the person is to go next. */
  const nextAddress = (): string | undefined => {
    const { state } = integration;
    if (way === "server") return "authorizationUrl" in state ? state.authorizationUrl : undefined;
    const { goesTo } = page;
    page.goesTo = undefined;
    return goesTo;
  };
  const travel = async (walk: Walk): Promise<IntegrationState> => {
    let step = walk;
    for (let url = nextAddress(); url !== undefined; url = nextAddress()) {
      const callback = await step(url);
      // Only the first page is the person's; Microsoft answers the silent ones by itself.
      step = unseen;
      if (way === "redirect") {
        page.arrivedWith = callback;
        await load();
      } else if (callback === undefined) await integration.check();
      else await integration.complete(callback);
    }
    return integration.state;
  };

  return {
    get integration() {
      return integration;
    },
    storage,
    async clickConnect(walk) {
      walking = walk;
      await integration.connect();
      return travel(walk);
    },
    async look() {
      await integration.check();
      return travel(unseen);
    },
    reload: load,
  };
}

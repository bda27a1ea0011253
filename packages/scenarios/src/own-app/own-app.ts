import type { Integration } from "@consentra/integration";
import { ImpossibleStep } from "../deeds/deed.ts";
import type { Browser } from "../stage/browser.ts";
import type { Connection, WalkOptions } from "../stage/connection.ts";
import type { OwnWord } from "./own-words.ts";

/** The user's own app, as one person uses it. */
export interface OwnApp {
  /** Where the person sees Microsoft's pages. */
  readonly browser: Browser;
  /**
   * Does what a word says, and everything that follows of itself.
   *
   * @throws ImpossibleStep where the app does not let it be done
   */
  act(word: OwnWord, options?: WalkOptions): Promise<void>;
  /** Goes on after the person did something on a page of Microsoft's, or time went by. */
  follow(): Promise<void>;
  /** Looks at what the app shows. */
  look(): Promise<void>;
  /** The status that the app showed when it was last looked at. */
  readonly status: string;
  close(): Promise<void>;
}

const onlySdk = (what: string): never => {
  throw new ImpossibleStep(`${what} is known of the SDK alone, not of your own app.`);
};

/** What deeds and checks know as the SDK's connection, done by an app of which only the pages are known. */
function integrationOf(app: OwnApp, options: WalkOptions | undefined): Integration {
  const remote = {
    connect: () => app.act("connects", options),
    cancel: () => app.act("cancels"),
    check: () => app.act("checks"),
    disconnect: () => app.act("disconnects"),
    requestSent: () => app.act("says that a request was sent"),
    requestDenied: () => app.act("says that the request was denied"),
    requestExpired: () => app.act("says that the request expired"),
    get state() {
      return { status: app.status };
    },
    guidance: () => ({ steps: [] }),
    handoff: () => onlySdk("The message for administrators"),
    tokens: { getAccessToken: () => onlySdk("The access token") },
  };
  return remote as unknown as Integration;
}

/** @returns the person's connection, for the deeds and checks of scenarios */
export function connectionOf(app: OwnApp): Connection {
  return {
    integration: integrationOf(app, undefined),
    async act(deed, options) {
      await deed(integrationOf(app, options));
    },
    follow: () => app.follow(),
    comeBack: () => app.act("comes back"),
    reopen: () => app.act("reopens the app"),
    closeWindow: () => app.act("closes the window"),
    inOtherTab: () => onlySdk("Another tab"),
    renewToken: () => onlySdk("A new token"),
    dispose: () => undefined,
  };
}

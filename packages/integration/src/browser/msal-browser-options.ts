import type { BrowserAuthOptions, Configuration, IPublicClientApplication } from "@azure/msal-browser";

/**
 * The registration of a single-page application, and the way to sign in.
 *
 * @group Sign-in
 */
export interface MsalBrowserAuthOptions {
  readonly clientId: string;
  /** @defaultValue `https://login.microsoftonline.com/organizations` */
  readonly authority?: string;
  /**
   * Where Microsoft sends the user back to: a registered URI of the platform "Single-page application". For pop-ups it
   * must be a page that runs `@consentra/integration/browser/redirect-bridge`; for redirects such a page, or the
   * application's own.
   */
  readonly redirectUri: string;
  /** `popup`: sign in beside the page. `redirect`: leave the page and come back; the storage must outlive the page. */
  readonly mode: "popup" | "redirect";
  /**
   * Milliseconds to wait for an answer from the pop-up. A window that the user closed is noticed only then: browsers
   * hide it from the page. Long enough to write a justification and pass a second factor.
   *
   * @defaultValue 180000
   */
  readonly popupTimeout?: number;
  /** Milliseconds to wait for a silent look. @defaultValue 10000 */
  readonly silentTimeout?: number;
  /**
   * Settings for Microsoft's library; they win over this adapter's. Tokens are kept in local storage, encrypted, unless
   * `cache` says otherwise.
   */
  readonly msal?: Omit<Configuration, "auth"> & { readonly auth?: Partial<BrowserAuthOptions> };
  /** The page's own client of Microsoft's library, when it has one; a page should have no more than one. */
  readonly application?: IPublicClientApplication;
}

/**
 * The options as Microsoft's library takes them.
 *
 * @throws TypeError when the client id, the redirect URI or the mode is missing
 * @throws RangeError when a timeout is not longer than zero
 */
export function toBrowserConfiguration(options: MsalBrowserAuthOptions): Configuration {
  const { clientId, redirectUri, mode, popupTimeout = 180_000, silentTimeout = 10_000, msal } = options;
  if (!clientId) throw new TypeError("clientId is empty: give the application (client) id.");
  if (!redirectUri) throw new TypeError("redirectUri is empty: give a redirect URI of the registration.");
  if (mode !== "popup" && mode !== "redirect") {
    throw new TypeError(`mode is ${JSON.stringify(mode)}: give "popup" or "redirect".`);
  }
  for (const [name, time] of Object.entries({ popupTimeout, silentTimeout })) {
    if (!(time > 0)) throw new RangeError(`${name} is ${String(time)}: give milliseconds, more than zero.`);
  }
  return {
    ...msal,
    auth: {
      clientId,
      authority: options.authority ?? "https://login.microsoftonline.com/organizations",
      redirectUri,
      ...msal?.auth,
    },
    cache: { cacheLocation: "localStorage", ...msal?.cache },
    system: { popupBridgeTimeout: popupTimeout, iframeBridgeTimeout: silentTimeout, ...msal?.system },
  };
}

import { type Clock, createVirtualClock } from "@consentra/protocol";
import { createRealTimeClock } from "@consentra/protocol/real-time-clock";
import { type Hosts, REAL_HOSTS } from "../../http/hosts.ts";
import type { TenantNews } from "../service-worker/letters.ts";
import { createMount, isProfileName } from "../service-worker/mount.ts";
import { BrowserTenantError } from "./browser-tenant-error.ts";
import { claimPage, type StartTenantOptions, send } from "./claim-page.ts";
import { type LocalLinksOptions, openLinksHere } from "./open-links-here.ts";
import { createTenantControl, type TenantControl, TenantControlError } from "./tenant-control.ts";

/**
 * What `auth` of msal-browser's configuration takes: everything is Microsoft's own, except where people are sent to
 * sign in and out.
 *
 * @group Adapters
 */
export interface LocalAuthority {
  readonly authority: string;
  /** OpenID Connect metadata as JSON. */
  readonly authorityMetadata: string;
}

/**
 * The tenant that runs in this page's service worker.
 *
 * @group Adapters
 */
export interface BrowserTenant {
  /** The folder of each part in this origin; a path goes behind it, as behind the real origin. */
  readonly origins: Hosts;
  /**
   * The same for somebody else: a profile has cookies of its own, as a private window has, so that an administrator can
   * be signed in beside the user. Small letters, digits and hyphens.
   *
   * @throws RangeError when the name is none
   */
  originsFor(profile: string): Hosts;
  /** Scenario, clock, mail, faults, snapshots. */
  readonly control: TenantControl;
  /** Shows the tenant's time, and fires its timers when the tenant's clock is moved: give it to the SDK. */
  readonly clock: Clock;
  /**
   * Where people find a page of the tenant in this origin.
   *
   * @throws RangeError when the address is none of the tenant's
   */
  localUrl(address: string | URL): string;
  /** Configures msal-browser. @defaultValue tenant `organizations` */
  authority(tenant?: string): LocalAuthority;
  /** Calls `listener` after each change of the tenant, whoever brought it about; returns how to stop. */
  subscribe(listener: (news: TenantNews) => void): () => void;
  /** Lets links of the page that lead to the tenant's real names lead to its pages here; returns how to stop. */
  openLinksHere(options?: LocalLinksOptions): () => void;
  /** Begins as if nothing had ever been, time included; pages should be loaded again then. */
  startOver(): Promise<void>;
  /** Takes the worker away; pages that are loaded later are without it. What was kept stays. */
  unregister(): Promise<void>;
}

/**
 * Starts the tenant of the app's service worker, or finds it where another page left it.
 *
 * @param options - where the worker's script is
 * @returns the tenant, once this page's requests go to it
 * @throws BrowserTenantError when the page cannot have a worker, or the worker is no tenant
 * @example Microsoft's library, pointed at the tenant
 * ```ts no-run="needs a browser"
 * import { PublicClientApplication } from "@azure/msal-browser";
 * import { startTenant } from "@consentra/mock-azure/browser";
 *
 * const tenant = await startTenant({ worker: "tenant-worker.js" });
 * const { app } = await tenant.control.state();
 * const redirectUri = new URL("redirect.html", location.href).href;
 * const client = new PublicClientApplication({
 *   auth: { clientId: app.clientId, redirectUri, ...tenant.authority() },
 * });
 * ```
 * @group Adapters
 */
export async function startTenant(options: StartTenantOptions): Promise<BrowserTenant> {
  const { registration, time } = await claimPage(options);
  const mount = createMount(registration.scope);
  const localUrl = (address: string | URL): string => {
    const local = URL.canParse(String(address)) ? mount.toLocal(new URL(address)) : undefined;
    if (!local) throw new RangeError(`${String(address)} is no address of the tenant.`);
    return local.href;
  };
  const foldersOf = (profile?: string): Hosts => {
    const folder = (real: string) => (mount.toLocal(new URL(real), profile)?.href ?? real).replace(/\/$/, "");
    return {
      login: folder(REAL_HOSTS.login),
      graph: folder(REAL_HOSTS.graph),
      portal: folder(REAL_HOSTS.portal),
      mail: folder(REAL_HOSTS.mail),
      control: folder(REAL_HOSTS.control),
    };
  };
  const origins = foldersOf();
  const control = createTenantControl(origins.control);
  const state = await control.state().catch((error: unknown) => {
    if (error instanceof TenantControlError && error.status !== 404) throw error;
    throw new BrowserTenantError("no-tenant", registration.scope, { cause: error });
  });

  const clock = time === "real" ? createRealTimeClock() : createVirtualClock({ start: state.now });
  const follow = (now: number) => clock.advance({ milliseconds: Math.max(0, now - clock.now()) });
  follow(Date.parse(state.now));
  const listeners = new Set<(news: TenantNews) => void>();
  const channel = new BroadcastChannel(mount.root);
  channel.addEventListener("message", ({ data }: MessageEvent<TenantNews>) => {
    follow(data.now);
    for (const listener of listeners) listener(data);
  });

  return {
    origins,
    originsFor(profile) {
      if (isProfileName(profile)) return foldersOf(profile);
      throw new RangeError(
        `profile is ${JSON.stringify(profile)}: give small letters, digits and hyphens, at most 40.`,
      );
    },
    control,
    clock,
    localUrl,
    authority(tenant = "organizations") {
      const authority = `${REAL_HOSTS.login}/${tenant}`;
      return {
        authority,
        authorityMetadata: JSON.stringify({
          issuer: `${authority}/v2.0`,
          authorization_endpoint: localUrl(`${authority}/oauth2/v2.0/authorize`),
          end_session_endpoint: localUrl(`${authority}/oauth2/v2.0/logout`),
          token_endpoint: `${authority}/oauth2/v2.0/token`,
          jwks_uri: `${authority}/discovery/v2.0/keys`,
        }),
      };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    openLinksHere: (links = {}) => openLinksHere(links, mount),
    async startOver() {
      if (registration.active) await send(registration.active, "mock-azure:start-over");
    },
    async unregister() {
      channel.close();
      await registration.unregister();
    },
  };
}

import { claimedHostNames, REAL_HOSTS } from "../../http/hosts.ts";

/** The folder below the worker's scope whose addresses are the tenant's. */
const FOLDER = "mock-azure/";

/** An address of the tenant, and whose cookies go there. */
export interface Place {
  readonly url: URL;
  /** Name of a browser profile of its own; undefined for the app's. */
  readonly profile: string | undefined;
}

/**
 * Where the tenant's hosts live in the app's own origin: `https://entra.microsoft.com/users` is
 * `<scope>mock-azure/entra.microsoft.com/users`, and `<scope>mock-azure/~megan/entra.microsoft.com/users` as another
 * profile of the browser sees it. Worker and page both know, without asking each other.
 */
export interface Mount {
  /** The folder, with a slash at its end. */
  readonly root: string;
  /** Whether an address is below the folder. */
  covers(url: URL): boolean;
  /** What an address below the folder stands for; undefined where it names no host. */
  toReal(url: URL): Place | undefined;
  /** Where an address of the tenant is found here; undefined for everything else. */
  toLocal(url: URL, profile?: string): URL | undefined;
  /** Whether an address is one of the tenant's under its real name. */
  isReal(url: URL): boolean;
}

const PROFILE = /^[a-z0-9-]{1,40}$/;

/** Whether a text can name a browser profile: small letters, digits and hyphens, at most 40. */
export const isProfileName = (text: string): boolean => PROFILE.test(text);

/**
 * Makes the two-way street between real and local addresses.
 *
 * @param scope - the worker's scope, with a slash at its end
 */
export function createMount(scope: string): Mount {
  const root = new URL(FOLDER, scope).href;
  const hosts = new Set(claimedHostNames(REAL_HOSTS));
  const covers = ({ href }: URL) => href.startsWith(root);
  const isReal = ({ protocol, host }: URL) => protocol === "https:" && hosts.has(host);
  return {
    root,
    covers,
    isReal,
    toReal(url) {
      if (!covers(url)) return undefined;
      const rest = url.href.slice(root.length);
      const [, profile, host = "", path = ""] = /^(?:~([^/?#]*)\/)?([^/?#]*)\/?(.*)$/s.exec(rest) ?? [];
      if (!hosts.has(host) || (profile !== undefined && !isProfileName(profile))) return undefined;
      return { url: new URL(`https://${host}/${path}`), profile };
    },
    toLocal(url, profile) {
      if (!isReal(url)) return undefined;
      const as = profile === undefined ? "" : `~${profile}/`;
      return new URL(`${root}${as}${url.host}${url.href.slice(url.origin.length)}`);
    },
  };
}

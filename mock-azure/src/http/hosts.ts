import { isApiPath } from "./api/api-path.ts";
import { readTenantHost, tenantHosts } from "./tenant-names.ts";

/**
 * The parts a tenant plays, each on an origin of its own.
 *
 * @group Tenant
 */
export type HostRole = "login" | "graph" | "portal" | "mail" | "control";

/**
 * One origin a role, such as `https://login.microsoftonline.com`.
 *
 * @group Tenant
 */
export type Hosts = Readonly<Record<HostRole, string>>;

/** Where the real services live, and a reserved name for the control API, which has no counterpart. */
export const REAL_HOSTS: Hosts = {
  login: "https://login.microsoftonline.com",
  graph: "https://graph.microsoft.com",
  portal: "https://entra.microsoft.com",
  mail: "https://outlook.office.com",
  control: "https://control.mock-azure.test",
};

/**
 * Other names that real clients use for the same parts.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud
 */
const ALIASES: Readonly<Record<string, HostRole>> = {
  "login.windows.net": "login",
  "login.microsoft.com": "login",
  "sts.windows.net": "login",
  // For `/devicelogin` alone, where devices send people.
  "microsoft.com": "login",
  "portal.azure.com": "portal",
  // The admin center's name before it became Microsoft Entra's.
  "aad.portal.azure.com": "portal",
  "outlook.office365.com": "mail",
};

/** A request's place: the part it speaks to, and the origins that links in the answer use. */
export interface HostMatch {
  readonly role: HostRole;
  readonly origins: Hosts;
}

const ROLES: readonly HostRole[] = ["login", "graph", "portal", "mail", "control"];

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * Finds the part that a URL speaks to: a configured origin, an alias of the real one, or `<role>.localhost` at any
 * port. Answers stay in the family of names that the question came by. Programs that know no name below localhost find
 * the control API at localhost itself.
 */
export function matchHost(url: URL, hosts: Hosts): HostMatch | undefined {
  const configured = ROLES.find((role) => hosts[role] === url.origin);
  if (configured) return { role: configured, origins: hosts };
  const alias = ALIASES[url.host];
  if (alias) return { role: alias, origins: hosts };
  const own = readTenantHost(url);
  if (own) return { role: own.role, origins: tenantHosts(own.key, url.port, url.protocol) };
  const isApi = LOOPBACK.test(url.hostname) && isApiPath(url.pathname);
  const local = isApi ? "control" : ROLES.find((role) => url.hostname === `${role}.localhost`);
  return local && { role: local, origins: localHosts(url.port, url.protocol) };
}

/** The origins of the portal: its own and, where that is the real one, the older names that still lead there. */
export function portalOrigins({ portal }: Hosts): readonly string[] {
  if (portal !== REAL_HOSTS.portal) return [portal];
  const older = Object.keys(ALIASES).filter((name) => ALIASES[name] === "portal");
  return [portal, ...older.map((name) => `https://${name}`)];
}

/** The `*.localhost` names of all parts, at one port. */
export function localHosts(port: number | string, protocol = "https:"): Hosts {
  const suffix = port === "" ? "" : `:${String(port)}`;
  const origin = (role: HostRole) => `${protocol}//${role}.localhost${suffix}`;
  return {
    login: origin("login"),
    graph: origin("graph"),
    portal: origin("portal"),
    mail: origin("mail"),
    control: origin("control"),
  };
}

/** Every host name the tenant answers to, for adapters that must claim them. */
export function claimedHostNames(hosts: Hosts): readonly string[] {
  return [...new Set([...ROLES.map((role) => new URL(hosts[role]).host), ...Object.keys(ALIASES)])];
}

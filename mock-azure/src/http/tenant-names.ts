import { API_ROOT } from "./api/api-path.ts";
import type { HostRole, Hosts } from "./hosts.ts";

/**
 * The request header that says which of several tenants is meant.
 *
 * @example
 * ```ts run
 * import { TENANT_HEADER } from "@consentra/mock-azure";
 *
 * const request = new Request("https://graph.microsoft.com/v1.0/me", { headers: { [TENANT_HEADER]: "test-7" } });
 * request.headers.get("x-mock-azure-tenant"); // => "test-7"
 * ```
 * @group Tenant
 */
export const TENANT_HEADER = "x-mock-azure-tenant";

/** Key of the tenant that is meant where nothing says otherwise. */
export const FIRST_TENANT = "default";

/**
 * The name below which tenants have hosts of their own, `login-<key>.tenants.localhost`. One label holds part and key,
 * so that one wildcard certificate covers all of them.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6125#section-6.4.3
 */
export const TENANTS_DOMAIN = "tenants.localhost";

/** With a part before it, a key still makes a DNS label. */
const KEY = /^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/;

export const isTenantKey = (text: string): boolean => KEY.test(text);

const HOST = new RegExp(
  `^(login|graph|portal|mail|control)-([a-z0-9-]+)\\.${TENANTS_DOMAIN.replace(".", "\\.")}$`,
);

/** The tenant and the part that a host name of its own stands for. */
export function readTenantHost({
  hostname,
}: URL): { readonly role: HostRole; readonly key: string } | undefined {
  const [, role, key] = HOST.exec(hostname) ?? [];
  return role !== undefined && key !== undefined && isTenantKey(key)
    ? { role: role as HostRole, key }
    : undefined;
}

/** The origins that a tenant has for itself, where it is served at a port. */
export function tenantHosts(key: string, port: number | string, protocol = "https:"): Hosts {
  const suffix = port === "" ? "" : `:${String(port)}`;
  const origin = (role: HostRole) => `${protocol}//${role}-${key}.${TENANTS_DOMAIN}${suffix}`;
  return {
    login: origin("login"),
    graph: origin("graph"),
    portal: origin("portal"),
    mail: origin("mail"),
    control: origin("control"),
  };
}

const IN_PATH = new RegExp(`^${API_ROOT}/tenants/([^/]+)/.`, "i");

/** Every way in which a request says which tenant it means; mostly none or one. */
export function tenantsNamedBy({ url: address, headers }: Request): readonly string[] {
  const url = new URL(address);
  const [, inPath] = IN_PATH.exec(url.pathname) ?? [];
  const named = [inPath, readTenantHost(url)?.key, headers.get(TENANT_HEADER) ?? undefined];
  return [...new Set(named.filter((key) => key !== undefined))];
}

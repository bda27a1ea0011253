import { claimedHostNames, localHosts } from "../http/hosts.ts";
import type { TenantDoor } from "../http/tenant-door.ts";
import { TENANTS_DOMAIN } from "../http/tenant-names.ts";
import type { CertifiedNames } from "./self-signed-certificate.ts";

/** 127.0.0.1 and ::1. */
const LOOPBACK_ADDRESSES = [
  [127, 0, 0, 1],
  [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
];

/** Every name that a tenant can be reached by, and so must be certified for. */
export function namesOf({ origins }: Pick<TenantDoor, "origins">): CertifiedNames {
  const claimed = claimedHostNames(origins).map((name) => new URL(`https://${name}`).hostname);
  const local = Object.values(localHosts("")).map((origin) => new URL(origin).hostname);
  const dns = [...new Set([...claimed, ...local, "localhost", `*.${TENANTS_DOMAIN}`])];
  return { dns, ip: LOOPBACK_ADDRESSES };
}

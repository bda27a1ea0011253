/**
 * The tenant as an HTTPS server on this machine: for browsers with a resolver rule, and for people.
 *
 * @module
 */
import { once } from "node:events";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { systemClock } from "@consentra/protocol/system";
import { getRequestListener } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { claimedHostNames, type Hosts, localHosts, matchHost } from "../http/hosts.ts";
import type { TenantDoor } from "../http/tenant-door.ts";
import { askTenant } from "./ask-tenant.ts";
import { HttpsError } from "./https-error.ts";
import { createSelfSignedCertificate } from "./self-signed-certificate.ts";

export { HttpsError } from "./https-error.ts";

/**
 * Where the server listens.
 *
 * @group Adapters
 */
export interface HttpsOptions {
  /** Default 0: any port that is free. */
  readonly port?: number;
  /** Default `127.0.0.1`. */
  readonly host?: string;
  /** Lets `host` be an address that other machines can reach. Everyone who reaches the tenant can be anybody in it. */
  readonly allowNonLoopback?: boolean;
}

/**
 * A tenant that listens.
 *
 * @group Adapters
 */
export interface HttpsTenant {
  /** The tenant's parts as `https://<part>.localhost:<port>`, which browsers find without any rule. */
  readonly origins: Hosts;
  /** The server's certificate, PEM, valid for the real names, the `*.localhost` ones, `localhost` and loopback. */
  readonly certificate: string;
  /** Base64 SHA-256 of its public key, as browsers pin it. */
  readonly spkiHash: string;
  /** What makes a Chromium find the tenant under the real names and trust it. Needs a profile folder of its own. */
  readonly chromiumArgs: readonly string[];
  /** Stops listening; open connections get a second to finish. */
  close(): Promise<void>;
}

/** How long connections may finish their work, in milliseconds. */
const GRACE = 1000;

/** 127.0.0.1 and ::1. */
const LOOPBACK_ADDRESSES = [
  [127, 0, 0, 1],
  [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
];

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/i;

async function listen(server: Server, address: HttpsError["address"]): Promise<AddressInfo> {
  try {
    await once(server.listen(address), "listening");
  } catch (cause) {
    const isTaken = cause instanceof Error && "code" in cause && cause.code === "EADDRINUSE";
    throw new HttpsError(isTaken ? "port-in-use" : "cannot-listen", address, { cause });
  }
  return server.address() as AddressInfo;
}

/** Where a browser on this machine reaches what listens there. */
function reachableAt({ address, family, port }: AddressInfo): string {
  if (address === "0.0.0.0" || address === "::") return `127.0.0.1:${String(port)}`;
  return `${family === "IPv6" ? `[${address}]` : address}:${String(port)}`;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = systemClock.setTimeout(() => server.closeAllConnections(), GRACE);
    server.close(() => {
      systemClock.clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/**
 * Serves the tenant over HTTPS on the loopback interface. The `Host` header decides which part is meant.
 *
 * @param tenant - the tenant, or anything with its `fetch` and `origins`
 * @param options - port and host
 * @throws HttpsError when the port is taken, the host is not a loopback one, or listening fails
 * @example Serve, look, close
 * ```ts run
 * import { createTenant } from "@consentra/mock-azure";
 * import { serveHttps } from "@consentra/mock-azure/https";
 *
 * const served = await serveHttps(createTenant());
 * served.origins.login.startsWith("https://login.localhost:"); // => true
 * await served.close();
 * ```
 * @group Adapters
 */
export async function serveHttps(tenant: TenantDoor, options: HttpsOptions = {}): Promise<HttpsTenant> {
  const { port = 0, host = "127.0.0.1", allowNonLoopback = false } = options;
  if (!allowNonLoopback && !LOOPBACK.test(host)) throw new HttpsError("not-loopback", { host, port });

  const claimed = claimedHostNames(tenant.origins).map((name) => new URL(`https://${name}`));
  const local = Object.values(localHosts("")).map((origin) => new URL(origin).hostname);
  const dns = [...new Set([...claimed.map(({ hostname }) => hostname), ...local, "localhost"])];
  const identity = await createSelfSignedCertificate({ dns, ip: LOOPBACK_ADDRESSES });
  const listener = getRequestListener(
    async (request, { outgoing }) => {
      if (!matchHost(new URL(request.url), tenant.origins)) {
        const known = [...Object.values(tenant.origins), "https://<part>.localhost"].join(", ");
        return new Response(`This is a mock Microsoft Entra tenant. It answers for ${known}.\n`, {
          status: 421,
        });
      }
      const answer = await askTenant(tenant, request);
      if (answer !== "connection-lost") return answer;
      outgoing.destroy();
      return RESPONSE_ALREADY_SENT;
    },
    { overrideGlobalObjects: false },
  );
  const server = createServer(
    { key: identity.privateKey, cert: identity.certificate },
    (incoming, outgoing) => void listener(incoming, outgoing),
  );
  const bound = await listen(server, { host, port });

  const rules = claimed.map((url) => `MAP ${url.hostname}:${url.port || "443"} ${reachableAt(bound)}`);
  return {
    origins: localHosts(bound.port),
    certificate: identity.certificate,
    spkiHash: identity.spkiHash,
    chromiumArgs: [
      `--host-resolver-rules=${rules.join(",")}`,
      `--ignore-certificate-errors-spki-list=${identity.spkiHash}`,
    ],
    close: () => close(server),
  };
}

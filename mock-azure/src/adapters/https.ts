/**
 * The tenant as an HTTPS server on this machine: for browsers with a resolver rule, and for people.
 *
 * @module
 */
import { createHash, X509Certificate } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { systemClock } from "@consentra/protocol/system";
import { getRequestListener } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { claimedHostNames, type Hosts, localHosts, matchHost } from "../http/hosts.ts";
import type { TenantDoor } from "../http/tenant-door.ts";
import { TENANTS_DOMAIN, tenantHosts } from "../http/tenant-names.ts";
import { askTenant } from "./ask-tenant.ts";
import { namesOf } from "./certified-names.ts";
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
  /** The key and the certificate to serve with, for all names that the tenant goes by. Default: new ones. */
  readonly identity?: ServerIdentity;
}

/**
 * What a server proves itself with.
 *
 * @group Adapters
 */
export interface ServerIdentity {
  /** The certificate, PEM. */
  readonly certificate: string;
  /** Its private key, PEM. */
  readonly privateKey: string;
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
  /** The origins that one of several tenants has for itself here. */
  tenantOrigins(key: string): Hosts;
  /** Stops listening; open connections get a second to finish. */
  close(): Promise<void>;
}

/** How long connections may finish their work, in milliseconds. */
const GRACE = 1000;

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

const spkiHashOf = (certificate: string): string => {
  const spki = new X509Certificate(certificate).publicKey.export({ type: "spki", format: "der" });
  return createHash("sha256").update(spki).digest("base64");
};

/**
 * Serves the tenant over HTTPS on the loopback interface. The `Host` header decides which part is meant, and which
 * tenant where there are several.
 *
 * @param tenant - the tenant, several of them, or anything with their `fetch` and `origins`
 * @param options - port, host and certificate
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

  const identity = options.identity ?? (await createSelfSignedCertificate(namesOf(tenant)));
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

  const spkiHash = spkiHashOf(identity.certificate);
  const claimed = claimedHostNames(tenant.origins).map((name) => new URL(`https://${name}`));
  const names = [
    ...claimed.map(({ hostname, port: own }) => `${hostname}:${own || "443"}`),
    `*.${TENANTS_DOMAIN}:443`,
  ];
  const rules = names.map((name) => `MAP ${name} ${reachableAt(bound)}`);
  return {
    origins: localHosts(bound.port),
    certificate: identity.certificate,
    spkiHash,
    chromiumArgs: [
      `--host-resolver-rules=${rules.join(",")}`,
      `--ignore-certificate-errors-spki-list=${spkiHash}`,
    ],
    tenantOrigins: (key) => tenantHosts(key, bound.port),
    close: () => close(server),
  };
}

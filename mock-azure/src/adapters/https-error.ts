/**
 * The HTTPS server cannot listen where it was told to.
 *
 * @example
 * ```ts run
 * import { createTenant } from "@consentra/mock-azure";
 * import { HttpsError, serveHttps } from "@consentra/mock-azure/https";
 *
 * const error = await serveHttps(createTenant(), { host: "0.0.0.0" }).catch((reason: unknown) => reason);
 * error instanceof HttpsError && error.reason; // => "not-loopback"
 * ```
 * @group Adapters
 */
export class HttpsError extends Error {
  override readonly name = "HttpsError";
  /** `port-in-use`: something listens there already; `not-loopback`: others could reach it; `cannot-listen`: see `cause`. */
  readonly reason: "port-in-use" | "not-loopback" | "cannot-listen";
  /** Where it was to listen. */
  readonly address: { readonly host: string; readonly port: number };

  constructor(reason: HttpsError["reason"], address: HttpsError["address"], options?: ErrorOptions) {
    const { host, port } = address;
    const said = {
      "port-in-use": `Port ${String(port)} of ${host} is taken. Choose another, or 0 for any that is free.`,
      "not-loopback": `${host} is no loopback address, and everyone who reaches it could sign in as anybody. Use 127.0.0.1, or say allowNonLoopback: true.`,
      "cannot-listen": `Cannot listen on port ${String(port)} of ${host}.`,
    };
    super(said[reason], options);
    this.reason = reason;
    this.address = address;
  }
}

/**
 * Where the product's users see it: its origin, or what tells it from a request.
 *
 * @group Connection
 */
export type PublicOrigin = string | ((request: Request) => string);

/**
 * The origin as the nearest proxy tells it: by `Forwarded`, or else by `X-Forwarded-Proto` and `X-Forwarded-Host`; of a
 * list the last entry, which that proxy wrote itself. Only for a server that nobody reaches but through a proxy that
 * sets these headers: anybody else can write them too. A proxy that sets one kind has to take the other away; most that
 * set `X-Forwarded-Host` pass a client's `Forwarded` on, which would be believed. Where the product has one address, give
 * it as text.
 *
 * @param request - as it came in
 * @returns the origin; the request's own where no proxy says otherwise
 * @see https://www.rfc-editor.org/rfc/rfc7239
 * @example
 * ```ts run
 * import { forwardedOrigin } from "@consentra/integration/node";
 *
 * const headers = { "x-forwarded-proto": "https", "x-forwarded-host": "meetings.example" };
 * forwardedOrigin(new Request("http://10.0.0.7:8080/calendar/status", { headers })); // => "https://meetings.example"
 * ```
 * @group Connection
 */
export function forwardedOrigin(request: Request): string {
  const own = new URL(request.url);
  const nearest = lastOf(request.headers.get("forwarded"));
  const parameter = (name: string) =>
    new RegExp(`(?:^|;)\\s*${name}=(?:"([^"]*)"|([^;\\s]*))`, "i")
      .exec(nearest ?? "")
      ?.slice(1)
      .find(Boolean);
  const said = (name: string) => lastOf(request.headers.get(`x-forwarded-${name}`));
  const proto = nearest === undefined ? said("proto") : parameter("proto");
  const host = nearest === undefined ? said("host") : parameter("host");
  return `${proto ?? own.protocol.slice(0, -1)}://${host ?? own.host}`.toLowerCase();
}

function lastOf(list: string | null): string | undefined {
  return list?.split(",").at(-1)?.trim() || undefined;
}

/**
 * Prepares to tell the product's origin.
 *
 * @param given - by the host
 * @returns a function that gives the origin of a request, as URLs write it
 * @throws TypeError when the origin is none, or one without HTTPS that is not this computer's; the function does so for
 *   what the host's own function gives
 */
export function createOriginOf(given: PublicOrigin): (request: Request) => string {
  if (typeof given === "function") return (request) => checkedOrigin(given(request));
  const origin = checkedOrigin(given);
  return () => origin;
}

function checkedOrigin(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || !/^[^/?#]*:\/\/[^/?#@]+\/?$/.test(given)) {
    throw new TypeError(`origin is "${given}": give scheme and host, such as "https://meetings.example".`);
  }
  if (url.protocol === "http:" && !isThisComputer(url.hostname)) {
    throw new TypeError(
      `origin is "${given}": give one with https; Microsoft takes http for localhost only.`,
    );
  }
  return url.origin;
}

const isThisComputer = (host: string) => /^(localhost|.+\.localhost|127\.0\.0\.1|\[::1\])$/.test(host);

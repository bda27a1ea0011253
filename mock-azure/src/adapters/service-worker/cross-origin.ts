import { requestWith } from "../../http/request-with.ts";
import type { TenantDoor } from "../../http/tenant-door.ts";

/** Headers and types that a page may send anywhere without asking. */
const SIMPLE_HEADERS = /^(accept|accept-language|content-language|range)$/;
const SIMPLE_TYPES = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i;

/** What the browser adds by itself. */
const BY_BROWSER =
  /^(sec-|cookie$|origin$|referer$|user-agent$|connection$|host$|content-length$|accept-encoding$)/;

function unusualHeaders(headers: Headers): readonly string[] {
  return [...headers]
    .filter(([name, value]) =>
      name === "content-type"
        ? !SIMPLE_TYPES.test(value)
        : !SIMPLE_HEADERS.test(name) && !BY_BROWSER.test(name),
    )
    .map(([name]) => name);
}

const names = (list: string | null): readonly string[] =>
  (list ?? "").split(",").map((name) => name.trim().toLowerCase());

const allowsOrigin = ({ headers }: Response, origin: string): boolean =>
  ["*", origin].includes(headers.get("access-control-allow-origin") ?? "");

/**
 * Asks the tenant for leave first, as a browser does for a page of another origin. What a worker answers, a browser
 * lets every page read, so that the rules are kept here.
 *
 * @see https://fetch.spec.whatwg.org/#cors-preflight-fetch
 */
export async function mayAsk(tenant: TenantDoor, request: Request, origin: string): Promise<boolean> {
  const { method } = request;
  const unusual = unusualHeaders(request.headers);
  if (/^(GET|HEAD|POST)$/.test(method) && unusual.length === 0) return true;
  const headers = new Headers({ origin, "access-control-request-method": method });
  if (unusual.length > 0) headers.set("access-control-request-headers", unusual.join(","));
  const answer = await tenant.fetch(requestWith(headers, new URL(request.url), { method: "OPTIONS" }));
  const methods = names(answer.headers.get("access-control-allow-methods"));
  const allowed = names(answer.headers.get("access-control-allow-headers"));
  return (
    answer.ok &&
    allowsOrigin(answer, origin) &&
    (/^(GET|HEAD|POST)$/.test(method) || methods.includes(method.toLowerCase())) &&
    unusual.every((name) => allowed.includes(name))
  );
}

/** Headers of any answer that a page of another origin may read. */
const READABLE =
  /^(cache-control|content-language|content-length|content-type|expires|last-modified|pragma)$/;

/**
 * What a page of another origin gets to see of an answer.
 *
 * @see https://fetch.spec.whatwg.org/#concept-filtered-response-cors
 */
export function asSeenFrom(origin: string, answer: Response): Response {
  if (!allowsOrigin(answer, origin)) return Response.error();
  const exposed = names(answer.headers.get("access-control-expose-headers"));
  const headers = [...answer.headers].filter(([name]) => READABLE.test(name) || exposed.includes(name));
  const { status, statusText } = answer;
  return new Response(answer.body, { status, statusText, headers });
}

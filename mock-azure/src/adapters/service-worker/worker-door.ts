import { requestWith } from "../../http/request-with.ts";
import type { TenantDoor } from "../../http/tenant-door.ts";
import { askTenant } from "../ask-tenant.ts";
import type { CookieJars } from "./cookie-jars.ts";
import { asSeenFrom, mayAsk } from "./cross-origin.ts";
import { localAddress, localPage } from "./local-page.ts";
import type { Mount, Place } from "./mount.ts";

/** Who asks, and how its addresses are those of the tenant. */
export interface WorkerDoorOptions {
  readonly tenant: TenantDoor;
  readonly mount: Mount;
  /** Origin of the app and the worker. */
  readonly origin: string;
  readonly jars: CookieJars;
  /** Value of `Accept-Language`, which browsers hide from workers. */
  readonly acceptLanguage: string;
  /** Whether hidden frames get the sign-in service's cookies, as browsers do that let third parties have cookies. */
  readonly thirdPartyCookies: boolean;
  /** Whether pages of the app may show the tenant's in frames, which the real ones forbid. */
  readonly frames: boolean;
}

/** Answers what a browser asks of the app's own origin, or of the real names, as the tenant does. */
export interface WorkerDoor {
  answer(request: Request): Promise<Response>;
}

const bodyOf = async (request: Request): Promise<{ readonly body?: ArrayBuffer }> =>
  request.method === "GET" || request.method === "HEAD" ? {} : { body: await request.arrayBuffer() };

/** Makes the door. */
export function createWorkerDoor(options: WorkerDoorOptions): WorkerDoor {
  const { tenant, mount, origin, jars, acceptLanguage, thirdPartyCookies, frames } = options;

  const ask = async (request: Request, real: URL, headers: Headers): Promise<Response> => {
    const { method, signal } = request;
    const init = { method, redirect: "manual", signal, ...(await bodyOf(request)) } as const;
    const answer = await askTenant(tenant, requestWith(headers, real, init));
    if (answer === "connection-lost") return Response.error();
    return answer;
  };

  /** What pages of the app ask for under the real names; the browser would call that another site. */
  const answerScript = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const headers = new Headers(request.headers);
    headers.set("origin", origin);
    headers.set("sec-fetch-site", "cross-site");
    if (!headers.has("accept-language")) headers.set("accept-language", acceptLanguage);
    const isReadable = request.mode === "cors";
    if (isReadable && !(await mayAsk(tenant, request, origin))) return Response.error();
    const answer = await ask(request, url, headers);
    return isReadable && answer.type !== "error" ? asSeenFrom(origin, answer) : answer;
  };

  const withholdsCookies = ({ destination }: Request, { host }: URL): boolean =>
    !thirdPartyCookies && destination === "iframe" && /^login\./.test(host);

  /** What is asked for in the tenant's place in the app's origin: pages, their styles, and what their forms send. */
  const answerHere = async (request: Request, place: Place): Promise<Response> => {
    const { url: real, profile } = place;
    const jar = jars.of(profile);
    const headers = new Headers(request.headers);
    if (!headers.has("accept-language")) headers.set("accept-language", acceptLanguage);
    // The page that sends a form is the tenant's where it is the app's: here they share an origin.
    if (headers.get("origin") === origin) headers.set("origin", real.origin);
    const cookie = withholdsCookies(request, real) ? undefined : jar.header(real);
    if (cookie !== undefined) headers.set("cookie", cookie);
    const answer = await ask(request, real, headers);
    if (answer.type === "error") return answer;
    if (!withholdsCookies(request, real)) jar.store(real, answer);
    return settleHere(answer, place);
  };

  const settleHere = async (answer: Response, place: Place): Promise<Response> => {
    const headers = new Headers(answer.headers);
    const location = headers.get("location");
    if (location !== null) headers.set("location", localAddress(location, place, mount));
    // A form of a page without referrer comes from nowhere: its origin, which browsers hide from workers otherwise, must
    // be told from that of other sites.
    if (headers.has("referrer-policy")) headers.set("referrer-policy", "strict-origin");
    const policy = headers.get("content-security-policy");
    if (frames && policy !== null) {
      headers.set(
        "content-security-policy",
        policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"),
      );
    }
    const isPage = /^text\/html\b/i.test(headers.get("content-type") ?? "");
    const body = isPage && answer.body ? localPage(await answer.text(), place, mount) : answer.body;
    const { status, statusText } = answer;
    return new Response(body, { status, statusText, headers });
  };

  return {
    async answer(request) {
      const url = new URL(request.url);
      if (!mount.covers(url)) return answerScript(request);
      const place = mount.toReal(url);
      if (place) return answerHere(request, place);
      if (url.href === mount.root) {
        const home = mount.toLocal(new URL(tenant.origins.control));
        return new Response(null, { status: 302, headers: { location: home?.href ?? "" } });
      }
      const known = "login.microsoftonline.com, graph.microsoft.com, entra.microsoft.com, outlook.office.com";
      const text = `The tenant has no host of that name. Addresses here are ${mount.root}<host>/<path>, for example of ${known}.\n`;
      return new Response(text, { status: 404, headers: { "content-type": "text/plain; charset=utf-8" } });
    },
  };
}

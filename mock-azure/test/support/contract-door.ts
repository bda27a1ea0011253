import { REAL_HOSTS } from "../../src/http/hosts.ts";
import type { TenantDoor } from "../../src/http/tenant-door.ts";
import { html } from "../../src/views/html.ts";

/** Letters of three alphabets, a sign beyond the first plane, and what markup must escape. */
export const UTF8_TEXT = "Ærø – 日本 🗓 <&>";

/** 300 kB. */
export const LARGE_SIZE = 300_000;

/** What every page of the contract is called, so that a browser knows when it has arrived. */
export const pageTitle = (name: string): string => `Contract: ${name}`;

/** A page whose text is what it says. */
export function contractPage(name: string, text: string): string {
  return html`<!doctype html><html><head><meta charset="utf-8"><title>${pageTitle(name)}</title></head><body>${text}</body></html>`.toString();
}

/** A tenant's door behind which everything is that adapters must carry. */
export interface ContractDoor extends TenantDoor {
  /** Method and address of every request, in order. */
  readonly seen: readonly string[];
  /** Resolves once `/slow` has been asked. */
  readonly slowAsked: Promise<void>;
  /** Lets `/slow` answer. */
  release(): void;
}

const ALLOW_ANYONE = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "PUT",
  "access-control-allow-headers": "authorization, content-type",
};

/** A promise, and what resolves it. */
function createSignal(): { readonly given: Promise<void>; give(): void } {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}

/** Makes a door that has seen nothing. */
export function createContractDoor(): ContractDoor {
  const seen: string[] = [];
  const slow = createSignal();
  const released = createSignal();

  const page = (name: string, text: string, status = 200) =>
    new Response(contractPage(name, text), {
      status,
      headers: { "content-type": "text/html; charset=utf-8" },
    });
  const withCookies = (response: Response) => {
    response.headers.append("set-cookie", "first=1; Path=/; Secure; HttpOnly; SameSite=None");
    response.headers.append("set-cookie", "second=a=2; Path=/; Secure; HttpOnly; SameSite=None");
    return response;
  };
  const redirect = (location: string) => new Response(null, { status: 302, headers: { location } });

  const answers: Readonly<Record<string, (request: Request, url: URL) => Response | Promise<Response>>> = {
    "/landed": (request, url) =>
      page("landed", `${request.method} ${url.host} ${request.headers.get("cookie") ?? "no cookie"}`),
    "/redirect": () => withCookies(redirect(`${REAL_HOSTS.portal}/landed`)),
    "/to-app": (_, url) => redirect(url.searchParams.get("app") ?? ""),
    "/cookies": () => withCookies(page("cookies", "set")),
    "/form": async (request) => page("form", JSON.stringify([...new URLSearchParams(await request.text())])),
    "/echo": async (request) =>
      Response.json(
        { method: request.method, body: (await request.json()) as unknown },
        { headers: ALLOW_ANYONE },
      ),
    "/head": (request) =>
      new Response(request.method === "HEAD" ? null : "body", { headers: { "x-served": request.method } }),
    "/utf-8": () => page("utf-8", UTF8_TEXT),
    "/large": () => new Response("x".repeat(LARGE_SIZE)),
    "/size": async (request) => new Response(String((await request.arrayBuffer()).byteLength)),
    "/slow": async (request) => {
      slow.give();
      const aborted = new Promise<never>((_, reject) => {
        request.signal.addEventListener("abort", () =>
          reject(new DOMException("This operation was aborted", "AbortError")),
        );
      });
      await Promise.race([released.given, aborted]);
      return new Response("late");
    },
    "/lost": () => {
      throw new TypeError("Failed to fetch");
    },
  };

  return {
    origins: REAL_HOSTS,
    seen,
    slowAsked: slow.given,
    release: released.give,
    async fetch(request) {
      const url = new URL(request.url);
      seen.push(`${request.method} ${url.origin}${url.pathname}`);
      if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: ALLOW_ANYONE });
      const answer = answers[url.pathname];
      return answer ? answer(request, url) : page("unknown", `Nothing at ${url.pathname}`, 404);
    },
  };
}

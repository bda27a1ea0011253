import { REAL_HOSTS } from "../../src/http/hosts.ts";
import type { TenantDoor } from "../../src/http/tenant-door.ts";

type Answer = (request: Request) => Response | Promise<Response>;

/** A door that answers from a list, by method and address without query, and remembers what it was asked. */
export function scriptedDoor(
  answers: Readonly<Record<string, Answer>>,
): TenantDoor & { readonly requests: readonly Request[] } {
  const requests: Request[] = [];
  return {
    origins: REAL_HOSTS,
    requests,
    async fetch(request) {
      requests.push(request.clone());
      const key = `${request.method} ${request.url.replace(/[?#].*$/, "")}`;
      const answer = answers[key];
      if (!answer) throw new Error(`Nothing is scripted for ${key}.`);
      return answer(request);
    },
  };
}

/** A page: markup of the body, after a title where it should have a certain one. */
export function markup(page: string, headers: readonly (readonly [string, string])[] = []): () => Response {
  const [, title = "<title>Page</title>", body = ""] = /^(<title>.*?<\/title>)?(.*)$/s.exec(page) ?? [];
  return () => {
    const all = new Headers({ "content-type": "text/html; charset=utf-8" });
    for (const [name, value] of headers) all.append(name, value);
    return new Response(`<!doctype html><html><head>${title}</head><body>${body}</body></html>`, {
      headers: all,
    });
  };
}

/** A redirect. */
export function redirect(location: string, status = 302): () => Response {
  return () => new Response(null, { status, headers: { location } });
}

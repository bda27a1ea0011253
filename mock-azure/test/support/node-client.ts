import type { Call, Client } from "../../src/adapters/adapter.contract.ts";
import { matchHost, REAL_HOSTS } from "../../src/http/hosts.ts";
import { createCookieJar } from "../../src/visitor/cookie-jar.ts";

type Send = (request: Request) => Promise<Response>;

const bodyText = (markup: string): string =>
  (/<body>(.*)<\/body>/s.exec(markup)?.[1] ?? markup)
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");

/** Asks for permission first, as a browser does for a page of another origin. */
async function preflight(send: Send, { url, method = "GET", headers = {}, from }: Call): Promise<void> {
  if (from === undefined || from === new URL(url).origin) return;
  const asked = {
    origin: from,
    "access-control-request-method": method,
    "access-control-request-headers": Object.keys(headers).join(","),
  };
  const answer = await send(new Request(url, { method: "OPTIONS", headers: asked }));
  if (!answer.headers.get("access-control-allow-methods")?.includes(method))
    throw new TypeError(`The preflight refused ${method}.`);
}

/** A client of a program: it sends requests and does what a browser would with cookies and redirects. */
export function createNodeClient(send: Send, close: () => Promise<void> = async () => {}): Client {
  const jar = createCookieJar();
  const follow = async (request: Request): Promise<Response & { readonly at: string }> => {
    const url = new URL(request.url);
    const isTenants = matchHost(url, REAL_HOSTS) !== undefined;
    const response = await (isTenants ? send : fetch)(request);
    if (isTenants) jar.store(url, response);
    const target = response.headers.get("location");
    return target === null
      ? Object.assign(response, { at: request.url })
      : follow(prepare(new URL(target, url)));
  };
  const prepare = (url: URL, form?: Readonly<Record<string, string>>): Request => {
    const cookie = jar.header(url);
    return new Request(url, {
      redirect: "manual",
      ...(cookie !== undefined && { headers: { cookie } }),
      ...(form && { method: "POST", body: new URLSearchParams(form) }),
    });
  };
  return {
    async navigate(url, form) {
      const response = await follow(prepare(new URL(url), form));
      return { url: response.at, text: bodyText(await response.text()) };
    },
    async call(call) {
      await preflight(send, call);
      const { url, method = "GET", headers = {}, body, abortAfter } = call;
      const controller = new AbortController();
      void abortAfter?.then(() => controller.abort());
      const init = { method, headers, redirect: "manual", signal: controller.signal } as const;
      const response = await send(new Request(url, { ...init, ...(body !== undefined && { body }) }));
      return { status: response.status, headers: response.headers, text: await response.text() };
    },
    close,
  };
}

import { matchHost } from "../http/hosts.ts";
import { requestWith } from "../http/request-with.ts";
import type { TenantDoor } from "../http/tenant-door.ts";
import { createCookieJar } from "./cookie-jar.ts";
import type { Submission } from "./form-submission.ts";
import { type Page, parsePage } from "./page.ts";
import { foldSpace } from "./page-text.ts";
import { VisitError, withoutQuery } from "./visit-error.ts";
import type { VisitorOptions } from "./visitor.ts";

/** As many redirects as the Fetch standard allows. */
const MOST_REDIRECTS = 20;

/** Where a visitor stands, and how it moves on. */
export interface Navigation {
  /** The page in sight; undefined before the first one and after a departure. */
  readonly page: Page | undefined;
  readonly departure: Response | null;
  readonly title: string;
  readonly location: string;
  /** Whether a URL is one of the tenant's. */
  isTenants(url: URL): boolean;
  /** Sends a request, follows redirects within the tenant, and stands on the page they end at. */
  go(submission: Submission): Promise<void>;
  /** Leaves for an address outside of the tenant; beside the page, where a window opens for it. */
  depart(response: Response, location: string, opensWindow?: boolean): void;
}

/** Makes a navigation that stands nowhere and has no cookies. */
export function createNavigation(tenant: TenantDoor, { acceptLanguage }: VisitorOptions): Navigation {
  const jar = createCookieJar();
  let page: Page | undefined;
  let departure: Response | null = null;
  let location = "about:blank";

  const isTenants = (url: URL) => matchHost(url, tenant.origins) !== undefined;
  const depart = (response: Response, to: string, opensWindow = false) => {
    departure = response;
    if (opensWindow) return;
    page = undefined;
    location = to;
  };

  const call = async ({ url, method, body }: Submission): Promise<Response> => {
    const headers = new Headers({ accept: "text/html,application/xhtml+xml,*/*;q=0.8" });
    if (acceptLanguage !== undefined) headers.set("accept-language", acceptLanguage);
    const cookie = jar.header(url);
    if (cookie !== undefined) headers.set("cookie", cookie);
    const response = await tenant.fetch(
      requestWith(headers, url, { method, redirect: "manual", ...(body && { body }) }),
    );
    jar.store(url, response);
    return response;
  };

  const arrive = async (response: Response, at: string): Promise<void> => {
    const untouched = response.clone();
    const body = await response.text();
    const isMarkup = /^text\/html\b/i.test(response.headers.get("content-type") ?? "");
    const arrived = isMarkup
      ? await parsePage(body, at)
      : { ...(await parsePage("", at)), text: foldSpace(body) };
    const posts = arrived.selfPosting;
    if (posts && !isTenants(posts)) {
      depart(untouched, posts.href);
      return;
    }
    departure = null;
    page = arrived;
    location = at;
  };

  return {
    get page() {
      return page;
    },
    get departure() {
      return departure;
    },
    get title() {
      return page?.title ?? "";
    },
    get location() {
      return location;
    },
    isTenants,
    depart,
    async go(first) {
      let next = first;
      for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
        const response = await call(next);
        const target = response.headers.get("location");
        if (response.status < 300 || response.status > 399 || target === null)
          return arrive(response, next.url.href);
        const url = new URL(target, next.url);
        if (!isTenants(url)) {
          depart(response, url.href);
          return;
        }
        next = response.status === 307 || response.status === 308 ? { ...next, url } : { url, method: "GET" };
      }
      throw new VisitError(
        `More than ${String(MOST_REDIRECTS)} redirects, the last to ${withoutQuery(next.url.href)}.`,
        this,
      );
    },
  };
}

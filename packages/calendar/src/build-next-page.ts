import { badResponse } from "./failed-call.ts";
import type { GraphRequest } from "./graph-request.ts";
import { serviceRoot } from "./service-root.ts";

/**
 * The request for the page after one that was read. Preferences are not part of the link and are repeated.
 *
 * @param previous - the request that the page answered
 * @param nextLink - the page's link, unchanged
 * @param baseUrl - where the page came from; by default the worldwide service
 * @returns the next request
 * @throws {@link GraphRequestError} `badResponse` with `foreignLink` when the link leads out of the service: following
 *   it would hand the token to whoever is there
 * @see https://learn.microsoft.com/graph/paging
 * @example
 * ```ts run
 * import { buildListCalendars, buildNextPage } from "@consentra/calendar";
 *
 * const link = "https://graph.microsoft.com/v1.0/me/calendars?$top=100&$skip=100";
 * buildNextPage(buildListCalendars(), link).path; // => "/me/calendars?$top=100&$skip=100"
 * ```
 * @group Requests
 */
export function buildNextPage(previous: GraphRequest, nextLink: string, baseUrl?: string): GraphRequest {
  const root = serviceRoot(baseUrl);
  const url = URL.canParse(nextLink) ? new URL(nextLink) : undefined;
  const address = url && url.origin + url.pathname + url.search;
  if (!address?.startsWith(`${root}/`)) {
    throw badResponse("foreignLink", `a link to its next page that leads away from ${root}`);
  }
  return { ...previous, path: address.slice(root.length) };
}

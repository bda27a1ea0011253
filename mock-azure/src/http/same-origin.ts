/**
 * Whether a form comes from a page of the same origin. Browsers say so; what says nothing is no browser, and carries no
 * one's cookies.
 *
 * @see https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header
 */
export function isSameOrigin(request: Request, url: URL): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = request.headers.get("origin");
  return origin === null || origin === url.origin;
}

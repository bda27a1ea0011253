/**
 * Whether a request that changes something was sent by a page of the product itself. Browsers say so by
 * `Sec-Fetch-Site`, older ones by `Origin`; a page can change neither. What says nothing is not trusted.
 *
 * @param request - as it came in
 * @param origin - of the product
 * @returns false for pages of other sites, and for other subdomains too
 * @see https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
 */
export function isOwnPage({ headers }: Request, origin: string): boolean {
  const site = headers.get("sec-fetch-site");
  // "none" is the user's own doing, such as sending a form anew.
  if (site !== null) return site === "same-origin" || site === "none";
  return headers.get("origin") === origin;
}

import { respondPage } from "../../http/respond.ts";
import type { Html } from "../../views/html.ts";

/**
 * Answers with one of the mock's own pages. Its forms must say where they come from, so it lets the browser name it, to
 * this host alone.
 */
export function respondControlPage(page: Html, status = 200): Response {
  const response = respondPage(page, { status });
  response.headers.set("referrer-policy", "same-origin");
  return response;
}

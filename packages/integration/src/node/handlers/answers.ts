import { withoutCause } from "../../integration-record.ts";
import type { ConnectRefusal } from "./connect-refusal.ts";

/** No cache keeps an answer, and no page learns of an address with a code or state in it. */
const PRIVATE = { "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" } as const;

/** Whether a script asks, which follows an address by itself, rather than a form or a link. */
export function wantsJson(request: Request): boolean {
  const accept = request.headers.get("accept") ?? "";
  return accept.includes("application/json") && !accept.includes("text/html");
}

/**
 * @param facts - plain data; what was thrown stays here
 * @returns the facts as JSON
 */
export function answerJson(facts: object, init: ResponseInit = {}): Response {
  const headers = new Headers({ ...PRIVATE, "Content-Type": "application/json" });
  for (const [name, value] of new Headers(init.headers)) headers.append(name, value);
  return new Response(withoutCause(facts), { ...init, headers });
}

/**
 * @param location - absolute, or a path of the product
 * @param cookies - values of `Set-Cookie`
 * @returns a redirect that is followed by GET, whatever the request's method was
 */
export function answerRedirect(location: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ ...PRIVATE, Location: location });
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}

/** @returns a page of plain words, for hosts that have none of their own */
export function answerText(text: string, status: number): Response {
  const headers = { ...PRIVATE, "Content-Type": "text/plain; charset=utf-8" };
  return new Response(`${text}\n`, { status, headers });
}

/**
 * @returns the refusal as plain words, or as problem details
 * @see https://www.rfc-editor.org/rfc/rfc9457
 */
export function answerRefusal(refused: ConnectRefusal, request: Request): Response {
  const { kind, status, message, allow } = refused;
  const response = wantsJson(request)
    ? answerJson({ kind, status, title: message }, { status })
    : answerText(message, status);
  if (wantsJson(request)) response.headers.set("Content-Type", "application/problem+json");
  if (allow) response.headers.set("Allow", allow);
  return response;
}

import type { PortalSubmission, PortalVisit } from "../../domain/portal/portal-visit.ts";
import { readCookie } from "../../http/cookies.ts";
import { readForm } from "../../http/form.ts";
import type { RouteRequest } from "../../http/route.ts";
import { isSameOrigin } from "../../http/same-origin.ts";
import { FORM_TOKEN_FIELD } from "../../views/parts/form.ts";

/** The cookie by which the portal knows who is signed in. */
export const PORTAL_COOKIE = "portal_session";

/** Several slashes at the start would name another host where a path is expected. */
const onThisHost = ({ pathname, search }: URL): string => `${pathname.replace(/^\/+/, "/")}${search}`;

/** Reads a path that a page of the portal carries along; whatever leads elsewhere becomes the first page. */
export function readReturnPath(url: URL): string {
  const to = url.searchParams.get("to") ?? "/";
  const target = URL.canParse(to, url.origin) ? new URL(to, url.origin) : undefined;
  return target?.origin === url.origin ? onThisHost(target) : "/";
}

/** Reads who opens a page. */
export function readVisit({ request, url }: RouteRequest): PortalVisit {
  return { key: readCookie(request, PORTAL_COOKIE), path: onThisHost(url) };
}

/** Reads a form and who sends it. */
export async function readSubmission(
  from: RouteRequest,
): Promise<{ readonly submission: PortalSubmission; readonly fields: URLSearchParams }> {
  const fields = (await readForm(from.request)) ?? new URLSearchParams();
  const formToken = fields.get(FORM_TOKEN_FIELD) ?? undefined;
  return {
    submission: { ...readVisit(from), sameOrigin: isSameOrigin(from.request, from.url), formToken },
    fields,
  };
}

/** Reads a choice between Yes and No; `undefined` where the form does not make it. */
export function readToggle(fields: URLSearchParams, name: string): boolean | undefined {
  const value = fields.get(name);
  return value === "yes" ? true : value === "no" ? false : undefined;
}

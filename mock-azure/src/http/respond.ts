import type { Html } from "../views/html.ts";
import { setCookie } from "./cookies.ts";

/** Headers every answer of the sign-in service carries. See https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const NEVER_STORED = {
  "cache-control": "no-store, no-cache",
  pragma: "no-cache",
  expires: "-1",
  "strict-transport-security": "max-age=31536000; includeSubDomains",
  "x-content-type-options": "nosniff",
};

/** Pages load nothing from elsewhere and run no script of their own text. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Such a document loads nothing at all and runs no script. */
const INLINE_STYLES_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export interface PageOptions {
  readonly status?: number;
  readonly cookies?: readonly string[];
  /** Addresses of other sites that the page shows in frames. */
  readonly frames?: readonly string[];
  /** A document whose styles stand in its elements, as those of a mail do. Default: styles come from a sheet. */
  readonly inlineStyles?: boolean;
}

function withCookies(response: Response, cookies: readonly string[] = []): Response {
  for (const cookie of cookies) setCookie(response, cookie);
  return response;
}

function frameSources(frames: readonly string[]): readonly string[] {
  const origins = new Set(frames.map((url) => new URL(url).origin));
  return origins.size > 0 ? [`frame-src ${[...origins].join(" ")}`] : [];
}

/** Answers with a page. */
export function respondPage(
  page: Html,
  { status = 200, cookies, frames = [], inlineStyles = false }: PageOptions = {},
): Response {
  const policy = inlineStyles ? INLINE_STYLES_POLICY : CONTENT_SECURITY_POLICY;
  const headers = new Headers({
    ...NEVER_STORED,
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": [policy, ...frameSources(frames)].join("; "),
    "referrer-policy": "no-referrer",
  });
  return withCookies(new Response(page.toString(), { status, headers }), cookies);
}

/** Answers with JSON that must not be stored. */
export function respondJson(
  body: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...NEVER_STORED, "content-type": "application/json; charset=utf-8", ...headers },
  });
}

/** Sends the browser elsewhere. */
export function respondRedirect(location: string, cookies?: readonly string[]): Response {
  return withCookies(new Response(null, { status: 302, headers: { ...NEVER_STORED, location } }), cookies);
}

/** Answers with a file that belongs to the pages. */
export function respondAsset(text: string, contentType: string): Response {
  return new Response(text, {
    headers: {
      "content-type": `${contentType}; charset=utf-8`,
      "cache-control": "max-age=3600",
      "x-content-type-options": "nosniff",
    },
  });
}

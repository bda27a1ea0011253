/**
 * Browsers let no script put a `Set-Cookie` on an answer that it makes, so that the tenant's cookies travel beside it
 * there.
 *
 * @see https://fetch.spec.whatwg.org/#forbidden-response-header-name
 */
const beside = new WeakMap<Response, readonly string[]>();

/** Sets one more cookie by an answer, wherever the tenant runs. */
export function setCookie(response: Response, line: string): void {
  const before = response.headers.getSetCookie().length;
  response.headers.append("set-cookie", line);
  if (response.headers.getSetCookie().length > before) return;
  beside.set(response, [...(beside.get(response) ?? []), line]);
}

/** The `Set-Cookie` lines of an answer. */
export function cookiesSetBy(response: Response): readonly string[] {
  return beside.get(response) ?? response.headers.getSetCookie();
}

/** Lets what stands for an answer set the answer's cookies, too. */
export function keepCookies(answer: Response, instead: Response): Response {
  const lines = beside.get(answer);
  if (lines) beside.set(instead, lines);
  return instead;
}

/**
 * Reads one cookie of a request. Only the named one is looked at, since a host may add cookies of its own.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6265#section-5.4
 */
export function readCookie(request: Request, name: string): string | undefined {
  for (const part of request.headers.get("cookie")?.split(";") ?? []) {
    const [key, ...value] = part.trim().split("=");
    if (key === name) return value.join("=");
  }
  return undefined;
}

/** Writes a session cookie that cross-site sign-in needs: secure, not for scripts, sent from frames too. */
export function sessionCookie(name: string, value: string): string {
  return `${name}=${value}; Path=/; Secure; HttpOnly; SameSite=None`;
}

/** Takes a cookie back. */
export function expiredCookie(name: string): string {
  return `${name}=; Path=/; Secure; HttpOnly; SameSite=None; Max-Age=0`;
}

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

/**
 * The resource that a bare scope name belongs to.
 *
 * @group Scopes
 */
export const GRAPH_RESOURCE = "https://graph.microsoft.com";

/**
 * Scopes of OpenID Connect, which belong to no API of their own.
 *
 * @group Scopes
 */
export const OIDC_SCOPES: readonly string[] = ["openid", "profile", "email", "offline_access"];

/**
 * One requested scope, taken apart.
 *
 * @group Scopes
 */
export interface Scope {
  /** The resource's URI without a trailing slash, `https://graph.microsoft.com` for a bare name. */
  readonly resource: string;
  /** The permission's name, for example `Calendars.ReadWrite`, or `.default`. */
  readonly name: string;
}

/**
 * Takes a space-separated scope parameter apart; empty parts and repetitions (in any case) are dropped, order kept.
 *
 * @param text - for example `openid https://graph.microsoft.com/Calendars.Read`
 * @returns the scopes, in the order given
 * @see https://learn.microsoft.com/entra/identity-platform/scopes-oidc
 * @example
 * ```ts run
 * import { parseScopes } from "@consentra/protocol";
 *
 * parseScopes("https://graph.microsoft.com/Calendars.Read calendars.read");
 * // => [{ resource: "https://graph.microsoft.com", name: "Calendars.Read" }]
 * ```
 * @group Scopes
 */
export function parseScopes(text: string): readonly Scope[] {
  const found = new Map<string, Scope>();
  for (const part of text.split(" ")) {
    if (part === "") continue;
    const scope = parseScope(part);
    const key = `${scope.resource}/${scope.name}`.toLowerCase();
    if (!found.has(key)) found.set(key, scope);
  }
  return [...found.values()];
}

function parseScope(part: string): Scope {
  const slash = part.lastIndexOf("/");
  if (slash < 0 || !part.includes(":")) return { resource: GRAPH_RESOURCE, name: part };
  // `https://graph.microsoft.com//.default` names a resource that itself ends in a slash.
  return { resource: part.slice(0, slash).replace(/\/+$/, ""), name: part.slice(slash + 1) };
}

/**
 * Whether a scope is one of OpenID Connect's (`openid`, `profile`, `email`, `offline_access`).
 *
 * @param scope - a parsed scope
 * @returns true for those four, in any case
 * @group Scopes
 */
export function isOidcScope(scope: Scope): boolean {
  return scope.resource === GRAPH_RESOURCE && OIDC_SCOPES.includes(scope.name.toLowerCase());
}

/**
 * The scope names of one list that another lacks, compared without regard to case.
 *
 * @param wanted - scope names
 * @param granted - scope names
 * @returns those of `wanted` that `granted` does not hold, in their order
 * @group Scopes
 */
export function missingScopes(wanted: readonly string[], granted: Iterable<string>): readonly string[] {
  const have = new Set([...granted].map((name) => name.toLowerCase()));
  return wanted.filter((name) => !have.has(name.toLowerCase()));
}

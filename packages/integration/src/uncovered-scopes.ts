import { isOidcScope, parseScopes, type Scope } from "@consentra/protocol";

/**
 * The permissions that were wanted and not granted. Sign-in scopes (`openid` and the like) do not count, because
 * Microsoft does not report all of them; neither does `.default`, which names no permission.
 *
 * @param wanted - scope names, bare or with their resource
 * @param granted - scope names as Microsoft reported them
 * @returns names out of `wanted`, in their order
 */
export function uncoveredScopes(wanted: readonly string[], granted: readonly string[]): readonly string[] {
  const have = new Set(parseScopes(granted.join(" ")).map(key));
  return parseScopes(wanted.join(" "))
    .filter((scope) => !isOidcScope(scope) && scope.name !== ".default" && !have.has(key(scope)))
    .map((scope) => scope.name);
}

function key(scope: Scope): string {
  return `${scope.resource}/${scope.name}`.toLowerCase();
}

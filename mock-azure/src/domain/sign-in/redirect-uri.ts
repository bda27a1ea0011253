import type { Application, RedirectPlatform } from "../directory/application.ts";

const PLATFORMS: readonly RedirectPlatform[] = ["spa", "web", "publicClient"];

/** A `localhost` URI may name any port. */
function withoutLocalPort(uri: string): string {
  if (!URL.canParse(uri)) return uri;
  const url = new URL(uri);
  return url.hostname === "localhost" ? uri.replace(/^(https?:\/\/localhost):\d+/i, "$1") : uri;
}

/**
 * The platform that a redirect URI is registered for.
 *
 * @returns the platform, or `undefined` when the URI is not registered; the comparison is exact, in case too
 * @see https://learn.microsoft.com/entra/identity-platform/reply-url
 */
export function matchRedirectUri(
  application: Application,
  redirectUri: string,
): RedirectPlatform | undefined {
  const wanted = withoutLocalPort(redirectUri);
  return PLATFORMS.find((platform) =>
    application.redirectUris[platform].some((uri) => uri === redirectUri || withoutLocalPort(uri) === wanted),
  );
}

/** The URI to use when the request names none: the first registered one. */
export function defaultRedirectUri(application: Application): string | undefined {
  return PLATFORMS.flatMap((platform) => application.redirectUris[platform])[0];
}

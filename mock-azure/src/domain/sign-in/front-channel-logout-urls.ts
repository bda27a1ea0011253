import type { TenantState } from "../tenant-state.ts";
import type { SignInSession } from "./session.ts";

/**
 * Where the applications of a session hear that it has ended, each by a page load that names issuer and session.
 *
 * @see https://openid.net/specs/openid-connect-frontchannel-1_0.html#OPLogout
 * @see https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc#single-sign-out
 */
export function frontChannelLogoutUrls(state: TenantState, session: SignInSession): readonly string[] {
  return session.appIds.flatMap((appId) => {
    const logoutUrl = state.applications.get(appId)?.logoutUrl;
    if (!logoutUrl || !URL.canParse(logoutUrl)) return [];
    const url = new URL(logoutUrl);
    url.searchParams.set("sid", session.id);
    url.searchParams.set("iss", `https://login.microsoftonline.com/${state.organization.id}/v2.0`);
    return [url.href];
  });
}

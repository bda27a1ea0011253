import { AuthorizationCodeCredential } from "@azure/identity";
import { CALENDAR, type InterceptedTenant, WEB_REDIRECT } from "./intercepted-tenant.ts";

/** A credential of the requester, who has just signed in and consented. */
export async function signedInCredential(world: InterceptedTenant): Promise<AuthorizationCodeCredential> {
  const { id, app } = world.tenant;
  const query = new URLSearchParams({
    client_id: app.clientId,
    response_type: "code",
    redirect_uri: WEB_REDIRECT,
    scope: `openid offline_access ${CALENDAR}`,
  });
  const answer = await world.authorize(
    `https://login.microsoftonline.com/${id}/oauth2/v2.0/authorize?${query.toString()}`,
  );
  const code = answer.get("code") ?? "";
  return new AuthorizationCodeCredential(id, app.clientId, app.clientSecret, code, WEB_REDIRECT, {
    // Its own retries would wait in real time.
    retryOptions: { maxRetries: 0 },
  });
}

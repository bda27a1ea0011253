import { GRAPH_APP_ID, GRAPH_RESOURCE } from "@consentra/protocol";

/**
 * The scopes that a version 1 request stands for: it names one resource, and gets what the registration lists of it,
 * with an id token and a refresh token in any case. Other scopes that it names are passed over, as there.
 *
 * @param resource - URI or application id; without one the code is good for what the token request names
 * @see https://learn.microsoft.com/entra/identity-platform/v2-permissions-and-consent#the-default-scope
 */
export function scopesOfResource(resource: string | undefined): string {
  const wanted = resource?.replace(/\/$/, "") ?? "";
  const isGraph = wanted === "" || wanted.toLowerCase() === GRAPH_APP_ID;
  // An application id becomes a URI, the form in which an unknown resource can be refused by name.
  const uri = isGraph ? GRAPH_RESOURCE : wanted.includes(":") ? wanted : `api://${wanted}`;
  return `openid profile offline_access ${uri}/.default`;
}

import { type CalendarClient, createCalendarClient } from "@consentra/calendar";
import type { Tenant } from "@consentra/mock-azure";

/** The requester's calendar as another program of the same app sees it. */
export async function calendarOf(tenant: Tenant, redirectUri: string): Promise<CalendarClient> {
  const { clientId, clientSecret } = tenant.app;
  const query = new URLSearchParams({
    client_id: clientId,
    response_type: "code",
    redirect_uri: redirectUri,
    scope: "Calendars.ReadWrite",
  });
  const base = `${tenant.origins.login}/${tenant.id}/oauth2/v2.0`;
  const answer = await tenant.people.requester?.signsInFor(`${base}/authorize?${query.toString()}`);
  const code = new URL(answer?.headers.get("location") ?? redirectUri).searchParams.get("code") ?? "";
  const body = new URLSearchParams({
    client_id: clientId,
    client_secret: clientSecret,
    grant_type: "authorization_code",
    redirect_uri: redirectUri,
    code,
  });
  const tokens = await tenant.fetch(new Request(`${base}/token`, { method: "POST", body }));
  const { access_token: token } = (await tokens.json()) as { readonly access_token: string };
  return createCalendarClient({
    tokens: { getAccessToken: () => Promise.resolve(token) },
    fetch: tenant.fetch,
    clock: tenant.clock,
  });
}

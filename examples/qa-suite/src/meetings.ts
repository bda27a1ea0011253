import { ConfidentialClientApplication } from "@azure/msal-node";

/** How the product is registered. */
export interface Registration {
  readonly clientId: string;
  readonly clientSecret: string;
}

const REDIRECT = "https://app.meetings.example/auth/callback";
const SCOPES = ["https://graph.microsoft.com/Calendars.ReadWrite"];

/** The product under test: it knows Microsoft, and nothing of a tenant that plays Microsoft. */
export function createMeetings({ clientId, clientSecret }: Registration) {
  const client = new ConfidentialClientApplication({
    auth: { clientId, clientSecret, authority: "https://login.microsoftonline.com/organizations" },
  });
  return {
    /** Where people are sent who press Connect. */
    connectUrl: () => client.getAuthCodeUrl({ scopes: SCOPES, redirectUri: REDIRECT }),
    /** What the product shows once they are back: the subjects of the first week of 2026. */
    async week(returned: string): Promise<readonly string[]> {
      const code = new URL(returned).searchParams.get("code") ?? "";
      const { accessToken } = await client.acquireTokenByCode({
        code,
        scopes: SCOPES,
        redirectUri: REDIRECT,
      });
      const window = "startDateTime=2026-01-05T00:00:00Z&endDateTime=2026-01-12T00:00:00Z";
      const answer = await fetch(
        `https://graph.microsoft.com/v1.0/me/calendarView?${window}&$select=subject`,
        {
          headers: { authorization: `Bearer ${accessToken}` },
        },
      );
      if (!answer.ok) throw new Error(`Microsoft Graph answers ${String(answer.status)}.`);
      const { value } = (await answer.json()) as { value: readonly { readonly subject: string }[] };
      return value.map(({ subject }) => subject);
    },
  };
}

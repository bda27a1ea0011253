const REDIRECT = "https://app.meetings.example/redirect.html";
const LOGIN = "https://login.microsoftonline.com/organizations/oauth2/v2.0";
const SCOPE = "https://graph.microsoft.com/Calendars.ReadWrite";

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

/** A part of the product's page under test, without a library: it signs in with PKCE and shows what comes next. */
export function createCalendarWidget(clientId: string) {
  const verifier = base64url(crypto.getRandomValues(new Uint8Array(32)));
  return {
    /** Where the page sends people who press Connect. */
    async connectUrl(): Promise<string> {
      const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
      const asked = new URLSearchParams({
        client_id: clientId,
        response_type: "code",
        redirect_uri: REDIRECT,
        scope: SCOPE,
        code_challenge: base64url(new Uint8Array(hash)),
        code_challenge_method: "S256",
      });
      return `${LOGIN}/authorize?${asked.toString()}`;
    },
    /** What the page says once they are back. */
    async text(returned: string): Promise<string> {
      const code = new URL(returned).searchParams.get("code");
      if (code === null) return "Connect your calendar";
      const redeemed = await fetch(`${LOGIN}/token`, {
        method: "POST",
        body: new URLSearchParams({
          client_id: clientId,
          grant_type: "authorization_code",
          code,
          redirect_uri: REDIRECT,
          code_verifier: verifier,
        }),
      });
      const { access_token: token } = (await redeemed.json()) as { access_token?: string };
      const answer = await fetch("https://graph.microsoft.com/v1.0/me/calendar", {
        headers: { authorization: `Bearer ${String(token)}` },
      });
      if (!answer.ok) return "Connect your calendar";
      const { name, owner } = (await answer.json()) as { name: string; owner: { name: string } };
      return `${owner.name}: ${name}`;
    },
  };
}

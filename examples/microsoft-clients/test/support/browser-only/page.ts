import { type AuthenticationResult, PublicClientApplication } from "@azure/msal-browser";
import { startTenant } from "@consentra/mock-azure/browser";

const tenant = await startTenant({ worker: "worker.js" });
const { app } = await tenant.control.state();
const client = new PublicClientApplication({
  auth: {
    clientId: app.clientId,
    redirectUri: new URL("redirect.html", location.href).href,
    ...tenant.authority(),
  },
  system: { popupBridgeTimeout: 20_000, iframeBridgeTimeout: 10_000 },
});
await client.initialize();
// A page that was loaded again while its pop-up was open has nothing to come back to.
const returned = await client.handleRedirectPromise().catch(() => null);

const request = { scopes: ["https://graph.microsoft.com/Calendars.ReadWrite"] };
const named = ({ account, fromCache }: AuthenticationResult) => ({ username: account.username, fromCache });

/** What the test asks the page for. */
const page = {
  tenant,
  returned: returned && named(returned),
  popup: async () => named(await client.loginPopup({ ...request, overrideInteractionInProgress: true })),
  redirect: () => client.loginRedirect(request),
  sso: async () => named(await client.ssoSilent(request)),
  signOut: () => client.logoutPopup({ postLogoutRedirectUri: new URL("redirect.html", location.href).href }),
  async silent(forceRefresh: boolean) {
    const [account] = client.getAllAccounts();
    return named(await client.acquireTokenSilent({ ...request, forceRefresh, ...(account && { account }) }));
  },
  async calendars() {
    const [account] = client.getAllAccounts();
    const { accessToken } = await client.acquireTokenSilent({ ...request, ...(account && { account }) });
    const headers = { authorization: `Bearer ${accessToken}`, prefer: 'outlook.timezone="UTC"' };
    const answer = await fetch("https://graph.microsoft.com/v1.0/me/calendars", { headers });
    return {
      status: answer.status,
      id: answer.headers.get("request-id"),
      hidden: answer.headers.get("x-any"),
    };
  },
  /** Fetches what the tenant keeps from pages of other origins. */
  forbidden: () =>
    fetch("https://entra.microsoft.com/users").then(
      () => "readable",
      () => "refused",
    ),
};

export type Page = typeof page;

Object.assign(window, { page });
document.title = "ready";

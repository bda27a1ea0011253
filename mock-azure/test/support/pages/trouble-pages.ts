import { scenario, scenarios } from "../../../src/scenarios/index.ts";
import { withApplication } from "../../../src/scenarios/with-application.ts";
import { withUserConsent } from "../../../src/scenarios/with-user-consent.ts";
import type { PageWalk, Walker } from "./page-walk.ts";

/** A planned fault of a part with pages, as its visitors see it. */
const faulty = (
  name: string,
  route: string,
  part: "portal" | "mail",
  path: string,
  status: 429 | 503,
): PageWalk => ({
  name,
  start: scenarios.approvalRequired,
  async walk({ tenant, open }) {
    tenant.plan({ route, answer: { kind: "status", status } });
    await open(part, path);
  },
});

const withLogout = scenario(
  "single sign-out",
  withUserConsent("microsoft-user-default-legacy"),
  withApplication({ logoutUrl: "https://meetings.example/signed-out" }),
);

/** Where the walks' application gets its answers. */
const CALLBACK = "http://localhost/auth/callback";

async function leave({ signIn, visitor, text, open }: Walker, more = ""): Promise<void> {
  await signIn("requester");
  await visitor.press(text.buttons.accept);
  await open("login", `/common/oauth2/v2.0/logout${more}`);
}

/** Pages of a service in trouble, of methods that a page does not take, and of a sign-out that apps are told of. */
export const TROUBLE_PAGES: readonly PageWalk[] = [
  {
    name: "sign-in service that cannot answer",
    start: scenarios.approvalRequired,
    async walk({ tenant, signIn }) {
      tenant.plan({ route: "login.authorize", answer: { kind: "status", status: 503 } });
      await signIn();
    },
  },
  {
    name: "sign-in service with too much to do",
    start: scenarios.approvalRequired,
    async walk({ tenant, signIn }) {
      const answer = { kind: "status", status: 429, retryAfterSeconds: 30 } as const;
      tenant.plan({ route: "login.authorize", answer });
      await signIn();
    },
  },
  faulty("portal that cannot answer", "portal.overview", "portal", "/", 503),
  faulty("mailboxes that cannot answer", "mail.mailboxes", "mail", "/mail/", 429),
  {
    name: "method that a page does not take",
    start: scenarios.approvalRequired,
    walk: ({ tenant, send, language }) =>
      send(
        new Request(`${tenant.origins.portal}/users`, {
          method: "DELETE",
          headers: { "accept-language": language },
        }),
      ),
  },
  { name: "signed out, and apps are told", start: withLogout, walk: (walker) => leave(walker) },
  {
    name: "signed out, and on the way back to the app",
    start: withLogout,
    walk: (walker) => leave(walker, `?post_logout_redirect_uri=${encodeURIComponent(CALLBACK)}`),
  },
];

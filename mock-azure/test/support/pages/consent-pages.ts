import { scenario } from "../../../src/scenarios/index.ts";
import type { ScenarioStep } from "../../../src/scenarios/scenario.ts";
import { withApi } from "../../../src/scenarios/with-api.ts";
import { withApplication } from "../../../src/scenarios/with-application.ts";
import { withPerson } from "../../../src/scenarios/with-person.ts";
import { withRiskyApp } from "../../../src/scenarios/with-risky-app.ts";
import { withUserConsent } from "../../../src/scenarios/with-user-consent.ts";
import { API_ID, API_SCOPE } from "../api.ts";
import type { PageWalk } from "./page-walk.ts";

const mayConsent = withUserConsent("microsoft-user-default-legacy");
const roomService = withApi({ appId: API_ID, displayName: "Room service" });

const asking = (name: string, steps: readonly ScenarioStep[], scope?: string): PageWalk => ({
  name,
  start: scenario(name, ...steps),
  walk: ({ signIn }) => signIn("requester", scope === undefined ? {} : { scope }),
});

/** Whose app asks, and for what: publishers, risk, and the tenant's own API, whose permissions its maker worded. */
export const CONSENT_PAGES: readonly PageWalk[] = [
  asking("permissions requested by a verified publisher", [
    mayConsent,
    withApplication({ verifiedPublisher: "Meetings Ltd" }),
  ]),
  asking("approval required for a verified publisher", [
    withApplication({ verifiedPublisher: "Meetings Ltd" }),
  ]),
  asking("permissions requested by a risky app", [mayConsent, withRiskyApp({ blocked: false })]),
  asking("permissions requested of an administrator by a risky app", [
    withPerson("requester", { roles: ["Global Administrator"] }),
    withRiskyApp(),
  ]),
  asking("permissions requested of an own API", [mayConsent, roomService], `openid ${API_SCOPE}`),
  asking(
    "approval required for an own API",
    [withUserConsent(null), roomService],
    `openid User.Read ${API_SCOPE}`,
  ),
  {
    name: "request for an own API",
    start: scenario("own api", withUserConsent(null), roomService),
    async walk({ tenant, signIn, visitor, text, enterPortal }) {
      await signIn("requester", { scope: `openid ${API_SCOPE}` });
      await visitor.fill(text.approval.justification, "We book rooms.");
      await visitor.press(text.approval.request);
      await enterPortal(`/enterprise-applications/admin-consent-requests/${tenant.requests()[0]?.id ?? ""}`);
    },
  },
  {
    name: "permissions of an own API in the portal",
    start: scenario("own api", mayConsent, roomService),
    async walk({ tenant, signIn, visitor, text, enterPortal }) {
      await signIn("requester", { scope: `openid ${API_SCOPE}` });
      await visitor.press(text.buttons.accept);
      const { servicePrincipals } = tenant.snapshot().data;
      const principal = servicePrincipals.find(({ appId }) => appId === tenant.app.clientId);
      await enterPortal(
        `/enterprise-applications/all-applications/${principal?.id ?? ""}/permissions?tab=user`,
      );
    },
  },
];

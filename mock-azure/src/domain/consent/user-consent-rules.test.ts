import { describe, expect, test } from "vitest";
import { testWorld } from "../../../test/support/world.ts";
import { scenario } from "../../scenarios/index.ts";
import type { ScenarioStep } from "../../scenarios/scenario.ts";
import { withApplication } from "../../scenarios/with-application.ts";
import { withEmulation } from "../../scenarios/with-emulation.ts";
import { withPermissionClassifications } from "../../scenarios/with-permission-classifications.ts";
import { withPermissionGrantPolicy } from "../../scenarios/with-permission-grant-policy.ts";
import { withRiskyApp } from "../../scenarios/with-risky-app.ts";
import { withUserConsent } from "../../scenarios/with-user-consent.ts";
import { POPULAR_MAIL_CLIENTS } from "./managed-exclusions.ts";
import { judgeUserConsent } from "./user-consent-rules.ts";

const tenantId = testWorld().state.organization.id;
const VERIFIED = withApplication({ verifiedPublisher: "Meetings Ltd" });
const [MAIL_CLIENT = ""] = POPULAR_MAIL_CLIENTS;

const LEGACY = "microsoft-user-default-legacy";
const LOW = "microsoft-user-default-low";
const RECOMMENDED = "microsoft-user-default-recommended";
const MAIL_CLIENTS = "microsoft-user-default-allow-consent-apps";

function judge(scopes: readonly string[], ...steps: readonly ScenarioStep[]) {
  const { state, app } = testWorld(scenario("rules", ...steps));
  return judgeUserConsent(state, app, scopes);
}

type Row = readonly [rule: string, scopes: readonly string[], steps: readonly ScenarioStep[]];

const ALLOWED: readonly Row[] = [
  [
    "lets any app ask for a calendar under the legacy policy",
    ["Calendars.ReadWrite"],
    [withUserConsent(LEGACY)],
  ],
  ["lets people consent to signing in where Microsoft manages", ["openid", "User.Read"], []],
  [
    "let people consent to calendars before November 2025",
    ["Calendars.ReadWrite"],
    [withEmulation({ recommendedExclusions: "2025-08" })],
  ],
  ["lets people consent to send mail, which Microsoft does not keep", ["Mail.Send"], []],
  [
    "lets a popular mail client read mail where the organisation allows those",
    ["Mail.Read"],
    [withUserConsent([RECOMMENDED, MAIL_CLIENTS]), withApplication({ appId: MAIL_CLIENT })],
  ],
  [
    "lets verified publishers ask for low-impact permissions",
    ["User.Read", "offline_access"],
    [withUserConsent(LOW), VERIFIED],
  ],
  [
    "trusts the tenant's own apps under the low-impact policy",
    ["User.Read"],
    [withUserConsent(LOW), withApplication({ homeTenantId: tenantId })],
  ],
  [
    "lets a verified publisher ask for a calendar that the organisation classified as low",
    ["Calendars.Read"],
    [withUserConsent(LOW), VERIFIED, withPermissionClassifications({ low: ["Calendars.Read"] })],
  ],
  [
    "obeys a policy of the organisation's own",
    ["Calendars.Read"],
    [
      withPermissionGrantPolicy({ id: "calendars", includes: [{ permissions: ["Calendars.Read"] }] }),
      withUserConsent("calendars"),
    ],
  ],
  [
    "is content with one policy of several that covers everything",
    ["Calendars.ReadWrite"],
    [withUserConsent([RECOMMENDED, LEGACY])],
  ],
  [
    "does not mind a risky app where the protection is off",
    ["User.Read"],
    [withRiskyApp({ blocked: false })],
  ],
];

const REFUSED: readonly (readonly [...Row, text: string])[] = [
  [
    "refuses everything where user consent is off",
    ["User.Read"],
    [withUserConsent(null)],
    "user consent is switched off",
  ],
  [
    "keeps admin-only permissions for administrators under every policy",
    ["User.Read.All"],
    [withUserConsent(LEGACY)],
    "User.Read.All needs an administrator in every organisation",
  ],
  [
    "keeps calendars for administrators where Microsoft manages",
    ["Calendars.ReadWrite"],
    [],
    `user consent is restricted: policy ${RECOMMENDED} excludes Calendars.ReadWrite`,
  ],
  [
    "does so since November 2025",
    ["Calendars.ReadWrite"],
    [withEmulation({ recommendedExclusions: "2025-11" })],
    `user consent is restricted: policy ${RECOMMENDED} excludes Calendars.ReadWrite`,
  ],
  [
    "does so for verified publishers as well",
    ["Calendars.Read"],
    [VERIFIED],
    `user consent is restricted: policy ${RECOMMENDED} excludes Calendars.Read`,
  ],
  [
    "refuses the whole set when one permission is excluded",
    ["User.Read", "Mail.Read"],
    [],
    `user consent is restricted: policy ${RECOMMENDED} excludes Mail.Read`,
  ],
  [
    "refuses other apps what popular mail clients may ask for",
    ["Mail.Read"],
    [withUserConsent([RECOMMENDED, MAIL_CLIENTS])],
    `user consent is restricted: policy ${RECOMMENDED} excludes Mail.Read; policy ${MAIL_CLIENTS} is not for Meetings`,
  ],
  [
    "wants a verified publisher under the low-impact policy",
    ["User.Read"],
    [withUserConsent(LOW)],
    `user consent is restricted: policy ${LOW} wants a verified publisher`,
  ],
  [
    "refuses verified publishers anything beyond low impact",
    ["User.Read", "Calendars.Read"],
    [withUserConsent(LOW), VERIFIED],
    `user consent is restricted: policy ${LOW} covers low-impact permissions, not Calendars.Read`,
  ],
  [
    "takes a permission classified as medium for no low one",
    ["User.Read"],
    [withUserConsent(LOW), VERIFIED, withPermissionClassifications({ medium: ["User.Read"] })],
    `user consent is restricted: policy ${LOW} covers low-impact permissions, not User.Read`,
  ],
  [
    "obeys the exclusion of a policy of the organisation's own",
    ["Calendars.Read", "Mail.Send"],
    [
      withPermissionGrantPolicy({ id: "no-mail", excludes: [{ permissions: ["Mail.Send"] }] }),
      withUserConsent("no-mail"),
    ],
    "user consent is restricted: policy no-mail excludes Mail.Send",
  ],
  [
    "names what a policy of the organisation's own does not cover",
    ["Mail.Send"],
    [
      withPermissionGrantPolicy({ id: "calendars", includes: [{ permissions: ["Calendars.Read"] }] }),
      withUserConsent("calendars"),
    ],
    "user consent is restricted: policy calendars does not cover Mail.Send",
  ],
  [
    "wants one policy to cover everything, not several together",
    ["Calendars.Read", "Mail.Send"],
    [
      withPermissionGrantPolicy({ id: "calendars", includes: [{ permissions: ["Calendars.Read"] }] }),
      withUserConsent([RECOMMENDED, "calendars"]),
    ],
    `user consent is restricted: policy ${RECOMMENDED} excludes Calendars.Read; policy calendars does not cover Mail.Send`,
  ],
  [
    "says of an assigned policy that it is gone",
    ["User.Read"],
    [withUserConsent("gone")],
    "user consent is restricted: policy gone does not exist any more",
  ],
  [
    "keeps a risky app for administrators though the policy would not",
    ["User.Read"],
    [withRiskyApp()],
    `policy ${RECOMMENDED} would let users consent, but Meetings is taken for risky`,
  ],
];

describe("judgeUserConsent", () => {
  test.each(ALLOWED)("allows: %s", (_, scopes, steps) => {
    expect(judge(scopes, ...steps)).toMatchObject({
      allowed: true,
      because: { text: expect.stringContaining(`lets users consent to ${scopes.join(", ")}`) as string },
    });
  });

  test.each(REFUSED)("refuses: %s", (_, scopes, steps, text) => {
    expect(judge(scopes, ...steps)).toMatchObject({ allowed: false, because: { text } });
  });
});

import { describe, expect, test } from "vitest";
import { testWorld } from "../../../test/support/world.ts";
import { judgeUserConsent } from "./user-consent-rules.ts";

const { app, state } = testWorld();
const tenantId = state.organization.id;
const verified = { ...app, verifiedPublisher: "Meetings Ltd" };

describe("judgeUserConsent", () => {
  test.each([
    ["refuses everything where user consent is off", null, app, ["User.Read"], false],
    [
      "lets any app ask for a calendar under the legacy policy",
      "microsoft-user-default-legacy",
      app,
      ["Calendars.ReadWrite"],
      true,
    ],
    [
      "keeps admin-only permissions for administrators under every policy",
      "microsoft-user-default-legacy",
      app,
      ["User.Read.All"],
      false,
    ],
    [
      "keeps calendars for administrators under the Microsoft-managed policy",
      "microsoft-user-default-recommended",
      app,
      ["Calendars.ReadWrite"],
      false,
    ],
    [
      "does so for verified publishers as well",
      "microsoft-user-default-recommended",
      verified,
      ["Calendars.Read"],
      false,
    ],
    [
      "lets people consent to signing in under the Microsoft-managed policy",
      "microsoft-user-default-recommended",
      app,
      ["openid", "User.Read"],
      true,
    ],
    [
      "refuses the whole set when one permission is excluded",
      "microsoft-user-default-recommended",
      app,
      ["User.Read", "Mail.Read"],
      false,
    ],
    [
      "wants a verified publisher under the low-impact policy",
      "microsoft-user-default-low",
      app,
      ["User.Read"],
      false,
    ],
    [
      "lets verified publishers ask for low-impact permissions",
      "microsoft-user-default-low",
      verified,
      ["User.Read", "offline_access"],
      true,
    ],
    [
      "refuses verified publishers anything beyond low impact",
      "microsoft-user-default-low",
      verified,
      ["User.Read", "Calendars.Read"],
      false,
    ],
    [
      "trusts the tenant's own apps under the low-impact policy",
      "microsoft-user-default-low",
      { ...app, homeTenantId: tenantId },
      ["User.Read"],
      true,
    ],
  ] as const)("%s", (_, policy, application, scopes, allowed) => {
    expect(judgeUserConsent(policy, application, tenantId, scopes).allowed).toBe(allowed);
  });

  test("names the policy and what it excludes", () => {
    const { because } = judgeUserConsent("microsoft-user-default-recommended", app, tenantId, [
      "Calendars.ReadWrite",
    ]);
    expect(because.text).toBe(
      "user consent is restricted: policy microsoft-user-default-recommended excludes Calendars.ReadWrite",
    );
  });
});

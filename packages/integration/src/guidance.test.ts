import type { EpochMilliseconds } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { fixture } from "../test/integration-fixture.ts";
import { classifyFailure } from "./classify-failure.ts";
import { guidanceFor } from "./guidance.ts";
import { createHandoff } from "./handoff.ts";
import type { IntegrationState } from "./integration-state.ts";

const app = { clientId: "11111111-2222-4333-8444-555555555555", displayName: "Meetings" };
const failure = (code: string, ...aadsts: number[]) => classifyFailure({ source: "callback", code, aadsts });
const pending = {
  status: "pending",
  requestedAt: Date.parse("2026-01-05T09:00:00Z") as EpochMilliseconds,
  expiresAt: Date.parse("2026-02-04T09:00:00Z") as EpochMilliseconds,
  approved: false,
  confidence: "inferred",
} as const;
const keys = (state: IntegrationState) => guidanceFor(state, app).steps.map((step) => step.key);

describe("guidanceFor", () => {
  test.each<[string, IntegrationState, string[]]>([
    ["nothing tried yet", { status: "disconnected", approvalPossible: false }, ["user.connect"]],
    [
      "an exit that may have followed a request",
      { status: "disconnected", approvalPossible: true, notice: "noAnswer" },
      ["user.connectAgain", "user.sayIfRequestSent"],
    ],
    [
      "a blocked window",
      { status: "disconnected", approvalPossible: false, notice: "popupBlocked" },
      ["user.allowPopups"],
    ],
    ["a sign-in under way", { status: "connecting" }, ["user.finishSignIn", "user.sayIfRequestSent"]],
    ["a silent look", { status: "diagnosing" }, ["user.finishSignIn"]],
    [
      "an approval that was seen",
      { ...pending, approved: true },
      ["user.connectNowApproved", "administrator.findApplication"],
    ],
    [
      "a refused request",
      { status: "denied" },
      ["user.sendHandoff", "user.connectAgain", "administrator.grantConsent"],
    ],
    [
      "a disabled application",
      { status: "blocked", reason: "appDisabled", failure: failure("unauthorized_client", 7000112) },
      ["administrator.enableApplication", "user.sendHandoff", "user.useOtherAccount"],
    ],
    [
      "a lost session",
      { status: "reauthenticationRequired", reason: "signedOut", failure: failure("login_required") },
      ["user.signInAgain"],
    ],
    [
      "a mailbox that is gone",
      { status: "blocked", reason: "mailbox", failure: failure("MailboxNotEnabledForRESTAPI") },
      ["administrator.giveMailbox", "user.sendHandoff", "user.useOtherAccount"],
    ],
    ["trouble that passes", { status: "failed", failure: failure("server_error") }, ["user.tryAgainLater"]],
    [
      "a wrong registration",
      { status: "failed", failure: failure("", 50011) },
      ["developer.fixConfiguration"],
    ],
    [
      "the unknown",
      { status: "failed", failure: failure("") },
      ["user.tryAgainLater", "developer.investigate"],
    ],
  ])("says what to do after %s", (_name, state, expected) => {
    expect(keys(state)).toEqual(expected);
  });

  test("has nothing to say of a connection that works", async () => {
    const { integration } = fixture([{ signIn: "ok" }]);
    await integration.connect();
    expect(integration.guidance()).toEqual({ status: "connected", steps: [] });
  });

  test.each([
    ["in-page", 90095, "user.requestApproval"],
    ["administrator", 90094, "user.sendHandoff"],
    ["unknown", 65001, "user.sayIfRequestSent"],
  ] as const)("begins with the likeliest way to ask when it is %s", (requestPath, number, key) => {
    const state = {
      status: "approvalRequired",
      requestPath,
      confidence: "reported",
      failure: failure("", number),
    } as const;
    expect(keys(state)[0]).toBe(key);
  });

  test("says why the user must sign in again", () => {
    const lost = failure("invalid_grant", 50173);
    const [step] = guidanceFor(
      { status: "reauthenticationRequired", reason: "revoked", failure: lost },
      app,
    ).steps;
    expect(step?.params).toEqual({ app: "Meetings", reason: "revoked" });
  });

  test("tells the developer why administrators are warned of the application", () => {
    const state = {
      status: "approvalRequired",
      requestPath: "administrator",
      confidence: "reported",
    } as const;
    expect(keys({ ...state, failure: failure("", 900941) })).toContain("developer.verifyPublisher");
    expect(keys({ ...state, failure: failure("", 90094) })).not.toContain("developer.verifyPublisher");
  });

  test("tells, while a request waits, where it is and what to check when nobody hears of it", () => {
    const { steps } = guidanceFor(pending, app);
    expect(steps.map((step) => step.key)).toEqual([
      "user.wait",
      "administrator.reviewRequest",
      "administrator.turnOnRequests",
      "administrator.addReviewers",
      "user.sendHandoff",
      "user.connectAgain",
    ]);
    expect(steps[0]?.params).toEqual({
      app: "Meetings",
      requestedAt: "2026-01-05T09:00:00.000Z",
      expiresAt: "2026-02-04T09:00:00.000Z",
    });
    expect(steps[1]?.links).toEqual([
      {
        place: "adminConsentRequests",
        url: "https://entra.microsoft.com/#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AccessRequests",
        path: ["Entra ID", "Enterprise apps", "Activity", "Admin consent requests"],
        formerUrl:
          "https://portal.azure.com/#blade/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/AccessRequests",
        formerPath: [
          "Azure Active Directory",
          "Enterprise applications",
          "Activity",
          "Admin consent requests",
        ],
      },
    ]);
    expect(steps[2]?.links.map((link) => link.place)).toEqual(["adminConsentSettings", "userSettings"]);
  });

  test("gives the developer what to look for", () => {
    const [step] = guidanceFor({ status: "failed", failure: failure("invalid_client", 7000215) }, app).steps;
    expect(step?.params).toEqual({
      app: "Meetings",
      clientId: app.clientId,
      code: "invalid_client",
      aadsts: "7000215",
      problem: "credential",
    });
  });
});

describe("createHandoff", () => {
  const scopes = ["openid", "profile", "offline_access", "Calendars.ReadWrite"];
  const redirect = { ...app, adminConsentRedirectUri: "https://meetings.example/admin-consent" };

  test("names the permissions as the consent page does, lasting access first", () => {
    expect(createHandoff({ app, scopes, account: undefined }).scopes).toEqual([
      {
        name: "offline_access",
        displayName: "Maintain access to data you have given it access to",
        adminDisplayName: "Maintain access to data you have given it access to",
      },
      {
        name: "profile",
        displayName: "View your basic profile",
        adminDisplayName: "View users' basic profile",
      },
      {
        name: "Calendars.ReadWrite",
        displayName: "Have full access to your calendars",
        adminDisplayName: "Have full access to user calendars",
      },
    ]);
  });

  test("says everything the administrator needs in its text", () => {
    const handoff = createHandoff({ app: redirect, scopes, account: undefined });
    expect(handoff.subject).toContain("Meetings");
    for (const part of [
      handoff.adminConsentUrl,
      app.clientId,
      ...handoff.scopes.map((scope) => scope.adminDisplayName),
      "Admin consent requests",
      "Admin consent settings",
    ]) {
      expect(handoff.text).toContain(part);
    }
  });

  test("names a permission it does not know as it is", () => {
    const [scope] = createHandoff({ app, scopes: ["Files.Read"], account: undefined }).scopes;
    expect(scope).toEqual({
      name: "Files.Read",
      displayName: "Files.Read",
      adminDisplayName: "Files.Read",
    });
  });

  test("says the same as HTML, with links and a list", () => {
    const { html, adminConsentUrl } = createHandoff({ app: redirect, scopes, account: undefined });
    const href = adminConsentUrl.replaceAll("&", "&#38;");
    expect(html).toContain(`<a href="${href}">${href}</a>`);
    expect(html).toContain("<li>Have full access to user calendars (Calendars.ReadWrite)</li>");
    expect(html).toContain("<br>Application (client) ID: 11111111-2222-4333-8444-555555555555</p>");
  });

  test("lets no name of an application become markup", () => {
    const name = `<img src=x onerror="alert(1)">&`;
    const { html } = createHandoff({ app: { ...app, displayName: name }, scopes, account: undefined });
    expect(html).not.toContain("<img");
    expect(html).toContain("&#60;img src=x onerror=&#34;alert(1)&#34;&#62;&#38;");
  });

  test("gives both endpoints where the administrator can be sent back, else the one that needs no address", () => {
    const both = createHandoff({ app: redirect, scopes, account: undefined }).adminConsentUrls;
    expect(new URL(both.v1).pathname).toBe("/organizations/adminconsent");
    expect(new URL(both.v2 ?? "").pathname).toBe("/organizations/v2.0/adminconsent");
    expect(createHandoff({ app, scopes, account: undefined }).adminConsentUrls).not.toHaveProperty("v2");
  });

  test("links to consent for exactly its scopes where the administrator can be sent back", () => {
    const url = new URL(
      createHandoff({ app: redirect, scopes, account: undefined, state: "s1" }).adminConsentUrl,
    );
    expect(url.pathname).toBe("/organizations/v2.0/adminconsent");
    expect(url.searchParams.get("state")).toBe("s1");
  });

  test.each([
    [
      "the account's tenant",
      { tenantId: "t-1", homeAccountId: "o.t-1", username: "u" },
      "contoso.example",
      "t-1",
    ],
    ["the configured tenant", undefined, "contoso.example", "contoso.example"],
    ["any organisation", undefined, "common", "organizations"],
    ["any organisation", undefined, undefined, "organizations"],
  ])("speaks of %s", (_name, account, tenant, expected) => {
    const handoff = createHandoff({ app: { ...app, ...(tenant && { tenant }) }, scopes, account });
    expect(handoff.tenant).toBe(expected);
    expect(handoff.adminConsentUrl).toContain(`/${expected}/adminconsent`);
  });
});

import { DEFAULT_CALENDAR_SCOPES } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { createIntegration } from "../../src/create-integration.ts";
import { memoryStorage } from "../../src/memory-storage.ts";
import { type ScriptLine, scriptedAuth } from "../../src/testing/scripted-auth.ts";
import { app, fixture } from "../integration-fixture.ts";

const refused = (...aadsts: number[]): ScriptLine => ({ signIn: { error: "access_denied", aadsts } });
const keysOf = ({ integration }: ReturnType<typeof fixture>) =>
  integration.guidance().steps.map(({ key }) => key);

describe("consent", () => {
  test("C061: asks for the least scopes, and shows the administrator's link when they are too many", async () => {
    const made = fixture([refused(90095)]);
    const state = await made.integration.connect();
    expect(made.auth.calls[0]?.request).toMatchObject({ scopes: DEFAULT_CALENDAR_SCOPES });
    expect(DEFAULT_CALENDAR_SCOPES.filter((scope) => scope.includes("."))).toEqual(["Calendars.ReadWrite"]);
    expect(state).toMatchObject({ status: "approvalRequired", requestPath: "in-page" });
    const { adminConsentUrl, text } = made.integration.handoff();
    expect(new URL(adminConsentUrl).pathname).toBe("/organizations/adminconsent");
    expect(text).toContain(adminConsentUrl);
    expect(keysOf(made)).toContain("administrator.grantConsent");
  });

  test("C064: that only an administrator can give is handed over with the same link", async () => {
    const made = fixture([refused(90094)]);
    expect(await made.integration.connect()).toMatchObject({
      status: "approvalRequired",
      requestPath: "administrator",
      confidence: "reported",
    });
    expect(keysOf(made).slice(0, 2)).toEqual(["user.sendHandoff", "administrator.grantConsent"]);
    expect(made.integration.handoff().text).toContain(`client_id=${app.clientId}`);
  });

  test("C065: that is kept to administrators is explained, with whom to ask and how", async () => {
    const made = fixture([refused(900941)]);
    expect(await made.integration.connect()).toMatchObject({
      status: "approvalRequired",
      requestPath: "administrator",
      failure: { risky: true, fixableBy: "administrator" },
    });
    expect(keysOf(made)).toEqual([
      "user.sendHandoff",
      "administrator.grantConsent",
      "administrator.turnOnRequests",
      "administrator.addReviewers",
      "developer.verifyPublisher",
    ]);
    const links = made.integration.guidance().steps.flatMap((step) => step.links);
    expect(links.map(({ place }) => place)).toContain("adminConsentSettings");
  });

  test("C068: a version that wants more asks for it, and works on with what was approved", async () => {
    const made = fixture([{ signIn: "ok" }, refused(90095), { acquireToken: "ok" }]);
    await made.integration.connect();
    const asking = await made.integration.connect({ scopes: ["MailboxSettings.Read"] });
    expect(asking).toMatchObject({ status: "approvalRequired", standing: true });
    expect(await made.integration.tokens.getAccessToken()).toBe("scripted-access-token");
    expect(made.auth.calls.at(-1)?.request).toMatchObject({ scopes: DEFAULT_CALENDAR_SCOPES });
    expect((await made.integration.cancel()).status).toBe("connected");
  });

  test("C068: a version that lists more permissions keeps what was approved for the one before", async () => {
    const storage = memoryStorage();
    const old = createIntegration({ app, auth: scriptedAuth([{ signIn: "ok" }]), storage, watch: false });
    await old.connect();
    old.dispose();

    const auth = scriptedAuth([{ acquireToken: "ok" }, refused(90095), { acquireToken: "ok" }]);
    const scopes = [...DEFAULT_CALENDAR_SCOPES, "https://graph.microsoft.com/MailboxSettings.Read"];
    const integration = createIntegration({ app, auth, storage, watch: false, scopes });
    await integration.ready;
    expect(await integration.tokens.getAccessToken()).toBe("scripted-access-token");
    expect(auth.calls[0]?.request).toMatchObject({ scopes: DEFAULT_CALENDAR_SCOPES });

    expect(await integration.connect()).toMatchObject({ status: "approvalRequired", standing: true });
    expect(auth.calls[1]?.request).toMatchObject({ scopes });
    expect(await integration.tokens.getAccessToken()).toBe("scripted-access-token");
    expect(await integration.cancel()).toMatchObject({
      status: "connected",
      scopes: DEFAULT_CALENDAR_SCOPES,
    });
    integration.dispose();
  });
});

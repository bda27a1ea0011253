import { describe, expect, test } from "vitest";
import { authorizeUrl } from "../support/authorize-url.ts";
import { journey } from "../support/journey.ts";

describe("duplicates", () => {
  test("make one request of one person, and one with two beneath it of two; one decision ends both", async () => {
    const { tenant, ask, tells, connect, rules } = journey();
    await ask("requester");
    await tells();
    await ask("requester");
    expect(rules()).toEqual(["request.duplicate"]);
    expect(await tells()).toMatchObject({ requests: ["pending"], grants: [], mails: {}, audits: [] });
    await ask("colleague");
    expect(await tells()).toEqual({
      requests: ["pending"],
      grants: [],
      mails: { colleague: ["received"] },
      audits: ["Create request"],
      rules: [
        "sign-in.account",
        "consent.missing",
        "consent.user-policy",
        "consent.workflow",
        "request.waiting",
        "request.joined",
      ],
    });
    expect(tenant.requests()[0]?.userConsentRequests).toHaveLength(2);
    await tenant.people.administrator.approves();
    expect((await tells()).mails).toEqual({ requester: ["approved"], colleague: ["approved"] });
    expect([await connect("requester"), await connect("colleague")]).toEqual(["code", "code"]);
  });
});

describe("static and dynamic permissions", () => {
  test("give two requests; approving one leaves the other waiting, and its permissions missing", async () => {
    const { tenant, ask, tells, connect } = journey();
    await ask("requester", "https://graph.microsoft.com/.default offline_access");
    await ask("requester", "openid MailboxSettings.Read");
    expect(tenant.requests().map(({ consentType, status }) => [consentType, status])).toEqual([
      ["Static", "pending"],
      ["Dynamic", "pending"],
    ]);
    await tells();
    await tenant.people.administrator.approves();
    expect((await tells()).requests).toEqual(["pending", "approved"]);
    expect(await connect("requester", "openid MailboxSettings.Read")).toBe("code");
    expect(await connect("requester")).toBe("Approval required");
    expect(tenant.because()[0]?.text).toContain("Calendars.ReadWrite");
    await tenant.people.administrator.approves();
    expect((await tells()).requests).toEqual(["approved", "approved"]);
    expect(await connect("requester")).toBe("code");
  });
});

describe("a scope added later", () => {
  test("starts over at the wall, while the old scopes go on working", async () => {
    const { tenant, ask, tells, connect } = journey();
    await ask("requester");
    await tenant.people.administrator.approves();
    await tells();
    const more = "openid offline_access Calendars.ReadWrite MailboxSettings.Read";
    expect(await connect("requester", more)).toBe("Approval required");
    expect(tenant.because()[0]?.text).toBe("not granted yet: MailboxSettings.Read");
    expect((await tells()).rules).toEqual(["consent.missing", "consent.user-policy", "consent.workflow"]);
    expect(await connect("requester")).toBe("code");
    expect(await ask("requester", more)).toBe("Request sent");
    expect((await tells()).requests).toEqual(["approved", "pending"]);
  });
});

describe("prompt=consent", () => {
  test("sends people to the wall although everything was approved", async () => {
    const { tenant, ask, tells, connect } = journey();
    await ask("requester");
    await tenant.people.administrator.approves();
    expect(await connect("requester")).toBe("code");
    await tells();
    const { requester } = tenant.people;
    expect(await requester.signsInFor(authorizeUrl(tenant, { prompt: "consent" }))).toBeNull();
    expect(requester.visitor.title).toBe("Approval required");
    expect((await tells()).rules).toEqual(["consent.prompt", "consent.user-policy", "consent.workflow"]);
  });
});

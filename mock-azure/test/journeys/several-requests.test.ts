import { describe, expect, test } from "vitest";
import { authorizeUrl } from "../support/authorize-url.ts";
import { journey, NOTHING } from "../support/journey.ts";
import { APPROVED, ASKED, CALENDAR, DECIDED, WALL } from "../support/tellings.ts";

/** What comes of an approval by somebody who is signed in, of an application that is here already. */
const APPROVED_AGAIN = {
  ...APPROVED,
  audits: ["Add delegated permission grant", "Consent to application", DECIDED],
  rules: ["consent.role", "consent.given", "consent.request", "request.approved"],
};

describe("duplicates", () => {
  test("make one request of one person, and one with two beneath it of two; one decision ends both", async () => {
    const { tenant, ask, tells, connect, rules } = journey();
    await ask("requester");
    await tells();
    await ask("requester");
    expect(rules()).toEqual(["request.duplicate"]);
    expect(await tells()).toEqual({
      ...NOTHING,
      requests: ["pending"],
      signIns: ["requester 90095"],
      rules: [...WALL, "request.waiting"],
    });
    await ask("colleague");
    expect(await tells()).toEqual({
      ...NOTHING,
      requests: ["pending"],
      mails: { colleague: ["received"] },
      audits: ["Create request"],
      signIns: ["colleague 90095"],
      rules: ["sign-in.account", ...WALL, "request.waiting", "request.joined"],
    });
    expect(tenant.requests()[0]?.userConsentRequests).toHaveLength(2);
    await tenant.people.administrator.approves();
    expect(await tells()).toEqual({
      ...APPROVED,
      mails: { requester: ["approved"], colleague: ["approved"] },
    });
    expect([await connect("requester"), await connect("colleague")]).toEqual(["code", "code"]);
    expect((await tells()).received).toEqual(["requester: code", "colleague: code"]);
  });
});

describe("static and dynamic permissions", () => {
  const STATIC = "https://graph.microsoft.com/.default offline_access";
  const DYNAMIC = "openid MailboxSettings.Read";

  test("give two requests; approving the named ones leaves those of the list waiting, and missing", async () => {
    const { tenant, ask, tells, connect } = journey();
    await ask("requester", STATIC);
    await ask("requester", DYNAMIC);
    expect(tenant.requests().map(({ consentType, status }) => [consentType, status])).toEqual([
      ["Static", "pending"],
      ["Dynamic", "pending"],
    ]);
    expect(await tells()).toEqual({
      ...ASKED,
      requests: ["pending", "pending"],
      mails: {
        requester: ["received", "received"],
        administrator: ["review", "review"],
        reviewer: ["review", "review"],
      },
      audits: ["Create request", "Create request"],
      signIns: ["requester 90095", "requester 90095"],
      rules: ["sign-in.account", ...WALL, "request.created", "request.waiting"],
    });
    await tenant.people.administrator.approves();
    const named = ["everybody: openid MailboxSettings.Read"];
    expect(await tells()).toEqual({
      ...APPROVED,
      requests: ["pending", "approved"],
      grants: named,
      rules: [
        "sign-in.account",
        "consent.role",
        "consent.given",
        "consent.request",
        "request.waiting",
        "request.approved",
      ],
    });
    expect(await connect("requester", DYNAMIC)).toBe("code");
    expect(await connect("requester")).toBe("Approval required");
    expect(tenant.because()[0]?.text).toContain("Calendars.ReadWrite");
    expect(await tells()).toEqual({
      ...NOTHING,
      requests: ["pending", "approved"],
      grants: named,
      signIns: ["requester 0", "requester 90095"],
      rules: ["consent.granted", ...WALL],
      received: ["requester: code"],
    });
    await tenant.people.administrator.approves();
    expect(await tells()).toEqual({ ...APPROVED_AGAIN, requests: ["approved", "approved"] });
    expect(await connect("requester")).toBe("code");
  });

  test("approved for the list alone, leave people blocked for a scope that it lacks", async () => {
    const { tenant, ask, tells, connect } = journey();
    await ask("requester", STATIC);
    await tells();
    await tenant.people.administrator.approves();
    expect(await tells()).toEqual(APPROVED);
    expect(await connect("requester", STATIC)).toBe("code");
    expect(await connect("requester", DYNAMIC)).toBe("Approval required");
    expect(tenant.because()[0]?.text).toBe("not granted yet: MailboxSettings.Read");
    expect(await tells()).toEqual({
      ...NOTHING,
      requests: ["approved"],
      grants: [`everybody: ${CALENDAR}`],
      signIns: ["requester 0", "requester 90095"],
      rules: ["consent.granted", ...WALL],
      received: ["requester: code"],
    });
  });
});

describe("a scope added later", () => {
  test("starts over at the wall, while the old scopes go on working", async () => {
    const { tenant, ask, tells, connect } = journey();
    await ask("requester");
    await tenant.people.administrator.approves();
    await tells();
    const grants = [`everybody: ${CALENDAR}`];
    const more = "openid offline_access Calendars.ReadWrite MailboxSettings.Read";
    expect(await connect("requester", more)).toBe("Approval required");
    expect(tenant.because()[0]?.text).toBe("not granted yet: MailboxSettings.Read");
    expect(await tells()).toEqual({
      ...NOTHING,
      requests: ["approved"],
      grants,
      signIns: ["requester 90095"],
      rules: WALL,
    });
    expect(await connect("requester")).toBe("code");
    expect(await tells()).toMatchObject({ signIns: ["requester 0"], received: ["requester: code"] });
    expect(await ask("requester", more)).toBe("Request sent");
    expect(await tells()).toEqual({ ...ASKED, requests: ["approved", "pending"], grants });
    await tenant.people.administrator.approves();
    expect(await tells()).toEqual({
      ...APPROVED_AGAIN,
      requests: ["approved", "approved"],
      grants: [`everybody: ${CALENDAR} MailboxSettings.Read`],
    });
    expect(await connect("colleague", more)).toBe("code");
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
    expect(await tells()).toEqual({
      ...NOTHING,
      requests: ["approved"],
      grants: [`everybody: ${CALENDAR}`],
      signIns: ["requester 90095"],
      rules: ["consent.prompt", "consent.user-policy", "consent.workflow"],
    });
  });
});

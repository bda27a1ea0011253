import { describe, expect, test } from "vitest";
import { authorizeUrl } from "../support/authorize-url.ts";
import { journey } from "../support/journey.ts";
import { received } from "../support/received.ts";

const CALENDAR = "openid profile offline_access Calendars.ReadWrite";

describe("wall and approval", () => {
  test("goes from the wall to a calendar that is read, and only the second Connect gets there", async () => {
    const { tenant, ask, tells, connect, readsCalendar } = journey();
    expect(await connect("requester")).toBe("Approval required");
    expect(await tells()).toEqual({
      requests: [],
      grants: [],
      mails: {},
      audits: [],
      rules: ["sign-in.account", "consent.missing", "consent.user-policy", "consent.workflow"],
    });

    expect(await ask("requester")).toBe("Request sent");
    expect(await tells()).toEqual({
      requests: ["pending"],
      grants: [],
      mails: { requester: ["received"], administrator: ["review"], reviewer: ["review"] },
      audits: ["Create request"],
      rules: ["consent.missing", "consent.user-policy", "consent.workflow", "request.created"],
    });
    const { visitor } = tenant.people.requester;
    await visitor.press("Back to app");
    expect(await received(visitor)).toEqual({ error: "access_denied", error_subcode: "cancel", state: "s1" });

    await tenant.people.administrator.approves();
    const { visitor: reviewer } = tenant.people.administrator;
    expect(new URL(reviewer.location).pathname).toBe("/TokenAuthorize");
    expect(await tells()).toMatchObject({
      requests: ["approved"],
      grants: [`everybody: ${CALENDAR}`],
      mails: { requester: ["approved"] },
      audits: [
        "Add service principal",
        "Add delegated permission grant",
        "Consent to application",
        "Approve all requests in business flow",
      ],
      rules: expect.arrayContaining(["consent.role", "consent.given", "consent.request", "request.approved"]),
    });

    expect(await readsCalendar("requester")).toBe(200);
    expect(await readsCalendar("colleague")).toBe(200);
    expect((await tells()).mails).toEqual({});
  });
});

describe("a silent attempt in the browser that met the wall", () => {
  test.each(["query", "fragment", "form_post"])(
    "tells the app by %s when approval has happened, and nothing before",
    async (mode) => {
      const { tenant, ask } = journey();
      await ask("requester");
      const silently = async () => {
        const { visitor } = tenant.people.requester;
        await visitor.open(authorizeUrl(tenant, { prompt: "none", response_mode: mode }));
        return received(visitor);
      };
      const before = await silently();
      expect(before).toMatchObject({ error: "consent_required", state: "s1" });
      expect(before?.error_description).toMatch(/^AADSTS65001/);
      await tenant.people.administrator.approves();
      expect(await silently()).toMatchObject({ code: expect.any(String) as unknown, state: "s1" });
    },
  );
});

describe("denial", () => {
  test("tells the requester why, creates nothing, and lets them ask again", async () => {
    const { tenant, ask, tells, connect } = journey();
    await ask("requester");
    await tells();
    await tenant.people.reviewer.denies("We use another tool.");
    expect(await tells()).toEqual({
      requests: ["denied"],
      grants: [],
      mails: { requester: ["denied"] },
      audits: ["Approve all requests in business flow"],
      rules: ["review.denied"],
    });
    expect(tenant.inbox(tenant.people.requester.address).at(-1)?.text).toContain("We use another tool.");
    expect(tenant.snapshot().data.servicePrincipals.map(({ displayName }) => displayName)).toEqual([
      "Microsoft Graph",
    ]);
    expect(await connect("requester")).toBe("Approval required");
    expect(await ask("requester")).toBe("Request sent");
    expect((await tells()).requests).toEqual(["denied", "pending"]);
  });
});

describe("block", () => {
  test("ends at a page for everybody, without a word to the app, and shows in a probe", async () => {
    const { tenant, ask, tells, connect, probe } = journey();
    await ask("requester");
    expect(await probe()).toBe(700016);
    await tells();
    await tenant.people.reviewer.blocks("Not trusted.");
    expect(await tells()).toEqual({
      requests: ["blocked"],
      grants: [],
      mails: { requester: ["blocked"] },
      audits: ["Approve all requests in business flow", "Add service principal"],
      rules: ["review.blocked"],
    });
    expect(await connect("requester")).toBe("AADSTS7000112");
    expect(await connect("colleague")).toBe("AADSTS7000112");
    expect((await tells()).rules).toEqual(["app.disabled", "sign-in.account"]);
    expect(await probe()).toBe(7000112);
  });
});

describe("expiry", () => {
  test("comes to the second, with mails to everybody, and lets them ask again", async () => {
    const { tenant, ask, tells } = journey();
    await ask("requester");
    await tells();
    tenant.clock.advance({ days: 29, hours: 23, minutes: 59, seconds: 59 });
    expect((await tells()).requests).toEqual(["pending"]);
    tenant.clock.advance({ seconds: 1 });
    expect(tenant.because().map(({ text }) => text)).toEqual([
      "nobody reviewed the request for Meetings until 4 February 2026, 09:00 UTC",
    ]);
    expect(await tells()).toMatchObject({
      requests: ["expired"],
      grants: [],
      mails: {
        requester: ["expired"],
        administrator: ["reminder", "expired"],
        reviewer: ["reminder", "expired"],
      },
      audits: [],
    });
    expect(await ask("requester")).toBe("Request sent");
    expect((await tells()).requests).toEqual(["expired", "pending"]);
  });
});

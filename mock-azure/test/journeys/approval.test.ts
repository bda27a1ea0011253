import { describe, expect, test } from "vitest";
import { authorizeUrl } from "../support/authorize-url.ts";
import { journey, NOTHING } from "../support/journey.ts";
import { received } from "../support/received.ts";
import { APPROVED, ASKED, CALENDAR, DECIDED, TURNED_BACK, WALL } from "../support/tellings.ts";

const GRANTED = [`everybody: ${CALENDAR}`];

describe("wall and approval", () => {
  test("goes from the wall to a calendar that is read, and only the second Connect gets there", async () => {
    const { tenant, ask, tells, connect, readsCalendar } = journey();
    expect(await connect("requester")).toBe("Approval required");
    expect(await tells()).toEqual({
      ...NOTHING,
      signIns: ["requester 90095"],
      rules: ["sign-in.account", ...WALL],
    });

    expect(await ask("requester")).toBe("Request sent");
    expect(await tells()).toEqual(ASKED);
    await tenant.people.requester.visitor.press("Back to app");
    expect(await tells()).toEqual({
      ...NOTHING,
      requests: ["pending"],
      rules: ["consent.left"],
      received: [`requester: ${TURNED_BACK}`],
    });

    await tenant.people.administrator.approves();
    expect(new URL(tenant.people.administrator.visitor.location).pathname).toBe("/TokenAuthorize");
    expect(await tells()).toEqual(APPROVED);

    expect(await readsCalendar("requester")).toBe(200);
    expect(await readsCalendar("colleague")).toBe(200);
    expect(await tells()).toEqual({
      ...NOTHING,
      requests: ["approved"],
      grants: GRANTED,
      signIns: ["requester 0", "colleague 0"],
      rules: ["consent.granted", "token.issued", "sign-in.account"],
      received: ["requester: code", "colleague: code"],
    });
  });
});

describe("a silent attempt in the browser that met the wall", () => {
  test.each(["query", "fragment", "form_post"])(
    "tells the app by %s when approval has happened, and nothing before",
    async (mode) => {
      const { tenant, ask, tells } = journey();
      await ask("requester");
      await tells();
      const silently = async () => {
        const { visitor } = tenant.people.requester;
        await visitor.open(authorizeUrl(tenant, { prompt: "none", response_mode: mode }));
        return received(visitor);
      };
      const before = await silently();
      expect(before).toMatchObject({ error: "consent_required", state: "s1" });
      expect(before?.error_description).toMatch(/^AADSTS65001/);
      expect(await tells()).toEqual({
        ...NOTHING,
        requests: ["pending"],
        signIns: ["requester 65001"],
        rules: [...WALL, "request.waiting"],
        received: ["requester: error=consent_required AADSTS65001 suberror=consent_required"],
      });
      await tenant.people.administrator.approves();
      await tells();
      expect(await silently()).toMatchObject({ code: expect.any(String) as unknown, state: "s1" });
      expect(await tells()).toEqual({
        ...NOTHING,
        requests: ["approved"],
        grants: GRANTED,
        signIns: ["requester 0"],
        rules: ["consent.granted"],
        received: ["requester: code"],
      });
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
      ...NOTHING,
      requests: ["denied"],
      mails: { requester: ["denied"] },
      audits: [DECIDED],
      rules: ["review.denied"],
    });
    expect(tenant.inbox(tenant.people.requester.address).at(-1)?.text).toContain("We use another tool.");
    expect(tenant.snapshot().data.servicePrincipals.map(({ displayName }) => displayName)).toEqual([
      "Microsoft Graph",
    ]);
    expect(await connect("requester")).toBe("Approval required");
    expect(await tells()).toEqual({
      ...NOTHING,
      requests: ["denied"],
      signIns: ["requester 90095"],
      rules: [...WALL, "request.denied"],
    });
    expect(await ask("requester")).toBe("Request sent");
    expect(await tells()).toEqual({
      ...ASKED,
      requests: ["denied", "pending"],
      rules: [...WALL, "request.denied", "request.created"],
    });
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
      ...NOTHING,
      requests: ["blocked"],
      mails: { requester: ["blocked"] },
      audits: [DECIDED, "Add service principal"],
      rules: ["review.blocked"],
    });
    expect(await connect("requester")).toBe("AADSTS7000112");
    expect(await connect("colleague")).toBe("AADSTS7000112");
    expect(await tells()).toEqual({
      ...NOTHING,
      requests: ["blocked"],
      signIns: ["requester 7000112", "colleague 7000112"],
      rules: ["app.disabled", "sign-in.account"],
    });
    expect(await probe()).toBe(7000112);
  });
});

describe("expiry", () => {
  test("comes to the second, with mails to everybody, and lets them ask again", async () => {
    const { tenant, ask, tells } = journey();
    await ask("requester");
    await tells();
    tenant.clock.advance({ days: 29, hours: 23, minutes: 59, seconds: 59 });
    expect(await tells()).toEqual({
      ...NOTHING,
      requests: ["pending"],
      mails: { administrator: ["reminder"], reviewer: ["reminder"] },
      rules: ["request.half-time"],
    });
    tenant.clock.advance({ seconds: 1 });
    expect(tenant.because().map(({ text }) => text)).toEqual([
      "nobody reviewed the request for Meetings until 4 February 2026, 09:00 UTC",
    ]);
    expect(await tells()).toEqual({
      ...NOTHING,
      requests: ["expired"],
      mails: {
        requester: ["expired"],
        administrator: ["reminder", "expired"],
        reviewer: ["reminder", "expired"],
      },
      rules: ["request.expired"],
    });
    expect(await ask("requester")).toBe("Request sent");
    expect(await tells()).toEqual({
      ...ASKED,
      requests: ["expired", "pending"],
      rules: [...WALL, "request.expired", "request.created"],
    });
  });
});

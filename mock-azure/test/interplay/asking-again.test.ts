import { describe, expect, test } from "vitest";
import { scenarios } from "../../src/scenarios/index.ts";
import { enterPortal } from "../support/portal.ts";
import { story } from "../support/story.ts";

describe("asking again", () => {
  test("is possible after a denial: a new request, with its own time and mails", async () => {
    const { tenant, ask, requests, news, rules } = story();
    await ask("requester");
    await tenant.people.reviewer.denies("Please use the other tool.");
    expect(rules()).not.toContain("request.duplicate");
    tenant.clock.advance({ days: 2 });
    expect(await ask("requester")).toBe("Request sent");
    expect(rules()).toEqual(["request.created"]);
    expect(requests()).toEqual(["denied", "pending"]);
    const [first, second] = tenant.requests();
    expect((second?.expiresDateTime ?? 0) - (first?.expiresDateTime ?? 0)).toBe(2 * 86_400_000);
    expect(news("requester")).toEqual(["received", "denied", "received"]);
    expect(news("administrator")).toEqual(["review", "review"]);
  });

  test("is possible after expiry", async () => {
    const { tenant, ask, requests, news, connect } = story();
    await ask("requester");
    tenant.clock.advance({ days: 30 });
    expect(requests()).toEqual(["expired"]);
    expect(await ask("requester")).toBe("Request sent");
    await tenant.people.administrator.approves();
    expect(requests()).toEqual(["expired", "approved"]);
    expect(news("requester")).toEqual(["received", "expired", "received", "approved"]);
    expect(await connect("requester")).toBe("code");
  });

  test("creates nothing and writes to nobody while a request waits", async () => {
    const { ask, requests, news, rules, tenant } = story();
    await ask("requester");
    for (const role of ["requester", "administrator", "reviewer"]) news(role);
    expect(await ask("requester")).toBe("Request sent");
    expect(rules()).toEqual(["request.duplicate"]);
    expect(requests()).toEqual(["pending"]);
    expect(tenant.requests()[0]?.userConsentRequests).toHaveLength(1);
    for (const role of ["requester", "administrator", "reviewer"]) expect(news(role)).toEqual([]);
  });

  test("is not possible while the application is blocked, and is once the block is lifted", async () => {
    const { tenant, ask, requests, rules, connect } = story();
    await ask("requester");
    await tenant.people.reviewer.blocks("It reads too much.");
    expect(await ask("requester")).toBe("AADSTS7000112");
    expect(rules()).toEqual(["app.disabled"]);

    const { visitor } = await enterPortal("/enterprise-applications", { tenant });
    await visitor.press("Meetings");
    await visitor.press("Properties");
    await visitor.check("Enabled for users to sign in? Yes");
    await visitor.press("Save");
    expect(rules()).not.toContain("app.disabled");
    expect(await ask("requester")).toBe("Request sent");
    await tenant.people.administrator.approves();
    expect(requests()).toEqual(["blocked", "approved"]);
    expect(await connect("colleague")).toBe("code");
  });
});

describe("requests beside each other", () => {
  test("one for the registration's list and one for named scopes, each with its own decision", async () => {
    const { tenant, ask, requests, news } = story();
    await ask("requester", "https://graph.microsoft.com/.default");
    await ask("requester", "Calendars.Read");
    expect(tenant.requests().map(({ consentType, scopes }) => [consentType, scopes])).toEqual([
      ["Static", ["openid", "profile", "offline_access", "Calendars.ReadWrite"]],
      ["Dynamic", ["Calendars.Read"]],
    ]);
    news("requester");
    await tenant.people.reviewer.denies("Not the named ones."); // the newest
    expect(requests()).toEqual(["pending", "denied"]);
    expect(news("requester")).toEqual(["denied"]);
  });

  test("one for everybody who asks, whose decision answers all, with all the scopes they asked for", async () => {
    const { tenant, ask, requests, news, grants, connect, rules } = story();
    await ask("requester", "Calendars.ReadWrite");
    expect(await ask("colleague", "Calendars.ReadWrite Mail.Read")).toBe("Request sent");
    expect(rules()).toEqual(["request.joined"]);
    expect(tenant.requests()).toMatchObject([
      {
        scopes: ["Calendars.ReadWrite", "Mail.Read"],
        userConsentRequests: [
          { createdBy: { displayName: "Maya Okafor" } },
          { createdBy: { displayName: "Jonas Weber" } },
        ],
      },
    ]);
    for (const role of ["requester", "colleague"]) expect(news(role)).toEqual(["received"]);
    await tenant.people.administrator.approves();
    expect(requests()).toEqual(["approved"]);
    for (const role of ["requester", "colleague"]) expect(news(role)).toEqual(["approved"]);
    expect(grants()).toEqual(["everybody: Calendars.ReadWrite Mail.Read"]);
    expect(await connect("colleague", "Calendars.ReadWrite Mail.Read")).toBe("code");
  });

  test("none without a justification", async () => {
    const { tenant, connect, requests } = story(scenarios.approvalRequired);
    await connect("requester");
    await expect(tenant.people.requester.requestsApproval("   ")).rejects.toThrow(
      "The request for approval was not taken.",
    );
    expect(tenant.people.requester.visitor.title).toBe("Approval required");
    expect(requests()).toEqual([]);
  });
});

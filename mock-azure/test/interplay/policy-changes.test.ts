import { describe, expect, test } from "vitest";
import { scenarios } from "../../src/scenarios/index.ts";
import { changeUserConsent, story } from "../support/story.ts";

const LEGACY = "microsoft-user-default-legacy";
const RECOMMENDED = "microsoft-user-default-recommended";

describe("policy loosened while a request waits", () => {
  const loosened = async () => {
    const told = story();
    await told.ask("requester");
    await changeUserConsent(told.tenant, LEGACY);
    for (const role of ["requester", "administrator"]) told.news(role);
    return told;
  };

  test("lets people consent for themselves, and leaves the request waiting", async () => {
    const { connect, requests, grants, news } = await loosened();
    expect(await connect("colleague")).toBe("code");
    expect(await connect("requester")).toBe("code");
    expect(grants()).toEqual([
      "Jonas Weber: openid profile offline_access Calendars.ReadWrite",
      "Maya Okafor: openid profile offline_access Calendars.ReadWrite",
    ]);
    expect(requests()).toEqual(["pending"]);
    expect([news("requester"), news("administrator")]).toEqual([[], []]);
  });

  test("still lets the request be approved, for everybody", async () => {
    const { tenant, requests, grants, news } = await loosened();
    await tenant.people.administrator.approves();
    expect(requests()).toEqual(["approved"]);
    expect(grants()).toEqual(["everybody: openid profile offline_access Calendars.ReadWrite"]);
    expect(news("requester")).toEqual(["approved"]);
  });

  test("shows the consent page to somebody who left the approval page open", async () => {
    const { tenant, connect, requests, rules } = story();
    await connect("requester");
    await changeUserConsent(tenant, LEGACY);
    await expect(tenant.people.requester.requestsApproval("We book calls.")).rejects.toThrow(
      "The request for approval was not taken.",
    );
    expect(tenant.people.requester.visitor.title).toBe("Permissions requested");
    expect(rules()).toEqual(["consent.missing", "consent.user-policy"]);
    expect(requests()).toEqual([]);
  });
});

describe("policy tightened", () => {
  test("keeps what people granted themselves, and asks the others for approval", async () => {
    const { tenant, connect, rules, grants } = story(scenarios.consentAllowed);
    expect(await connect("requester")).toBe("code");
    await changeUserConsent(tenant, RECOMMENDED);
    expect(await connect("requester")).toBe("code");
    expect(rules()).toContain("consent.granted");
    expect(await connect("colleague")).toBe("Approval required");
    expect(rules()).toEqual(["consent.missing", "consent.user-policy", "consent.workflow"]);
    expect(grants()).toEqual(["Maya Okafor: openid profile offline_access Calendars.ReadWrite"]);
  });

  test("keeps a request as it was made, and its approval grants all of it", async () => {
    const { tenant, ask, connect, requests, grants, news } = story();
    await ask("requester");
    await changeUserConsent(tenant);
    news("requester");
    await tenant.people.administrator.approves();
    expect(requests()).toEqual(["approved"]);
    expect(news("requester")).toEqual(["approved"]);
    expect(grants()).toEqual(["everybody: openid profile offline_access Calendars.ReadWrite"]);
    expect(await connect("colleague")).toBe("code");
  });

  test("refuses a consent page that somebody left open", async () => {
    const { tenant, grants, rules } = story(scenarios.consentAllowed);
    const { visitor, address } = tenant.people.requester;
    const query = new URLSearchParams({
      client_id: tenant.app.clientId,
      response_type: "code",
      redirect_uri: "http://localhost/auth/callback",
      scope: "Calendars.ReadWrite",
    });
    await visitor.open(`${tenant.origins.login}/${tenant.id}/oauth2/v2.0/authorize?${query.toString()}`);
    await visitor.press(address);
    expect(visitor.title).toBe("Permissions requested");
    await changeUserConsent(tenant, RECOMMENDED);
    await visitor.press("Accept");
    expect(visitor.title).toBe("Approval required");
    expect(rules().at(-1)).toBe("consent.workflow");
    expect(grants()).toEqual([]);
  });
});

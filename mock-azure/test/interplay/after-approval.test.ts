import { describe, expect, test } from "vitest";
import { scenarios } from "../../src/scenarios/index.ts";
import { clientFor } from "../support/graph-client.ts";
import { enterPortal } from "../support/portal.ts";
import { story } from "../support/story.ts";

const WITH_MAIL = "openid profile offline_access Calendars.ReadWrite Mail.Read";

const approved = async () => {
  const told = story();
  await told.ask("requester");
  await told.tenant.people.administrator.approves();
  for (const role of ["requester", "administrator"]) told.news(role);
  return told;
};

describe("a scope added after approval", () => {
  test("meets the wall again, and what was approved goes on working", async () => {
    const { connect, rules, tenant } = await approved();
    expect(await connect("requester", WITH_MAIL)).toBe("Approval required");
    expect(rules()).toEqual(["consent.missing", "consent.user-policy", "consent.workflow"]);
    expect(tenant.because()[0]?.text).toBe("not granted yet: Mail.Read");
    expect(await connect("requester")).toBe("code");
  });

  test("starts a request of its own, whose approval adds to the first", async () => {
    const { tenant, ask, connect, requests, news, grants } = await approved();
    expect(await ask("colleague", WITH_MAIL)).toBe("Request sent");
    expect(requests()).toEqual(["approved", "pending"]);
    expect(news("administrator")).toEqual(["review"]);
    await tenant.people.administrator.approves();
    expect(requests()).toEqual(["approved", "approved"]);
    expect(news("requester")).toEqual([]);
    expect(grants()).toEqual([`everybody: ${WITH_MAIL}`]);
    expect(await connect("requester", WITH_MAIL)).toBe("code");
  });

  test("denied, leaves the first approval as it was", async () => {
    const { tenant, ask, connect, grants } = await approved();
    await ask("requester", WITH_MAIL);
    await tenant.people.reviewer.denies("Calendars only.");
    expect(grants()).toEqual(["everybody: openid profile offline_access Calendars.ReadWrite"]);
    expect(await connect("requester")).toBe("code");
  });
});

describe("grants revoked after approval", () => {
  test("in the portal, send people back to the form, and a new request can be approved", async () => {
    const { tenant, ask, connect, requests, grants, rules, news } = await approved();
    expect(await connect("requester")).toBe("code");
    const { visitor } = await enterPortal("/enterprise-applications", { tenant });
    await visitor.press("Meetings");
    await visitor.press("Permissions");
    await visitor.press("Revoke admin consent");
    expect(grants()).toEqual([]);
    expect(news("requester")).toEqual([]);
    expect(await ask("requester")).toBe("Request sent");
    expect(rules()).toEqual(["request.created"]);
    expect(requests()).toEqual(["approved", "pending"]);
    await tenant.people.administrator.approves();
    expect(await connect("requester")).toBe("code");
  });

  test("through Microsoft Graph, do the same", async () => {
    const { tenant, connect, grants, requests } = await approved();
    const graph = await clientFor(tenant, {
      person: "administrator",
      permissions: "DelegatedPermissionGrant.ReadWrite.All",
    });
    const [grant] = tenant.snapshot().data.grants;
    expect((await graph.call("DELETE", `/oauth2PermissionGrants/${grant?.id ?? ""}`)).status).toBe(204);
    expect(grants()).toEqual([]);
    expect(requests()).toEqual(["approved"]);
    expect(await connect("requester")).toBe("Approval required");
  });

  test("leave what people granted for themselves", async () => {
    const { tenant, connect, consentsByLink, grants } = story(scenarios.consentAllowed);
    await connect("requester");
    await consentsByLink("administrator", "Calendars.ReadWrite");
    const { visitor } = await enterPortal("/enterprise-applications", { tenant });
    await visitor.press("Meetings");
    await visitor.press("Permissions");
    await visitor.press("Revoke admin consent");
    expect(grants()).toEqual(["Maya Okafor: openid profile offline_access Calendars.ReadWrite"]);
    expect(await connect("requester")).toBe("code");
  });
});

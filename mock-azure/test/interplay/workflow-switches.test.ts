import { describe, expect, test } from "vitest";
import { scenario, scenarios } from "../../src/scenarios/index.ts";
import { withConsentRequests } from "../../src/scenarios/with-consent-requests.ts";
import { withEmulation } from "../../src/scenarios/with-emulation.ts";
import { enterPortal, switchWorkflow } from "../support/portal.ts";
import { changeWorkflow, story } from "../support/story.ts";

const promptOff = scenario("prompt off", withConsentRequests({ promptForAdminConsentRequest: false }));

describe("both switches of the workflow", () => {
  test.each([
    ["neither is on", scenarios.requestsDisabled, "isEnabled of adminConsentRequestPolicy is off"],
    ["the policy alone is on", promptOff, "the setting EnableAdminConsentRequests is off"],
    [
      "the setting alone is on",
      scenario("policy off", withConsentRequests({ isEnabled: false, promptForAdminConsentRequest: true })),
      "isEnabled of adminConsentRequestPolicy is off",
    ],
  ])("show no form where %s", async (_, start, why) => {
    const { tenant, ask, rules, requests, news } = story(start);
    expect(await ask("requester")).toBe("Need admin approval");
    expect(rules()).toEqual(["consent.missing", "consent.user-policy", "consent.workflow"]);
    expect(tenant.because().at(-1)?.text).toContain(why);
    expect(requests()).toEqual([]);
    expect(news("administrator")).toEqual([]);
  });

  test("are both turned on by the portal, and people can ask", async () => {
    const { tenant, ask, news } = story(promptOff);
    await switchWorkflow(tenant, true);
    expect(await ask("requester")).toBe("Request sent");
    expect(news("administrator")).toEqual(["review"]);
  });

  test("are not both turned on by Microsoft Graph's policy, so people still cannot ask", async () => {
    const { tenant, ask } = story(scenarios.requestsDisabled);
    await changeWorkflow(tenant, { isEnabled: true });
    expect(await ask("requester")).toBe("Need admin approval");
    expect(tenant.because().at(-1)?.text).toContain("EnableAdminConsentRequests");
  });

  test("take effect after the delay, and not before", async () => {
    const { tenant, ask } = story(
      scenario(
        "an hour",
        withConsentRequests({ isEnabled: false }),
        withEmulation({ workflowActivationMilliseconds: 3_600_000 }),
      ),
    );
    await switchWorkflow(tenant, true);
    tenant.clock.advance({ minutes: 59, seconds: 59 });
    expect(await ask("requester")).toBe("Need admin approval");
    expect(tenant.because().at(-1)?.text).toContain(
      "not request admin consent before 5 January 2026, 10:00 UTC",
    );
    tenant.clock.advance({ seconds: 1 });
    expect(await ask("requester")).toBe("Request sent");
  });
});

describe("switched off while requests wait", () => {
  const waiting = async () => {
    const told = story();
    await told.ask("requester");
    await changeWorkflow(told.tenant, { isEnabled: false });
    told.news("requester");
    told.news("administrator");
    return told;
  };

  test("shows nobody the form any more, and keeps what waits", async () => {
    const { ask, requests, rules } = await waiting();
    expect(await ask("colleague")).toBe("Need admin approval");
    expect(await ask("requester")).toBe("Need admin approval");
    expect(rules().slice(-2)).toEqual(["consent.workflow", "request.waiting"]);
    expect(requests()).toEqual(["pending"]);
  });

  test("lets reviewers find what waits in the portal, which says that requests are off, and approve it", async () => {
    const { tenant, connect, requests, grants, news } = await waiting();
    const { visitor } = await enterPortal("/enterprise-applications/admin-consent-requests", { tenant });
    expect(visitor.text).toContain("Meetings");
    await tenant.people.administrator.approves();
    expect(requests()).toEqual(["approved"]);
    expect(grants()).toEqual(["everybody: openid profile offline_access Calendars.ReadWrite"]);
    expect(news("requester")).toEqual(["approved"]);
    expect(await connect("requester")).toBe("code");
  });

  test("lets what waits be denied", async () => {
    const { tenant, requests, news, grants } = await waiting();
    await tenant.people.reviewer.denies("Not this one.");
    expect(requests()).toEqual(["denied"]);
    expect(news("requester")).toEqual(["denied"]);
    expect(grants()).toEqual([]);
  });

  test("reminds and expires as if it were on", async () => {
    const { tenant, requests, news } = await waiting();
    tenant.clock.advance({ days: 15 });
    expect(news("administrator")).toEqual(["reminder"]);
    tenant.clock.advance({ days: 15 });
    expect(requests()).toEqual(["expired"]);
    expect(news("administrator")).toEqual(["reminder", "expired"]);
    expect(news("requester")).toEqual(["expired"]);
  });

  test("refuses a form that somebody filled in before", async () => {
    const { tenant, connect, requests, rules } = story();
    await connect("requester");
    await changeWorkflow(tenant, { isEnabled: false });
    await expect(tenant.people.requester.requestsApproval("We book calls.")).rejects.toThrow(
      "The request for approval was not taken.",
    );
    expect(tenant.people.requester.visitor.title).toBe("Need admin approval");
    expect(rules().at(-1)).toBe("consent.workflow");
    expect(requests()).toEqual([]);
  });
});

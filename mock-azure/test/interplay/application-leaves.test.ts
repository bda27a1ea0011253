import { describe, expect, test } from "vitest";
import { blockRequest } from "../../src/domain/consent/block-request.ts";
import { denyRequest } from "../../src/domain/consent/deny-request.ts";
import { removeApplication } from "../../src/domain/directory/remove-application.ts";
import { scenarios } from "../../src/scenarios/index.ts";
import { askAs, connectAs, consentAs } from "../support/play-workflow.ts";
import { enterPortal } from "../support/portal.ts";
import { type RunningWorld, runningWorld } from "../support/running-world.ts";
import { authorize } from "../support/sign-in.ts";
import { story } from "../support/story.ts";

const CALENDAR = ["openid", "profile", "offline_access", "Calendars.ReadWrite"];

/** An administrator deletes the application from the portal. */
async function deleteInPortal(told: ReturnType<typeof story>) {
  const { visitor } = await enterPortal("/enterprise-applications", { tenant: told.tenant });
  await visitor.press("Meetings");
  await visitor.press("Properties");
  await visitor.press("Delete");
  await visitor.press("Delete");
}

describe("the application deleted from the tenant", () => {
  test("after approval: grants are gone, and the next Connect meets the form as for a new application", async () => {
    const told = story(scenarios.alreadyApproved);
    expect(await told.connect("requester")).toBe("code");
    await deleteInPortal(told);
    expect(told.grants()).toEqual([]);
    expect(told.news("requester")).toEqual([]);
    expect(await told.ask("requester")).toBe("Request sent");
    expect(told.rules()).toEqual(["request.created"]);
    await told.tenant.people.administrator.approves();
    expect(await told.connect("requester")).toBe("code");
  });

  test("while a request waits: it goes on waiting, and its approval brings the application back", async () => {
    const told = story();
    await told.consentsByLink("administrator", "User.Read");
    await told.ask("requester");
    told.news("requester");
    await deleteInPortal(told);
    expect(told.requests()).toEqual(["pending"]);
    expect(told.news("requester")).toEqual([]);
    await told.tenant.people.administrator.approves();
    expect(told.requests()).toEqual(["approved"]);
    expect(told.news("requester")).toEqual(["approved"]);
    expect(told.grants()).toEqual([`everybody: ${CALENDAR.join(" ")}`]);
  });

  test("while blocked: the block is gone with it", async () => {
    const told = story(scenarios.appBlocked);
    expect(await told.connect("requester")).toBe("AADSTS7000112");
    await deleteInPortal(told);
    expect(await told.connect("requester")).toBe("Approval required");
    expect(told.rules().at(-1)).toBe("consent.workflow");
  });
});

describe("the application's registration deleted by its owner", () => {
  const deleted = () => {
    const running = runningWorld();
    askAs(running, "requester");
    const mails = running.state.mails.size;
    const [request] = running.state.consentRequests.values();
    running.apply(removeApplication(running.state, running.app));
    const news = () =>
      [...running.state.mails.values()].slice(mails).map(({ kind, subject }) => [kind, subject]);
    return { running, news, request: request?.id ?? "" };
  };
  const status = ({ state }: RunningWorld) => [...state.consentRequests.values()].map((one) => one.status);

  test("nobody can sign in or consent any more, and nothing is granted", () => {
    const { running, news } = deleted();
    expect(running.world.because.map(({ rule }) => rule)).toEqual(["app.registration-deleted"]);
    expect(authorize(running)).toMatchObject({ kind: "refuse-on-page", failure: { aadsts: 700016 } });
    expect(consentAs(running, "administrator", CALENDAR)).toMatchObject({
      kind: "refuse-on-page",
      failure: { aadsts: 700016 },
    });
    expect(status(running)).toEqual(["pending"]);
    expect(running.state.grants.size).toBe(0);
    expect(news()).toEqual([]);
  });

  test.each([
    [
      "denied",
      denyRequest,
      "a reviewer denied Meetings: nothing is granted, and whoever asked may ask again",
    ],
    ["blocked", blockRequest, "a reviewer blocked Meetings: it is registered nowhere any more"],
  ] as const)("the request can still be %s, under the application's name", (end, decide, why) => {
    const { running, request, news } = deleted();
    const review = { requestId: request, reviewer: running.person("reviewer"), justification: "It is gone." };
    running.apply(decide(running.state, review, running.moment()));
    expect(status(running)).toEqual([end]);
    expect(running.world.because).toMatchObject([{ rule: `review.${end}`, text: why }]);
    expect(news()).toMatchObject([[`consent-request-${end}`, expect.stringContaining("Meetings")]]);
    expect(running.state.servicePrincipals.by("appId", running.app.appId)).toEqual([]);
  });

  test("the request expires in its time", () => {
    const { running, news } = deleted();
    running.clock.advance({ days: 30 });
    expect(status(running)).toEqual(["expired"]);
    expect(news().at(-1)).toEqual(["consent-request-expired", "The request for Meetings has expired"]);
  });

  test("what the tenant holds of an application registered elsewhere stays", () => {
    const running = runningWorld(scenarios.alreadyApproved);
    expect(connectAs(running, "requester")).toMatchObject({ kind: "issue-code" });
    running.apply(removeApplication(running.state, running.app));
    expect(running.state.servicePrincipals.by("appId", running.app.appId)).toHaveLength(1);
    expect(running.state.grants.size).toBe(1);
    expect(authorize(running)).toMatchObject({ kind: "refuse-on-page", failure: { aadsts: 700016 } });
    expect([...running.state.audits.values()].at(-1)).toMatchObject({
      activityDisplayName: "Delete application",
      category: "ApplicationManagement",
      appId: running.app.appId,
    });
  });
});

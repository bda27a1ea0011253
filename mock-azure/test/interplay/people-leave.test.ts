import { describe, expect, test } from "vitest";
import { changeConsentRequests } from "../../src/domain/consent/change-consent-requests.ts";
import { denyRequest } from "../../src/domain/consent/deny-request.ts";
import { removeUser } from "../../src/domain/directory/remove-user.ts";
import { switchAccount } from "../../src/domain/directory/switch-account.ts";
import { showConsentRequest } from "../../src/domain/portal/consent-request-page.ts";
import { signInToPortal } from "../../src/domain/portal/portal-session.ts";
import { decideAccountChoice } from "../../src/domain/sign-in/decide-account-choice.ts";
import { decideApprovalChoice } from "../../src/domain/sign-in/decide-approval-choice.ts";
import { askAs, connectAs, consentAs } from "../support/play-workflow.ts";
import { type RunningWorld, runningWorld } from "../support/running-world.ts";
import { authorize, waiting } from "../support/sign-in.ts";

const CALENDAR = ["openid", "profile", "offline_access", "Calendars.ReadWrite"];

/** A world with the requester's request waiting, and how many mails had been sent by then. */
function asked() {
  const running = runningWorld();
  askAs(running, "requester");
  const before = running.state.mails.size;
  return {
    ...running,
    running,
    news: () =>
      [...running.state.mails.values()]
        .slice(before)
        .map(({ kind, to }) => `${kind.replace("consent-request-", "")} to ${to}`),
  };
}

const requestOf = ({ state }: RunningWorld) => {
  const [request] = state.consentRequests.values();
  if (!request) throw new Error("No request was made.");
  return request;
};
const rules = ({ world }: RunningWorld) => world.because.map(({ rule }) => rule);

function deny(running: RunningWorld, role: string) {
  const review = { requestId: requestOf(running).id, reviewer: running.person(role), justification: "No." };
  return running.apply(denyRequest(running.state, review, running.moment()));
}

/** What a reviewer sees of the request in the portal. */
function detailsFor(running: RunningWorld, role: string) {
  const submission = {
    key: undefined,
    path: "/",
    sameOrigin: true,
    formToken: undefined,
    userId: running.person(role).id,
  };
  const signedIn = running.apply(signInToPortal(running.state, submission, running.moment()));
  if (signedIn.kind !== "signed-in") throw new Error(`The portal answered ${signedIn.kind}.`);
  const visit = { key: signedIn.key, path: "/", requestId: requestOf(running).id };
  const shown = running.apply(showConsentRequest(running.state, visit));
  if (shown.kind !== "page" || shown.page.kind !== "details") throw new Error("No details were shown.");
  return shown.page;
}

describe("reviewers removed from the policy", () => {
  const removed = () => {
    const told = asked();
    const { adminConsentRequests } = told.running.state.policies;
    const settings = {
      ...adminConsentRequests,
      reviewers: [{ kind: "user" as const, userId: told.running.person("administrator").id }],
    };
    const user = told.running.person("administrator");
    told.running.apply(changeConsentRequests(told.running.state, { user, settings }, told.running.moment()));
    return told;
  };

  test("keep the requests that they were given, and their reminders", () => {
    const { running, clock, news } = removed();
    expect(rules(running)).toEqual(["settings.consent-requests"]);
    clock.advance({ days: 15 });
    expect(news()).toContain("reminder to rui.santos@fjordline.example");
    expect(deny(running, "reviewer")).toMatchObject({ kind: "decided" });
    expect(requestOf(running)).toMatchObject({ status: "denied" });
  });

  test("get none of the requests that come later", () => {
    const { running, news } = removed();
    deny(running, "reviewer");
    askAs(running, "colleague");
    const [, later] = running.state.consentRequests.values();
    expect(later?.reviewerIds).toEqual([running.person("administrator").id]);
    expect(news().slice(1)).toEqual([
      "review to megan.price@fjordline.example",
      "received to jonas.weber@fjordline.example",
    ]);
  });
});

describe("reviewers who leave", () => {
  test("deleted, get no mail; the others decide", () => {
    const { running, clock, news } = asked();
    running.apply(removeUser(running.state, running.person("reviewer")));
    expect(rules(running)).toEqual(["user.deleted"]);
    clock.advance({ days: 15 });
    expect(news()).toEqual(["reminder to megan.price@fjordline.example"]);
    expect(consentAs(running, "administrator", CALENDAR)).toMatchObject({ kind: "admin-consented" });
    expect(requestOf(running)).toMatchObject({ status: "approved" });
  });

  test("all deleted, leave the request to expire, of which those who asked hear", () => {
    const { running, clock, news } = asked();
    for (const role of ["reviewer", "administrator"])
      running.apply(removeUser(running.state, running.person(role)));
    clock.advance({ days: 30 });
    expect(requestOf(running)).toMatchObject({ status: "expired" });
    expect(news()).toEqual(["expired to maya.okafor@fjordline.example"]);
  });

  test("disabled, cannot enter the portal, and their mailbox goes on receiving", () => {
    const { running, clock, news } = asked();
    running.apply(switchAccount(running.person("reviewer"), false));
    expect(() => detailsFor(running, "reviewer")).toThrow("The portal answered pick-account.");
    clock.advance({ days: 15 });
    expect(news()).toContain("reminder to rui.santos@fjordline.example");
  });

  test("without their consenting role, can deny and not approve", () => {
    const { running } = asked();
    const administrator = running.person("administrator");
    running.apply({
      outcome: undefined,
      changes: [{ kind: "user-updated", user: { ...administrator, roles: [] } }],
      because: [],
    });
    expect(consentAs(running, "administrator", CALENDAR)).toMatchObject({ kind: "need-admin-approval" });
    expect(requestOf(running)).toMatchObject({ status: "pending" });
    expect(running.state.grants.size).toBe(0);
    expect(deny(running, "administrator")).toMatchObject({ kind: "decided" });
  });
});

describe("a requester who is disabled", () => {
  const disabled = () => {
    const told = asked();
    told.running.apply(switchAccount(told.running.person("requester"), false));
    return told;
  };

  test("leaves the request waiting, and an approval still grants for everybody and is told to the mailbox", () => {
    const { running, news } = disabled();
    expect(rules(running)).toEqual(["user.switched"]);
    expect(requestOf(running)).toMatchObject({ status: "pending" });
    consentAs(running, "administrator", CALENDAR);
    expect(requestOf(running)).toMatchObject({ status: "approved" });
    expect(news()).toEqual(["approved to maya.okafor@fjordline.example"]);
    expect([...running.state.grants.values()]).toMatchObject([{ principalId: null, scopes: CALENDAR }]);
    expect(connectAs(running, "colleague")).toMatchObject({ kind: "issue-code" });
  });

  test("cannot sign in, and finds everything once the account is enabled again", () => {
    const { running } = disabled();
    expect(connectAs(running, "requester")).toMatchObject({
      kind: "choose-account",
      failure: { aadsts: 50057 },
    });
    running.apply(switchAccount(running.person("requester"), true));
    expect(askAs(running, "requester")).toMatchObject({ kind: "request-sent" });
    expect(rules(running)).toEqual(["request.duplicate"]);
  });

  test("cannot send a form that was open before", () => {
    const running = runningWorld();
    const page = waiting(connectAs(running, "requester"));
    running.apply(switchAccount(running.person("requester"), false));
    const sent = running.apply(
      decideApprovalChoice(
        running.state,
        { ...page, choice: { kind: "request", justification: "We book calls." } },
        running.moment(),
      ),
    );
    expect(sent).toMatchObject({ kind: "refuse-on-page" });
    expect(running.state.consentRequests.size).toBe(0);
  });
});

describe("a requester who is deleted", () => {
  const deleted = () => {
    const told = asked();
    const { id } = told.running.person("requester");
    told.running.apply(removeUser(told.running.state, told.running.person("requester")));
    return { ...told, id };
  };

  test("leaves the request waiting under the name that it was made under", () => {
    const { running } = deleted();
    expect(rules(running)).toEqual(["user.deleted"]);
    expect(detailsFor(running, "administrator")).toMatchObject({
      status: "pending",
      requesters: [{ name: "Maya Okafor", address: "maya.okafor@fjordline.example" }],
    });
  });

  test.each(["approve", "deny", "expire"])("gets no mail when reviewers %s it", (how) => {
    const { running, clock, news } = deleted();
    if (how === "approve") consentAs(running, "administrator", CALENDAR);
    if (how === "deny") deny(running, "reviewer");
    if (how === "expire") clock.advance({ days: 30 });
    expect(requestOf(running).status).toBe({ approve: "approved", deny: "denied", expire: "expired" }[how]);
    expect(news().filter((line) => line.endsWith("maya.okafor@fjordline.example"))).toEqual([]);
    expect(running.state.grants.size).toBe(how === "approve" ? 1 : 0);
  });

  test("is unknown to the account picker", () => {
    const { running, id } = deleted();
    const page = waiting(authorize(running));
    const choice = { kind: "account", userId: id } as const;
    expect(
      running.apply(decideAccountChoice(running.state, { ...page, choice }, running.moment())),
    ).toMatchObject({ kind: "choose-account", failure: { aadsts: 16001 } });
  });

  test("leaves colleagues' parts of the request alone", () => {
    const { running, news } = asked();
    askAs(running, "colleague");
    running.apply(removeUser(running.state, running.person("requester")));
    consentAs(running, "administrator", CALENDAR);
    expect(news()).toEqual([
      "received to jonas.weber@fjordline.example",
      "approved to jonas.weber@fjordline.example",
    ]);
  });

  test("is noted in the audit log", () => {
    const { running, id } = deleted();
    expect([...running.state.audits.values()].at(-1)).toMatchObject({
      activityDisplayName: "Delete user",
      category: "UserManagement",
      targetResources: [{ id, displayName: "Maya Okafor", type: "User" }],
    });
  });
});

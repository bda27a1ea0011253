import { describe, expect, test } from "vitest";
import { testWorld } from "../../../test/support/world.ts";
import { requestApproval } from "./request-approval.ts";

const WHY = "We book customer calls.";

function asking(world: ReturnType<typeof testWorld>, role: string, justification: string) {
  const question = {
    application: world.app,
    user: world.person(role),
    consentType: "Dynamic" as const,
    scopes: ["Calendars.ReadWrite"],
    justification,
  };
  return requestApproval(world.state, question, world.moment());
}

const ask = (world: ReturnType<typeof testWorld>, role: string, justification = WHY) =>
  world.apply(asking(world, role, justification));

const requests = (world: ReturnType<typeof testWorld>) => [...world.state.consentRequests.values()];
const inbox = (world: ReturnType<typeof testWorld>, role: string) =>
  world.state.mails.by("to", (world.person(role).mail ?? "").toLowerCase());

describe("requestApproval", () => {
  test("records the request for the policy's days and fixes its reviewers", () => {
    const world = testWorld();
    expect(ask(world, "requester")).toEqual({ kind: "sent" });
    const [request] = requests(world);
    expect(request).toMatchObject({
      status: "pending",
      consentType: "Dynamic",
      scopes: ["Calendars.ReadWrite"],
    });
    expect((request?.expiresDateTime ?? 0) - (request?.createdDateTime ?? 0)).toBe(30 * 86_400_000);
    expect(request?.reviewerIds).toEqual([world.person("administrator").id, world.person("reviewer").id]);
  });

  test("tells each reviewer who asks, for what and until when", () => {
    const world = testWorld();
    ask(world, "requester", "We book customer calls.");
    const [mail] = inbox(world, "administrator");
    expect(mail?.facts).toEqual([
      { label: "Requester", value: "Maya Okafor" },
      { label: "Email", value: "maya.okafor@fjordline.example" },
      { label: "Requester's organization", value: "Fjordline Logistics" },
      { label: "Requester's app", value: "Meetings" },
      { label: "Requester's justification", value: "We book customer calls." },
      { label: "Request date", value: "5 January 2026" },
      { label: "Expiration date", value: "4 February 2026" },
    ]);
    expect(mail?.action?.label).toBe("Review request");
    expect(inbox(world, "reviewer")).toHaveLength(1);
  });

  test("confirms the request to the requester", () => {
    const world = testWorld();
    ask(world, "requester");
    expect(inbox(world, "requester").map(({ kind }) => kind)).toEqual(["consent-request-received"]);
  });

  test("creates nothing when the same person asks again", () => {
    const world = testWorld();
    ask(world, "requester");
    const mails = world.state.mails.size;
    expect(ask(world, "requester")).toEqual({ kind: "already-pending" });
    expect(requests(world)[0]?.userConsentRequests).toHaveLength(1);
    expect(world.state.mails.size).toBe(mails);
  });

  test("lets another person join the waiting request without telling the reviewers again", () => {
    const world = testWorld();
    ask(world, "requester");
    expect(ask(world, "colleague")).toEqual({ kind: "sent" });
    expect(requests(world)).toHaveLength(1);
    expect(requests(world)[0]?.userConsentRequests).toHaveLength(2);
    expect(inbox(world, "administrator")).toHaveLength(1);
  });

  test("wants a justification", () => {
    const world = testWorld();
    const { outcome, changes, because } = asking(world, "requester", "  \n ");
    expect(outcome).toEqual({ kind: "justification-missing" });
    expect(changes).toEqual([]);
    expect(because).toMatchObject([
      {
        rule: "request.justification",
        text: "a request needs a justification, and none was typed: nothing is sent",
      },
    ]);
  });

  test("keeps at most a thousand characters of it", () => {
    const world = testWorld();
    const asked = asking(world, "requester", "x".repeat(5000));
    world.apply(asked);
    expect(requests(world)[0]?.userConsentRequests[0]?.reason).toHaveLength(1000);
    expect(asked.because.map(({ rule }) => rule)).toEqual(["request.created", "request.justification"]);
    expect(asked.because[1]?.text).toBe("the justification has 5000 characters: the first 1000 are kept");
  });

  test("keeps no half of a character, and says nothing of a justification that fits", () => {
    const world = testWorld();
    ask(world, "requester", `${"x".repeat(999)}😀`);
    expect(requests(world)[0]?.userConsentRequests[0]?.reason).toBe("x".repeat(999));
    const fits = asking(world, "colleague", "x".repeat(1000));
    world.apply(fits);
    expect(requests(world)[0]?.userConsentRequests[1]?.reason).toHaveLength(1000);
    expect(fits.because.map(({ rule }) => rule)).toEqual(["request.joined"]);
  });

  test("records a request that nobody hears of where no reviewer is appointed", () => {
    const world = testWorld();
    const { adminConsentRequests, ...policies } = world.state.policies;
    world.state.policies = { ...policies, adminConsentRequests: { ...adminConsentRequests, reviewers: [] } };
    expect(ask(world, "requester")).toEqual({ kind: "sent" });
    expect([...world.state.mails.values()].map(({ to }) => to)).toEqual(["maya.okafor@fjordline.example"]);
  });
});

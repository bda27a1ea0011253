import { describe, expect, test } from "vitest";
import { testWorld } from "../../../test/support/world.ts";
import { requestApproval } from "./request-approval.ts";

function ask(world: ReturnType<typeof testWorld>, role: string, justification = "We book customer calls.") {
  const question = {
    application: world.app,
    user: world.person(role),
    consentType: "Dynamic" as const,
    scopes: ["Calendars.ReadWrite"],
    justification,
  };
  return world.apply(requestApproval(world.state, question, world.moment()));
}

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
    expect(ask(world, "requester", "  \n ")).toEqual({ kind: "justification-missing" });
    expect(requests(world)).toEqual([]);
  });

  test("keeps at most a thousand characters of it", () => {
    const world = testWorld();
    ask(world, "requester", "x".repeat(5000));
    expect(requests(world)[0]?.userConsentRequests[0]?.reason).toHaveLength(1000);
  });

  test("records a request that nobody hears of where no reviewer is appointed", () => {
    const world = testWorld();
    const { adminConsentRequests, ...policies } = world.state.policies;
    world.state.policies = { ...policies, adminConsentRequests: { ...adminConsentRequests, reviewers: [] } };
    expect(ask(world, "requester")).toEqual({ kind: "sent" });
    expect([...world.state.mails.values()].map(({ to }) => to)).toEqual(["maya.okafor@fjordline.example"]);
  });
});

import { describe, expect, test, vi } from "vitest";
import { handleNotification, type NotificationOptions } from "./handle-notification.ts";
import type { Notification } from "./notification.ts";

const ADDRESS = "https://meetings.example/notifications";
const SECRET = "secret of this subscription";

/** As the service sends it, with its own capitals. */
const item = (more: object = {}) => ({
  subscriptionId: "s-1",
  subscriptionExpirationDateTime: "2026-01-12T07:40:00+00:00",
  clientState: SECRET,
  changeType: "updated",
  resource: "Users/u-1/Events/AAMkAD=",
  tenantId: "t-1",
  resourceData: {
    "@odata.type": "#Microsoft.Graph.Event",
    "@odata.id": "Users/u-1/Events/AAMkAD=",
    "@odata.etag": 'W/"1"',
    id: "AAMkAD=",
  },
  ...more,
});

const lifecycle = (event: string) => ({
  subscriptionId: "s-1",
  clientState: SECRET,
  lifecycleEvent: event,
  tenantId: "t-1",
});

const encrypted = {
  encryptedContent: { data: "d", dataKey: "k", dataSignature: "s", encryptionCertificateId: "c" },
};

async function deliver(body: unknown, options: Partial<NotificationOptions> = {}) {
  const received: Notification[] = [];
  const answer = await handleNotification(
    new Request(ADDRESS, { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body) }),
    { clientState: SECRET, receive: (some) => void received.push(...some), ...options },
  );
  return { status: answer.status, received };
}

describe("handleNotification", () => {
  test.each([
    ["a plus sign for a space", "Validation%3a+Testing+client+application+reachability+Request-Id%3a+1"],
    ["%20 for a space", "Validation%3A%20Testing%20client%20application%20reachability%20Request-Id%3A%201"],
  ])("C098, C100: answers the service's question, which has no body, with %s", async (_name, token) => {
    const answer = await handleNotification(
      new Request(`${ADDRESS}?tenant=7&validationToken=${token}`, { method: "POST" }),
      { clientState: SECRET, receive: () => expect.unreachable() },
    );
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/plain");
    expect(await answer.text()).toBe("Validation: Testing client application reachability Request-Id: 1");
  });

  test("shows nobody's page for a forged question", async () => {
    const forged = `${ADDRESS}?validationToken=${encodeURIComponent("<script>alert(1)</script>")}`;
    const options = { clientState: SECRET, receive: () => {} };
    const answer = await handleNotification(new Request(forged, { method: "POST" }), options);
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect((await handleNotification(new Request(forged), options)).status).toBe(405);
    const long = new Request(`${ADDRESS}?validationToken=${"x".repeat(5000)}`, { method: "POST" });
    expect((await handleNotification(long, options)).status).toBe(400);
  });

  test("hands over what happened, without the secret", async () => {
    const { status, received } = await deliver({
      value: [item(), lifecycle("missed"), item({ changeType: "deleted", resourceData: null })],
    });
    expect(status).toBe(202);
    expect(received).toEqual([
      {
        kind: "change",
        subscriptionId: "s-1",
        subscriptionExpires: "2026-01-12T07:40:00+00:00",
        tenantId: "t-1",
        changeType: "updated",
        resource: "Users/u-1/Events/AAMkAD=",
        eventId: "AAMkAD=",
        etag: 'W/"1"',
      },
      { kind: "lifecycle", event: "missed", subscriptionId: "s-1", tenantId: "t-1" },
      expect.objectContaining({ changeType: "deleted" }),
    ]);
  });

  test("C097: hands over once what one delivery tells twice", async () => {
    const other = { ...item().resourceData, "@odata.etag": 'W/"2"' };
    const { received } = await deliver({ value: [item(), item(), item({ resourceData: other }), item()] });
    expect(received).toHaveLength(2);
  });

  test.each([
    ["another secret", "secret of that subscription"],
    ["a shorter one", SECRET.slice(0, -1)],
    ["a longer one", `${SECRET}!`],
    ["an empty one", ""],
    ["none", undefined],
    ["a number", 1],
  ])("drops what comes with %s, and does not say so", async (_name, clientState) => {
    const { status, received } = await deliver({ value: [item({ clientState })] });
    expect({ status, received }).toEqual({ status: 202, received: [] });
  });

  test("looks the secret up by subscription, once a delivery", async () => {
    const clientState = vi.fn(async (id: string) => (id === "s-1" ? SECRET : undefined));
    const { received } = await deliver(
      {
        value: [
          item(),
          item({ changeType: "deleted" }),
          item({ subscriptionId: "s-2", clientState: undefined }),
        ],
      },
      { clientState },
    );
    expect(received).toHaveLength(2);
    expect(clientState.mock.calls).toEqual([["s-1"], ["s-2"]]);
  });

  test("takes no empty secret for one", async () => {
    const { received } = await deliver({ value: [item({ clientState: "" })] }, { clientState: "" });
    expect(received).toEqual([]);
  });

  test("hands over encrypted content with its proofs", async () => {
    const receive = vi.fn();
    await deliver({ value: [item(encrypted)], validationTokens: ["a.b.c", 7] }, { receive });
    expect(receive).toHaveBeenCalledExactlyOnceWith([expect.objectContaining(encrypted)], ["a.b.c"]);
  });

  test.each([
    ["with the proof of its organisation", ["T-1"], 1],
    ["with the proof of another one", ["T-2"], 0],
    ["without proof", [], 0],
  ])("takes encrypted content %s as often as it should", async (_name, tenants, times) => {
    const verify = vi.fn(async () => new Set(tenants.map((id) => id.toLowerCase())));
    const body = { value: [item({ ...encrypted, tenantId: "T-1" })], validationTokens: ["a.b.c"] };
    expect((await deliver(body, { verify })).received).toHaveLength(times);
    expect(verify).toHaveBeenCalledExactlyOnceWith(["a.b.c"]);
  });

  test("drops content that comes without any token", async () => {
    const { status, received } = await deliver(
      { value: [item(encrypted)] },
      { verify: async (tokens) => new Set(tokens) },
    );
    expect({ status, received }).toEqual({ status: 202, received: [] });
  });

  test("needs no proof for what brings no content", async () => {
    const verify = () => Promise.reject(new Error("Nobody asks."));
    const { received } = await deliver({ value: [item(), lifecycle("missed")] }, { verify });
    expect(received).toHaveLength(2);
  });

  test("asks for another delivery where nobody can say whether it is genuine", async () => {
    const verify = () => Promise.reject(new TypeError("fetch failed"));
    const body = { value: [item(encrypted)], validationTokens: ["a.b.c"] };
    expect(await deliver(body, { verify })).toEqual({ status: 503, received: [] });
  });

  test("asks for another delivery where it could not be taken", async () => {
    const receive = () => Promise.reject(new Error("The queue is full."));
    expect(await deliver({ value: [item()] }, { receive })).toMatchObject({ status: 503 });
  });

  test.each([
    ["C100: no body", ""],
    ["no JSON", "<html>"],
    ["no list", "{}"],
    ["null", "null"],
    ["far too much", JSON.stringify({ value: ["x".repeat(4_000_001)] })],
  ])("refuses %s", async (_name, body) => {
    expect(await deliver(body)).toEqual({ status: 400, received: [] });
  });

  test.each([
    ["something else", 7],
    ["null", null],
    ["no subscription", item({ subscriptionId: undefined })],
    ["an unknown change", item({ changeType: "renamed" })],
    ["no resource", item({ resource: undefined })],
    ["an unknown event of the subscription", { ...lifecycle("tired") }],
  ])("passes over %s", async (_name, value) => {
    expect(await deliver({ value: [value, item()] })).toMatchObject({ status: 202, received: [{}] });
  });
});

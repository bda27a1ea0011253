import { createVirtualClock } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { syncOf } from "../../test/scripted-delta.ts";
import { type Answer, failureOf, page, refusal, scriptedGraph } from "../../test/scripted-graph.ts";
import { collect } from "../collect.ts";

const notificationUrl = "https://meetings.example/notifications";
const made = (id = "s-1") =>
  Response.json({ id, expirationDateTime: "2026-01-12T07:40:00Z" }, { status: 201 });

function setUp(...answers: readonly Answer[]) {
  const graph = scriptedGraph(...answers);
  const clock = createVirtualClock({ start: "2026-01-05T09:00:00Z" });
  return { graph, ...syncOf(graph, { clock, immutableIds: true }) };
}

describe("subscriptions", () => {
  test("C100: are made for less than the service's limit, with the end in UTC", async () => {
    const { graph, subscriptions } = setUp(made());
    expect(await subscriptions.create({ notificationUrl, clientState: "secret" })).toMatchObject({
      id: "s-1",
    });
    const [request] = graph.requests;
    expect(request?.method).toBe("POST");
    expect(request?.url).toBe("https://graph.microsoft.com/v1.0/subscriptions");
    expect(request?.headers.get("prefer")).toBe('IdType="ImmutableId"');
    expect(await request?.json()).toEqual({
      changeType: "created,updated,deleted",
      notificationUrl,
      lifecycleNotificationUrl: notificationUrl,
      resource: "me/events",
      expirationDateTime: "2026-01-12T07:40:00.000Z",
      clientState: "secret",
    });
  });

  test("ask for events themselves where a certificate is given, and for less time", async () => {
    const { graph, subscriptions } = setUp(made());
    await subscriptions.create({
      notificationUrl,
      lifecycleNotificationUrl: `${notificationUrl}/lifecycle`,
      clientState: "secret",
      changeTypes: ["created", "created"],
      resourceData: { select: ["subject", "start"], certificate: "MIIC", certificateId: "c-1" },
    });
    expect(await graph.requests[0]?.json()).toEqual({
      changeType: "created",
      notificationUrl,
      lifecycleNotificationUrl: `${notificationUrl}/lifecycle`,
      resource: "me/events?$select=subject,start",
      expirationDateTime: "2026-01-06T08:20:00.000Z",
      clientState: "secret",
      includeResourceData: true,
      encryptionCertificate: "MIIC",
      encryptionCertificateId: "c-1",
    });
  });

  test("C098: fail with what the service says where the address does not answer, and are not made twice", async () => {
    const { graph, subscriptions } = setUp(refusal(400, "InvalidRequest"), refusal(503, "UnknownError"));
    const create = () => failureOf(subscriptions.create({ notificationUrl, clientState: "secret" }));
    expect(await create()).toMatchObject({ kind: "invalidRequest", code: "InvalidRequest" });
    expect(await create()).toMatchObject({ kind: "unavailable" });
    expect(graph.left()).toBe(0);
  });

  test("are renewed, reauthorized, listed and ended", async () => {
    const nothing = () => new Response(null, { status: 204 });
    const next = "https://graph.microsoft.com/v1.0/subscriptions?$skiptoken=1";
    const { graph, subscriptions } = setUp(
      made(),
      nothing(),
      page([{ id: "s-1" }], next),
      page([{ id: "s-2" }]),
      nothing(),
      refusal(404, "ResourceNotFound"),
    );
    await subscriptions.renew({ id: "s-1", minutes: 60 });
    expect(await graph.requests[0]?.json()).toEqual({ expirationDateTime: "2026-01-05T10:00:00.000Z" });
    await subscriptions.reauthorize({ id: "s-1" });
    expect(await collect(subscriptions.list())).toEqual([{ id: "s-1" }, { id: "s-2" }]);
    await subscriptions.delete({ id: "s-1" });
    await expect(subscriptions.delete({ id: "s-1" })).resolves.toBeUndefined();
    const sent = graph.requests.map(({ method, url }) => `${method} ${new URL(url).pathname}`);
    expect(sent).toEqual([
      "PATCH /v1.0/subscriptions/s-1",
      "POST /v1.0/subscriptions/s-1/reauthorize",
      "GET /v1.0/subscriptions",
      "GET /v1.0/subscriptions",
      "DELETE /v1.0/subscriptions/s-1",
      "DELETE /v1.0/subscriptions/s-1",
    ]);
  });

  test("that have ended cannot be renewed, and others that cannot be ended say so", async () => {
    const { subscriptions } = setUp(refusal(404, "ResourceNotFound"), refusal(403, "Forbidden"));
    expect(await failureOf(subscriptions.renew({ id: "s-1" }))).toMatchObject({ kind: "notFound" });
    expect(await failureOf(subscriptions.delete({ id: "s-1" }))).toMatchObject({ kind: "forbidden" });
  });

  test.each([
    ["a plain http address", { notificationUrl: "http://meetings.example/" }, "notificationUrl"],
    ["no address", { notificationUrl: "" }, "notificationUrl"],
    ["another plain address", { lifecycleNotificationUrl: "http://x.example/" }, "lifecycleNotificationUrl"],
    ["no secret", { clientState: "" }, "clientState"],
    ["a secret that is too long", { clientState: "x".repeat(129) }, "clientState"],
    ["more time than the service gives", { minutes: 10_071 }, "minutes"],
    ["less than the service gives", { minutes: 44 }, "minutes"],
    ["no changes", { changeTypes: [] }, "changeTypes"],
    ["unknown changes", { changeTypes: ["renamed" as never] }, "changeTypes"],
    [
      "events themselves for more than a day",
      { minutes: 1441, resourceData: { select: [], certificate: "x", certificateId: "y" } },
      "minutes",
    ],
  ])("are refused with %s before anything is sent", async (_name, input, field) => {
    const { subscriptions } = setUp();
    const create = subscriptions.create({ notificationUrl, clientState: "secret", ...input });
    expect(await failureOf(create)).toMatchObject({ kind: "invalidInput", field });
  });

  test("do not tell their secret when it is refused", async () => {
    const { subscriptions } = setUp();
    const create = subscriptions.create({ notificationUrl, clientState: "s3cr3t ".repeat(20) });
    await expect(create).rejects.toMatchObject({ message: expect.not.stringContaining("s3cr3t") });
  });
});

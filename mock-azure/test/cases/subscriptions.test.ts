import { describe, expect, test } from "vitest";
import { scenario, withEmulation } from "../../src/index.ts";
import { createBell } from "../support/bell.ts";
import { at } from "../support/event-host.ts";
import { inMinutes, NOTIFY, subscriber } from "../support/subscriber.ts";

const EVENT = { subject: "Tour", start: at("2026-02-02T09:00"), end: at("2026-02-02T10:00") };
const refusal = (code: string, message: RegExp) => ({
  status: 400,
  body: { error: { code, message: expect.stringMatching(message) as string } },
});

describe("reported cases about subscriptions", () => {
  test("C097: a change is told more than once: by echoes, and by a second subscription", async () => {
    const app = await subscriber();
    await app.subscribe();
    const { id, "@odata.etag": etag } = (await app.post("/me/events", EVENT)).body;
    await app.settle();
    expect(app.notifications().map(({ changeType, resourceData }) => [changeType, resourceData])).toEqual([
      ["created", expect.objectContaining({ id, "@odata.etag": etag })],
      ["updated", expect.objectContaining({ id, "@odata.etag": etag })],
    ]);

    const notifications = { echoes: 2, duplicateSubscriptions: "allowed" } as const;
    const twice = await subscriber({ scenario: scenario("twice", withEmulation({ notifications })) });
    await twice.subscribe();
    await twice.subscribe();
    await twice.post("/me/events", EVENT);
    await twice.settle();
    expect(
      twice
        .notifications()
        .map(({ changeType }) => changeType)
        .toSorted(),
    ).toEqual(["created", "created", "updated", "updated", "updated", "updated"]);
  });

  test("C098: an address that is closed, or does not answer in ten seconds, gets no subscription", async () => {
    const closed = await subscriber({
      answersFirst: true,
      answer: () => new Response("Forbidden", { status: 403 }),
    });
    expect(await closed.subscribe()).toMatchObject(
      refusal(
        "ValidationError",
        /^Subscription validation request failed\. HTTP status code is 'Forbidden'\./,
      ),
    );

    const asked = createBell();
    const slow = await subscriber({
      answersFirst: true,
      answer() {
        asked.ring();
        return new Promise<Response>(() => undefined);
      },
    });
    const waiting = slow.subscribe();
    await asked.rung(1);
    slow.tenant.clock.advance({ seconds: 10 });
    expect(await waiting).toMatchObject(
      refusal("ValidationError", /^Subscription validation request timed out\.$/),
    );
    expect((await slow.get("/subscriptions")).body.value).toEqual([]);
  });

  test("C100: an expiration without a zone, or one that is too late, is no valid request", async () => {
    const notifications = { tooLongLifetime: "InvalidRequest" } as const;
    const app = await subscriber({ scenario: scenario("older", withEmulation({ notifications })) });
    const PAYLOAD = /^Could not process subscription creation payload\./;

    expect(await app.subscribe({ expirationDateTime: "2026-01-06T12:00:00" })).toMatchObject(
      refusal("InvalidRequest", PAYLOAD),
    );
    expect(app.received).toEqual([]);
    expect(await app.subscribe({ expirationDateTime: inMinutes(app.tenant, 14_400) })).toMatchObject(
      refusal("InvalidRequest", PAYLOAD),
    );
    expect((await app.subscribe({ notificationUrl: NOTIFY })).status).toBe(201);
  });
});

import { describe, expect, test } from "vitest";
import { scenario } from "../../src/scenarios/index.ts";
import { withEmulation } from "../../src/scenarios/with-emulation.ts";
import { at } from "../support/event-host.ts";
import { NOTIFY, type SubscriberOptions, subscriber } from "../support/subscriber.ts";

const EVENT = { subject: "Tour", start: at("2026-02-02T09:00"), end: at("2026-02-02T10:00") };
const SERIES = {
  ...EVENT,
  recurrence: {
    pattern: { type: "daily", interval: 1 },
    range: { type: "numbered", startDate: "2026-02-02", numberOfOccurrences: 5 },
  },
};

/** A tenant that tells each change once. */
const plain = scenario("plain", withEmulation({ notifications: { echoes: 0 } }));

const app = async (fields: Readonly<Record<string, unknown>> = {}, options: SubscriberOptions = {}) => {
  const made = await subscriber({ scenario: plain, ...options });
  const { body: subscription, status } = await made.subscribe(fields);
  expect(status).toBe(201);
  const told = () =>
    made.notifications().map(({ changeType, resourceData }) => [changeType, resourceData?.id]);
  return { ...made, subscription, told };
};

describe("change notifications", () => {
  test("say which event was created, and nothing of what it holds", async () => {
    const { post, settle, received, subscription, tenant } = await app();
    const { body: event } = await post("/me/events", EVENT);

    await settle();

    const address = `Users/${subscription.creatorId}/Events/${event.id}`;
    expect(received.at(-1)).toMatchObject({ url: NOTIFY, contentType: "application/json; charset=utf-8" });
    expect(JSON.parse(received.at(-1)?.body ?? "")).toEqual({
      value: [
        {
          subscriptionId: subscription.id,
          subscriptionExpirationDateTime: "2026-01-08T03:40:00.000+00:00",
          clientState: "state-of-the-app",
          tenantId: tenant.id,
          changeType: "created",
          resource: address,
          resourceData: {
            "@odata.type": "#Microsoft.Graph.Event",
            "@odata.id": address,
            "@odata.etag": event["@odata.etag"],
            id: event.id,
          },
        },
      ],
    });
  });

  test("take their time, on the tenant's clock", async () => {
    const { post, tenant, notifications } = await app();
    await post("/me/events", EVENT);

    await tenant.delivered();
    expect(notifications()).toEqual([]);
    tenant.clock.advance({ seconds: 2 });
    await tenant.delivered();
    expect(notifications()).toHaveLength(1);
  });

  test("tell of updates and deletions, these without a version", async () => {
    const { post, patch, call, settle, notifications, told } = await app();
    const { id } = (await post("/me/events", EVENT)).body;
    await settle();
    await patch(`/me/events/${id}`, { subject: "Longer tour" });
    await settle();
    await call("DELETE", `/me/events/${id}`);
    await settle();

    expect(told()).toEqual([
      ["created", id],
      ["updated", id],
      ["deleted", id],
    ]);
    expect(notifications().at(-1)?.resourceData).not.toHaveProperty("@odata.etag");
  });

  test("come together where several fall due at once", async () => {
    const { post, settle, received, told } = await app();
    const first = (await post("/me/events", EVENT)).body.id;
    const second = (await post("/me/events", EVENT)).body.id;

    await settle();

    expect(received).toHaveLength(2);
    expect(told()).toEqual([
      ["created", first],
      ["created", second],
    ]);
  });

  test("tell of the kinds subscribed to and no others", async () => {
    const { post, patch, call, settle, told } = await app({ changeType: "deleted" });
    const { id } = (await post("/me/events", EVENT)).body;
    await patch(`/me/events/${id}`, { subject: "Longer tour" });
    await call("DELETE", `/me/events/${id}`);

    await settle();

    expect(told()).toEqual([["deleted", id]]);
  });

  test("tell of one calendar where the resource names one, else of all", async () => {
    const made = await subscriber({ scenario: plain });
    const calendar = `/me/calendars/${(await made.post("/me/calendars", { name: "Tours" })).body.id}`;
    const one = (await made.subscribe({ resource: `${calendar}/events`, changeType: "created" })).body;
    const all = (await made.subscribe({ notificationUrl: `${NOTIFY}/all` })).body;
    await made.post("/me/events", EVENT);
    await made.post(`${calendar}/events`, EVENT);

    await made.settle();

    const heard = made.notifications().map(({ subscriptionId }) => subscriptionId);
    expect(heard.filter((id) => id === one.id)).toHaveLength(1);
    expect(heard.filter((id) => id === all.id)).toHaveLength(2);
  });

  test("tell an invited person's apps of the copy, and the organizer's of the answer", async () => {
    const made = await subscriber({ scenario: plain });
    const guest = await made.as({ person: "colleague" });
    await made.subscribe();
    await guest.subscribe({ notificationUrl: `${NOTIFY}/guest` });
    const attendees = [{ emailAddress: { address: made.tenant.people.colleague.address } }];
    const { id } = (await made.post("/me/events", { ...EVENT, attendees })).body;
    await made.settle();
    const [invitation] = made.notifications(`${NOTIFY}/guest`);
    expect(invitation?.changeType).toBe("created");

    await guest.post(`/me/events/${invitation?.resourceData?.id ?? ""}/accept`, { sendResponse: true });
    await made.settle();

    const told = made
      .notifications(NOTIFY)
      .map(({ changeType, resourceData }) => [changeType, resourceData?.id]);
    expect(told).toEqual([
      ["created", id],
      ["updated", id],
    ]);
  });

  test("tell of an occurrence that is changed or deleted as an update of its series", async () => {
    const { get, post, patch, call, settle, told } = await app();
    const { id } = (await post("/me/events", SERIES)).body;
    await settle();
    const window = "startDateTime=2026-02-01T00:00:00Z&endDateTime=2026-03-01T00:00:00Z";
    const [first, second] = (await get(`/me/events/${id}/instances?${window}`)).body.value;
    await patch(`/me/events/${first?.id ?? ""}`, { subject: "Other tour" });
    await settle();
    await call("DELETE", `/me/events/${second?.id ?? ""}`);
    await settle();
    await call("DELETE", `/me/events/${id}`);
    await settle();

    expect(told()).toEqual([
      ["created", id],
      ["updated", id],
      ["updated", id],
      ["deleted", id],
    ]);
  });

  test("see what passes their filter: an event that begins to pass is created, one that stops is deleted", async () => {
    const resource = "me/events?$filter=startswith(subject,'Tour')";
    const { post, patch, settle, told } = await app({ resource });
    const { id } = (await post("/me/events", { ...EVENT, subject: "Talk" })).body;
    await patch(`/me/events/${id}`, { subject: "Tour" });
    await settle();
    await patch(`/me/events/${id}`, { subject: "Tours" });
    await settle();
    await patch(`/me/events/${id}`, { subject: "Talk" });
    await settle();

    expect(told()).toEqual([
      ["created", id],
      ["updated", id],
      ["deleted", id],
    ]);
  });

  test("name events by their immutable ids where the subscription was made with them", async () => {
    const made = await subscriber({ scenario: plain });
    const headers = { prefer: 'IdType="ImmutableId"' };
    const body = JSON.stringify({
      changeType: "created",
      notificationUrl: NOTIFY,
      resource: "me/events",
      expirationDateTime: "2026-01-06T00:00:00Z",
    });
    await made.call("POST", "/subscriptions", { headers, body });
    await made.call("POST", "/me/events", { body: JSON.stringify(EVENT) });
    await made.settle();

    const [told] = made.notifications();
    expect(told?.clientState).toBeNull();
    expect(told?.resourceData?.id).toMatch(/^AAkA/);
    expect((await made.get(`/me/events/${told?.resourceData?.id ?? ""}`, headers)).body.id).toBe(
      told?.resourceData?.id,
    );
  });

  test("stand newest first where the tenant is one that promises no order", async () => {
    const notifications = { echoes: 0, order: "newest-first" } as const;
    const { post, settle, told } = await app(
      {},
      { scenario: scenario("any", withEmulation({ notifications })) },
    );
    const first = (await post("/me/events", EVENT)).body.id;
    const second = (await post("/me/events", EVENT)).body.id;

    await settle();

    expect(told()).toEqual([
      ["created", second],
      ["created", first],
    ]);
  });

  test("keep client state and the queries of addresses out of the journal", async () => {
    const { post, settle, tenant } = await app({ notificationUrl: `${NOTIFY}?key=hidden-key` });
    await post("/me/events", EVENT);
    await settle();

    const journal = JSON.stringify(tenant.journal());
    expect(journal).toContain("notification-delivered");
    expect(journal).not.toMatch(/state-of-the-app|hidden-key/);
  });
});

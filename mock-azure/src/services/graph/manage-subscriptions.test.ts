import { describe, expect, test } from "vitest";
import { inMinutes, LIFECYCLE, NOTIFY, subscriber } from "../../../test/support/subscriber.ts";
import { scenario } from "../../scenarios/index.ts";
import { withEmulation } from "../../scenarios/with-emulation.ts";

const GONE = {
  status: 404,
  body: { error: { code: "ResourceNotFound", message: "The object was not found." } },
};
const EVENT = {
  subject: "Tour",
  start: { dateTime: "2026-02-02T09:00:00", timeZone: "UTC" },
  end: { dateTime: "2026-02-02T10:00:00", timeZone: "UTC" },
};
const NOBODY = "00000000-0000-4000-8000-000000000000";

async function subscribed(fields: Readonly<Record<string, unknown>> = {}) {
  const app = await subscriber();
  const { body } = await app.subscribe(fields);
  return { ...app, body, path: `/subscriptions/${body.id}` };
}

describe("GET /subscriptions", () => {
  test("shows the app's own for the signed-in person, without what it told nobody else", async () => {
    const { as, get, body } = await subscribed();
    const other = await as({ person: "colleague" });
    await other.subscribe();

    const list = await get("/subscriptions");

    expect(list.body["@odata.context"]).toBe("https://graph.microsoft.com/v1.0/$metadata#subscriptions");
    expect(list.body.value).toEqual([expect.objectContaining({ id: body.id, clientState: null })]);
  });

  test("shows administrators and applications everything that the app has made", async () => {
    const { as, tenant } = await subscribed();
    const administrator = await as({ person: "administrator" });
    const application = await as({ person: null, permissions: "Calendars.Read" });
    await application.subscribe({ resource: `users/${tenant.people.colleague.address}/events` });

    expect((await administrator.get("/subscriptions")).body.value).toHaveLength(2);
    expect((await application.get("/subscriptions")).body.value).toHaveLength(2);
    const stranger = await as({ claims: { appid: NOBODY } });
    expect((await stranger.get("/subscriptions")).body.value).toEqual([]);
  });

  test("goes on to another page", async () => {
    const { get, tenant } = await subscribed();
    const snapshot = tenant.snapshot();
    const [one] = snapshot.data.subscriptions;
    const subscriptions = Array.from({ length: 205 }, (_, at) => ({ ...one, id: `s${String(at)}` }));
    tenant.restore({ ...snapshot, data: { ...snapshot.data, subscriptions } as typeof snapshot.data });

    const pages: number[] = [];
    let next: string | undefined = "/subscriptions";
    while (next !== undefined) {
      const { body }: Awaited<ReturnType<typeof get>> = await get(next);
      pages.push(body.value.length);
      next = body["@odata.nextLink"];
    }

    expect(pages).toEqual([100, 100, 5]);
    expect((await get("/subscriptions?$skiptoken=x")).status).toBe(400);
    expect((await get("/subscriptions?$top=5")).status).toBe(400);
  });

  test("shows one by its id, to those who see it", async () => {
    const { as, get, path, body } = await subscribed();
    const { clientState: _, ...shown } = body;

    expect((await get(path)).body).toEqual({ ...shown, clientState: null });
    expect(await (await as({ person: "colleague" })).get(path)).toMatchObject(GONE);
    expect(await get(`/subscriptions/${NOBODY}`)).toMatchObject(GONE);
    expect(await (await as({ permissions: "User.Read" })).get(path)).toMatchObject({
      status: 403,
      body: { error: { code: "ExtensionError" } },
    });
  });
});

describe("PATCH /subscriptions/{id}", () => {
  test("renews a subscription without asking its address again", async () => {
    const { patch, path, received, tenant } = await subscribed();

    const { status, body } = await patch(path, { expirationDateTime: inMinutes(tenant, 9000) });

    expect(status).toBe(200);
    expect(body).toMatchObject({ expirationDateTime: "2026-01-11T15:00:00Z" });
    expect(received).toHaveLength(1);
  });

  test("asks a new address, and the old ones where the tenant is one that does", async () => {
    const { patch, path, received, tenant } = await subscribed();
    await patch(path, { notificationUrl: `${NOTIFY}/2` });
    expect(received.at(-1)?.url).toContain("/notify/2?validationToken=");
    expect((await patch(path, { notificationUrl: "http://app" })).status).toBe(400);

    const notifications = { validatesRenewals: true };
    const strict = await subscriber({ scenario: scenario("strict", withEmulation({ notifications })) });
    const { body } = await strict.subscribe({ lifecycleNotificationUrl: LIFECYCLE });
    await strict.patch(`/subscriptions/${body.id}`, { expirationDateTime: inMinutes(tenant, 9000) });
    expect(strict.received).toHaveLength(4);
  });

  test("refuses what cannot be changed, and a life that is too long", async () => {
    const { patch, path, tenant } = await subscribed();

    expect(await patch(path, { lifecycleNotificationUrl: LIFECYCLE })).toMatchObject({
      status: 400,
      body: {
        error: {
          code: "InvalidRequest",
          message: expect.stringMatching(/^lifecycleNotificationUrl cannot be changed/) as string,
        },
      },
    });
    expect(await patch(path, { expirationDateTime: inMinutes(tenant, 20_000) })).toMatchObject({
      status: 400,
      body: {
        error: {
          code: "ExtensionError",
          message: expect.stringMatching(/^Operation: Update; Exception: .*10070 minutes/) as string,
        },
      },
    });
    expect((await patch(path, {})).status).toBe(400);
    expect(
      await patch(`/subscriptions/${NOBODY}`, { expirationDateTime: inMinutes(tenant, 90) }),
    ).toMatchObject(GONE);
  });

  test("does not find a subscription that has expired", async () => {
    const { as, path, tenant } = await subscribed();
    tenant.clock.advance({ minutes: 4000 });
    const { patch } = await as({});

    expect(await patch(path, { expirationDateTime: inMinutes(tenant, 90) })).toMatchObject(GONE);
  });
});

describe("DELETE /subscriptions/{id}", () => {
  test("takes the subscription away, with what was on its way", async () => {
    const { call, path, get, post, notifications, settle } = await subscribed();
    await post("/me/events", EVENT);

    expect((await call("DELETE", path)).status).toBe(204);
    await settle();

    expect(notifications()).toEqual([]);
    expect(await get(path)).toMatchObject(GONE);
    expect(await call("DELETE", path)).toMatchObject(GONE);
  });
});

describe("POST /subscriptions/{id}/reauthorize", () => {
  test("makes it live no longer", async () => {
    const { call, path, get, body } = await subscribed({ lifecycleNotificationUrl: LIFECYCLE });

    const { status } = await call("POST", `${path}/reauthorize`);

    expect(status).toBe(204);
    expect((await get(path)).body).toMatchObject({ expirationDateTime: body.expirationDateTime });
    expect(await call("POST", `/subscriptions/${NOBODY}/reauthorize`)).toMatchObject(GONE);
  });
});

import { describe, expect, test } from "vitest";
import { clientFor } from "../../../test/support/graph-client.ts";
import { inMinutes, LIFECYCLE, NOTIFY, subscriber } from "../../../test/support/subscriber.ts";
import { scenario } from "../../scenarios/index.ts";
import { withEmulation } from "../../scenarios/with-emulation.ts";

const refusal = (status: number, code: string, message: string | RegExp) => ({
  status,
  body: { error: { code, message: typeof message === "string" ? message : expect.stringMatching(message) } },
});
const DENIED =
  "Operation: Create; Exception: [Status Code: Forbidden; Reason: Access is denied. Check credentials and try again.]";

describe("POST /subscriptions", () => {
  test("makes a subscription once the app has sent the validation token back", async () => {
    const { subscribe, received, tenant } = await subscriber();

    const { status, body } = await subscribe();

    expect(status).toBe(201);
    expect(body).toMatchObject({
      "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#subscriptions/$entity",
      resource: "me/events",
      applicationId: tenant.app.clientId,
      changeType: "created,updated,deleted",
      clientState: "state-of-the-app",
      notificationUrl: NOTIFY,
      lifecycleNotificationUrl: null,
      expirationDateTime: "2026-01-08T03:40:00Z",
      includeResourceData: null,
      latestSupportedTlsVersion: "v1_2",
      encryptionCertificate: null,
    });
    expect(received).toEqual([
      {
        url: expect.stringMatching(
          /^https:\/\/app\.meetings\.example\/notify\?validationToken=Validation%3a\+Testing\+client\+application\+reachability\+for\+subscription\+Request-Id%3a\+[\da-f-]{36}$/,
        ) as string,
        contentType: "text/plain; charset=utf-8",
        body: "",
      },
    ]);
  });

  test("asks both addresses, each with the query it has", async () => {
    const { subscribe, received } = await subscriber();

    await subscribe({ notificationUrl: `${NOTIFY}?key=1`, lifecycleNotificationUrl: LIFECYCLE });

    expect(received.map(({ url }) => url.replace(/Token=.*/, "Token"))).toEqual([
      `${NOTIFY}?key=1&validationToken`,
      `${LIFECYCLE}?validationToken`,
    ]);
  });

  test.each([
    ["another status", () => new Response("", { status: 404 }), /HTTP status code is 'NotFound'\./],
    ["another text", () => new Response("Validation%3a"), /Response must exactly match validationToken/],
    ["no connection", () => Promise.reject(new TypeError("fetch failed")), /must respond with 200 OK/],
  ])("refuses an address that answers with %s", async (_, answer, message) => {
    const { subscribe, get } = await subscriber({ answer, answersFirst: true });

    expect(await subscribe()).toMatchObject(refusal(400, "ValidationError", message));
    expect((await get("/subscriptions")).body.value).toEqual([]);
  });

  test("refuses an address that sends the token back as something else than plain text", async () => {
    const answer = (request: Request) =>
      new Response(new URL(request.url).searchParams.get("validationToken"), {
        headers: { "content-type": "text/html" },
      });
    const { subscribe } = await subscriber({ answer, answersFirst: true });

    expect(await subscribe()).toMatchObject(refusal(400, "ValidationError", /must respond with 200 OK/));
  });

  test("reaches nobody where the tenant was given no way out", async () => {
    const { tenant } = await subscriber();
    const { createTenant } = await import("../../create-tenant.ts");
    const { post } = await clientFor(createTenant(), {});

    const answer = await post("/subscriptions", {
      changeType: "created",
      notificationUrl: NOTIFY,
      resource: "me/events",
      expirationDateTime: inMinutes(tenant, 100),
    });

    expect(answer).toMatchObject(refusal(400, "ValidationError", /must respond with 200 OK/));
    expect(answer.headers.get("x-mock-azure-because")).toContain("made without the option deliver");
  });

  test.each([
    [
      { notificationUrl: "http://localhost/x" },
      "InvalidRequest",
      "NotificationUrl scheme='http' is not supported.",
    ],
    [
      { notificationUrl: "app/notify" },
      "InvalidRequest",
      /^NotificationUrl 'app\/notify' is not a valid URL/,
    ],
    [{ changeType: "created,moved" }, "InvalidRequest", "Invalid 'changeType' attribute: 'moved'."],
    [{ changeType: "" }, "InvalidRequest", "changeType is a required property for subscription creation"],
    [{ resource: "me/nothing" }, "InvalidRequest", "Resource 'me/nothing' is not supported."],
    [{ resource: "users/o'brien@fjordline.example/events" }, "InvalidRequest", /is not supported/],
    [{ resource: "me/events?$top=3" }, "InvalidRequest", /'\$top' is not supported/],
    [
      { expiration: "2026-01-08T00:00:00Z" },
      "InvalidRequest",
      /^Could not process subscription creation payload/,
    ],
    [{ expirationDateTime: "2026-01-8T00:00:00Z" }, "InvalidRequest", /^Could not process/],
    [{ clientState: "x".repeat(129) }, "InvalidRequest", /^clientState must be at most 128/],
    [{ latestSupportedTlsVersion: "v2_0" }, "InvalidRequest", /^latestSupportedTlsVersion must be/],
    [{ includeResourceData: true }, "InvalidRequest", /with \$select where includeResourceData/],
  ])("refuses %j before it asks the address", async (fields, code, message) => {
    const { subscribe, received } = await subscriber();

    expect(await subscribe(fields)).toMatchObject(refusal(400, code, message));
    expect(received).toEqual([]);
  });

  test.each(["me/messages", "groups", "users", "teams/1/channels/2/messages"])(
    "names changes of %s as what is not emulated",
    async (resource) => {
      const { subscribe } = await subscriber();

      expect(await subscribe({ resource })).toMatchObject(refusal(501, "NotImplemented", /changes of/));
    },
  );

  test("gives a subscription at least 45 minutes", async () => {
    const { subscribe, tenant } = await subscriber();

    const { body } = await subscribe({ expirationDateTime: inMinutes(tenant, 10) });

    expect(body.expirationDateTime).toBe("2026-01-05T09:45:00Z");
  });

  test("gives a subscription no more than 10,070 minutes", async () => {
    const { subscribe, tenant } = await subscriber();

    const most = await subscribe({ expirationDateTime: inMinutes(tenant, 10_070) });
    const more = await subscribe({ expirationDateTime: inMinutes(tenant, 10_071) });

    expect(most.status).toBe(201);
    expect(more).toMatchObject(
      refusal(
        400,
        "ExtensionError",
        "Operation: Create; Exception: [Status Code: BadRequest; Reason: Subscription expiration can only be 10070 minutes in the future.]",
      ),
    );
  });

  test("opens the signed-in user's own mailbox, whatever is shared with them", async () => {
    const permissions = "Calendars.Read Calendars.ReadWrite.Shared";
    const { subscribe, tenant } = await subscriber({ permissions });
    const { address } = tenant.people.colleague;

    const own = await subscribe({ resource: `/users/${tenant.people.requester.address}/events` });
    const other = await subscribe({ resource: `users('${address}')/events` });

    expect(own.status).toBe(201);
    expect(other).toMatchObject(refusal(403, "ExtensionError", DENIED));
  });

  test.each(["Calendars.ReadBasic", "Calendars.Read.Shared", "User.Read"])(
    "is closed to %s",
    async (permissions) => {
      const { subscribe } = await subscriber({ permissions });

      expect(await subscribe()).toMatchObject(refusal(403, "ExtensionError", DENIED));
    },
  );

  test("opens every mailbox to an application with the permission, and no signed-in user's", async () => {
    const { subscribe, tenant } = await subscriber({ person: null, permissions: "Calendars.Read" });
    const { address } = tenant.people.colleague;

    expect((await subscribe({ resource: `users/${address}/events` })).status).toBe(201);
    expect(await subscribe()).toMatchObject(refusal(400, "BadRequest", /^\/me request is only valid/));
    expect(await subscribe({ resource: `users/${tenant.people.guest.address}/events` })).toMatchObject(
      refusal(404, "ExtensionError", /Status Code: NotFound; Reason: The mailbox is either inactive/),
    );
  });

  test("refuses a second subscription to the same changes, unless the tenant is one that allows it", async () => {
    const { subscribe } = await subscriber();
    const { body } = await subscribe();

    expect(await subscribe({ resource: "/me/events", changeType: "deleted,updated,created" })).toMatchObject(
      refusal(409, "Conflict", `Subscription Id ${body.id} already exists for the requested combination`),
    );
    expect((await subscribe({ changeType: "created" })).status).toBe(201);
    const notifications = { duplicateSubscriptions: "allowed" } as const;
    const lax = await subscriber({ scenario: scenario("lax", withEmulation({ notifications })) });
    await lax.subscribe();
    expect((await lax.subscribe()).status).toBe(201);
  });

  test("takes the events of one calendar", async () => {
    const { subscribe, get, post } = await subscriber();
    const made = (await post("/me/calendars", { name: "Tours" })).body;
    const missing = made.id.replace(/.{8}=$/, "AAAAAAAA=");

    expect((await subscribe({ resource: `me/calendars/${made.id}/events` })).status).toBe(201);
    expect((await subscribe({ resource: "me/calendar/events" })).status).toBe(201);
    expect(await subscribe({ resource: `me/calendars/${missing}/events` })).toMatchObject(
      refusal(404, "ExtensionError", /not found in the store/),
    );
    expect((await get("/subscriptions")).body.value).toHaveLength(2);
  });

  test("ends at a thousand subscriptions of a mailbox", async () => {
    const notifications = { duplicateSubscriptions: "allowed" } as const;
    const full = scenario("full", withEmulation({ notifications }));
    const first = await subscriber({ scenario: full });
    await first.subscribe();
    const snapshot = first.tenant.snapshot();
    const [one] = snapshot.data.subscriptions;
    const subscriptions = Array.from({ length: 1000 }, (_, at) => ({ ...one, id: `s${String(at)}` }));
    first.tenant.restore({ ...snapshot, data: { ...snapshot.data, subscriptions } as typeof snapshot.data });

    expect(await first.subscribe()).toMatchObject(
      refusal(429, "ExtensionError", /Resource 'SubscriptionCountReached' has reached limit of '1000'/),
    );
  });
});

import { describe, expect, test } from "vitest";
import type { AccountEvent } from "../../src/domain/directory/account-event.ts";
import { scenarios } from "../../src/scenarios/index.ts";
import { at } from "../support/event-host.ts";
import { LIFECYCLE, NOTIFY, subscriber } from "../support/subscriber.ts";

const EVENT = { subject: "Tour", start: at("2026-02-02T09:00"), end: at("2026-02-02T10:00") };

async function app(scene = scenarios.approvalRequired) {
  const made = await subscriber({ scenario: scene });
  const { body } = await made.subscribe({ lifecycleNotificationUrl: LIFECYCLE });
  const lifecycle = () => made.notifications(LIFECYCLE).map(({ lifecycleEvent }) => lifecycleEvent);
  return { ...made, subscription: body, path: `/subscriptions/${body.id}`, lifecycle };
}

describe("lifecycle notifications", () => {
  test("ask for reauthorization a quarter of an hour before the token expires, without a word of any event", async () => {
    const { settle, lifecycle, notifications, subscription, tenant } = await app();
    await settle(44 * 60);
    expect(lifecycle()).toEqual([]);

    await settle(62);

    expect(notifications(LIFECYCLE)).toEqual([
      {
        subscriptionId: subscription.id,
        subscriptionExpirationDateTime: "2026-01-08T03:40:00.000+00:00",
        clientState: "state-of-the-app",
        tenantId: tenant.id,
        lifecycleEvent: "reauthorizationRequired",
      },
    ]);
  });

  test("ask again until the app answers, with a new token or a renewal", async () => {
    const { settle, lifecycle, as, path, subscription } = await app();
    await settle(65 * 60);
    expect(lifecycle()).toHaveLength(2);

    const { call } = await as({});
    expect((await call("POST", `${path}/reauthorize`)).status).toBe(204);
    await settle(40 * 60);
    expect(lifecycle()).toHaveLength(2);
    await settle(6 * 60);
    expect(lifecycle()).toHaveLength(3);

    const { patch } = await as({});
    const { expirationDateTime } = subscription;
    expect((await patch(path, { expirationDateTime })).status).toBe(200);
    await settle(40 * 60);
    expect(lifecycle()).toHaveLength(3);
  });

  test("are followed by silence where the app does not answer, until it does", async () => {
    const { settle, notifications, as, path } = await app();
    const told = () => notifications(NOTIFY).length;
    await settle(119 * 60);
    await (await as({})).post("/me/events", EVENT);
    await settle();
    expect(told()).toBe(2);

    await settle(60);
    const { post, call } = await as({});
    await post("/me/events", EVENT);
    await settle();
    expect(told()).toBe(2);

    await call("POST", `${path}/reauthorize`);
    await post("/me/events", EVENT);
    await settle();
    expect(told()).toBe(4);
  });

  test("go to nobody who has not given an address for them, whose notifications go on", async () => {
    const made = await subscriber();
    await made.subscribe();
    await made.settle(48 * 3600);
    await (await made.as({})).post("/me/events", EVENT);
    await made.settle();

    expect(made.notifications().map(({ changeType }) => changeType)).toEqual(["created", "updated"]);
  });

  test.each<AccountEvent>(["passwordResetInEntraAdminCenter", "sessionsRevoked", "accountDisabled"])(
    "tell that the subscription is removed after %s",
    async (event) => {
      const { tenant, settle, lifecycle } = await app();
      tenant.clock.advance({ minutes: 1 });
      tenant.accountEvent("requester", event);
      await settle();

      expect(lifecycle()).toEqual(["subscriptionRemoved"]);
      expect(tenant.snapshot().data.subscriptions).toEqual([]);
    },
  );

  test("say nothing of what happens to an account without ending anything", async () => {
    const { tenant, settle, lifecycle } = await app();
    tenant.clock.advance({ minutes: 1 });
    tenant.accountEvent("requester", "mfaRequired");
    await settle();

    expect(lifecycle()).toEqual([]);
  });

  test("tell that the subscription is removed with its calendar", async () => {
    const { post, call, subscribe, settle, lifecycle, tenant } = await app();
    const calendar = `/me/calendars/${(await post("/me/calendars", { name: "Tours" })).body.id}`;
    await subscribe({ resource: `${calendar}/events`, lifecycleNotificationUrl: LIFECYCLE });
    await call("DELETE", calendar);
    await settle();

    expect(lifecycle()).toEqual(["subscriptionRemoved"]);
    expect(tenant.snapshot().data.subscriptions).toHaveLength(1);
  });

  test("ask for reauthorization at once where an administrator withdraws the permission", async () => {
    const { as, settle, lifecycle, notifications, tenant, post } = await app(scenarios.alreadyApproved);
    const [grant] = tenant.snapshot().data.grants;
    const administrator = await as({
      person: "administrator",
      permissions: "DelegatedPermissionGrant.ReadWrite.All",
    });

    const removed = await administrator.call("DELETE", `/oauth2PermissionGrants/${grant?.id ?? ""}`);
    await post("/me/events", EVENT);
    await settle();

    expect(removed.status).toBe(204);
    expect(lifecycle()).toEqual(["reauthorizationRequired"]);
    expect(notifications(NOTIFY)).toEqual([]);
  });

  test("say nothing when a subscription expires, which is over then", async () => {
    const { settle, lifecycle, as, tenant } = await app();
    tenant.clock.advance({ minutes: 3999 });
    await tenant.delivered();
    const before = lifecycle().length;
    await settle(120);
    await (await as({})).post("/me/events", EVENT);
    await settle();

    expect(lifecycle()).toHaveLength(before);
    expect(tenant.snapshot().data.subscriptions).toEqual([]);
    expect(tenant.because().map(({ rule }) => rule)).not.toContain("subscription.removed");
  });
});

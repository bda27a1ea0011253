import { decryptNotification, handleNotification, type Notification } from "@consentra/calendar/sync";
import { createTokenVerifier } from "@consentra/calendar/validation-tokens";
import { type ScenarioStep, withEmulation } from "@consentra/mock-azure";
import { describe, expect, test } from "vitest";
import { createCalendarCopy } from "../src/calendar-copy.ts";
import { selfSignedCertificate } from "./support/certificate.ts";
import { at, day, openCalendar } from "./support/open-calendar.ts";

const ADDRESS = "https://app.meetings.example/notifications";
const tour = { subject: "Tour", start: at(day(1), 9), end: at(day(1), 10) };

/** A product that keeps a copy, reached by the tenant at its address. */
async function product(...steps: readonly ScenarioStep[]) {
  const app: { route?: (request: Request) => Promise<Response> } = {};
  let reachable = true;
  const deliver = (request: Request) =>
    app.route && reachable ? app.route(request) : Promise.reject(new TypeError("Nobody is there."));
  const open = await openCalendar({ steps, tenant: { deliver } });
  const { tenant, calendar, sent } = open;
  const copy = createCalendarCopy(calendar, {
    notificationUrl: ADDRESS,
    windows: () => {
      const now = tenant.clock.now();
      const days = (count: number) => new Date(now + count * 86_400_000).toISOString();
      return [{ start: days(-7), end: days(28) }];
    },
    clock: tenant.clock,
  });
  app.route = (request) => copy.watch.handleNotification(request);
  await copy.watch.start();
  return {
    ...open,
    ...copy,
    subjects: () => [...copy.events.values()].map(({ subject }) => subject),
    setReachable: (value: boolean) => {
      reachable = value;
    },
    /** Lets time pass in steps of a minute or so, with everything that falls due. */
    async pass(seconds: number, stride = 60) {
      for (let left = seconds; left > 0; left -= stride) {
        tenant.clock.advance({ seconds: Math.min(stride, left) });
        await tenant.delivered();
        await copy.watch.tend();
      }
    },
    count: (beginning: string) => sent.filter((each) => each.startsWith(beginning)).length,
  };
}

describe("a watched calendar", () => {
  test("C098, C100: subscribes to a service that looks whether somebody is there", async () => {
    const { tenant, watch, failures } = await product();
    expect(failures).toEqual([]);
    expect(tenant.snapshot().data.subscriptions).toMatchObject([{ notificationUrl: ADDRESS }]);
    await watch.stop({ unsubscribe: true });
    expect(tenant.snapshot().data.subscriptions).toEqual([]);
  });

  test("has what was created, changed and deleted a few seconds later", async () => {
    const { calendar, subjects, pass, watch } = await product();
    const { id } = await calendar.events.create({ event: tour });
    await pass(6, 2);
    expect(subjects()).toEqual(["Tour"]);
    await calendar.events.update({ id, changes: { subject: "Guided tour" } });
    await pass(6, 2);
    expect(subjects()).toEqual(["Guided tour"]);
    await calendar.events.delete({ id });
    await pass(6, 2);
    expect(subjects()).toEqual([]);
    await watch.stop();
  });

  test("C097: syncs no more often than changes settle, however often they are told", async () => {
    const many = withEmulation({ notifications: { echoes: 3, order: "newest-first" } });
    const { calendar, pass, count, watch } = await product(many);
    const before = count("GET /me/calendarView/delta");
    for (let hour = 8; hour < 12; hour += 1) {
      await calendar.events.create({
        event: { ...tour, start: at(day(1), hour), end: at(day(1), hour + 1) },
      });
    }
    await pass(20, 2);
    expect(count("GET /me/calendarView/delta") - before).toBeLessThanOrEqual(3);
    await watch.stop();
  });

  test("C139: stays subscribed longer than a subscription lives, with tokens that change", async () => {
    const { tenant, calendar, subjects, pass, count, watch, failures } = await product();
    await pass(9 * 86_400, 3600);
    expect(count("POST /subscriptions")).toBe(1);
    expect(count("PATCH /subscriptions")).toBeGreaterThan(3);
    expect(tenant.snapshot().data.subscriptions).toHaveLength(1);
    const event = { ...tour, start: at(day(10), 9), end: at(day(10), 10) };
    await calendar.events.create({ event });
    await pass(6, 2);
    expect(subjects()).toEqual(["Tour"]);
    expect(failures).toEqual([]);
    await watch.stop();
  });

  test("C139: has within the hour what no notification brought", async () => {
    const { calendar, subjects, pass, setReachable, watch } = await product();
    setReachable(false);
    await calendar.events.create({ event: tour });
    await pass(1800);
    expect(subjects()).toEqual([]);
    await pass(1860);
    expect(subjects()).toEqual(["Tour"]);
    await watch.stop();
  });

  test("subscribes again when the subscription was removed, and has what happened meanwhile", async () => {
    const { tenant, calendar, subjects, pass, count, watch, failures, signInAgain } = await product();
    await pass(60);
    tenant.accountEvent("requester", "passwordResetInEntraAdminCenter");
    await pass(60, 2);
    expect(count("POST /subscriptions")).toBe(2);
    expect(failures).toEqual([]);
    // The access token lives on until it expires (C083); the refresh token went with the password (C074, C077).
    await pass(7200);
    expect(failures.length).toBeGreaterThan(0);
    await signInAgain();
    await calendar.events.create({ event: tour });
    await pass(7200);
    expect(tenant.snapshot().data.subscriptions).toHaveLength(1);
    expect(subjects()).toEqual(["Tour"]);
    await watch.stop();
  });

  test("drops what somebody else sends to its address", async () => {
    const { pass, count, watch } = await product();
    const before = count("GET /me/calendarView/delta");
    const [forged] = [{ subscriptionId: "x", clientState: "guessed", changeType: "updated", resource: "y" }];
    const answer = await watch.handleNotification(
      new Request(ADDRESS, { method: "POST", body: JSON.stringify({ value: [forged] }) }),
    );
    expect(answer.status).toBe(202);
    await pass(10, 2);
    expect(count("GET /me/calendarView/delta")).toBe(before);
    await watch.stop();
  });
});

describe("notifications that carry events", () => {
  /** A product that gets its events with the notifications, and what the tenant sent it. */
  async function readersOfContent() {
    const { certificate, privateKey } = await selfSignedCertificate();
    const received: Notification[] = [];
    const sent: string[] = [];
    const app: { route?: (request: Request) => Promise<Response> } = {};
    const deliver = async (request: Request) => {
      sent.push(await request.clone().text());
      return app.route ? app.route(request) : new Response(null, { status: 503 });
    };
    const { tenant, calendar } = await openCalendar({ tenant: { deliver } });
    const verify = createTokenVerifier({
      appIds: [tenant.app.clientId],
      authority: tenant.origins.login,
      fetch: (request) => tenant.fetch(request),
      clock: tenant.clock,
    });
    app.route = (request) =>
      handleNotification(request, {
        clientState: "secret",
        verify,
        receive: (notifications) => {
          received.push(...notifications);
        },
      });
    await calendar.subscriptions.create({
      notificationUrl: ADDRESS,
      clientState: "secret",
      changeTypes: ["created"],
      resourceData: { select: ["subject", "start"], certificate, certificateId: "c-1" },
    });
    await calendar.events.create({ event: tour });
    tenant.clock.advance({ seconds: 5 });
    await tenant.delivered();
    const delivery = JSON.parse(sent.at(-1) ?? "{}") as {
      readonly value: readonly object[];
      readonly validationTokens: readonly string[];
    };
    /** Somebody sends something like it again. */
    const forge = async (changes: object) => {
      received.length = 0;
      const body = JSON.stringify({ ...delivery, ...changes });
      const answer = await app.route?.(new Request(ADDRESS, { method: "POST", body }));
      return { status: answer?.status, taken: received.filter(({ kind }) => kind === "change").length };
    };
    return { tenant, received, delivery, forge, privateKey };
  }

  test("are read with the key of the certificate, once Microsoft's signature was checked", async () => {
    const { received, delivery, privateKey } = await readersOfContent();
    expect(delivery.validationTokens).toHaveLength(1);
    const [notification] = received;
    if (notification?.kind !== "change" || !notification.encryptedContent) throw new Error("Nothing came.");
    expect(notification.encryptedContent.encryptionCertificateId).toBe("c-1");
    const event = await decryptNotification<"subject" | "start">(notification.encryptedContent, privateKey);
    expect(event).toMatchObject({ id: notification.eventId, subject: "Tour" });
  });

  test("are dropped without a proof for their organisation that holds", async () => {
    const { tenant, delivery, forge } = await readersOfContent();
    const [token = ""] = delivery.validationTokens;
    const elsewhere = delivery.value.map((each) => ({
      ...each,
      tenantId: "3f1f9ad4-9d4f-43c5-8e6b-1a2b3c4d5e6f",
    }));
    expect(await forge({})).toEqual({ status: 202, taken: 1 });
    expect(await forge({ validationTokens: [] })).toEqual({ status: 202, taken: 0 });
    expect(await forge({ validationTokens: [`${token.slice(0, -6)}AAAAAA`] })).toEqual({
      status: 202,
      taken: 0,
    });
    expect(await forge({ value: elsewhere })).toEqual({ status: 202, taken: 0 });
    tenant.clock.advance({ days: 2 });
    expect(await forge({})).toEqual({ status: 202, taken: 0 });
  });
});

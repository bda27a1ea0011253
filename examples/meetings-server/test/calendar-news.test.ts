import { withApprovedApp } from "@consentra/mock-azure";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { calendarOf } from "./support/calendar-of.ts";
import { type OpenProduct, ORIGIN, openProduct } from "./support/open-product.ts";

const CALLBACK = `${ORIGIN}/auth/callback`;

let product: OpenProduct;
beforeEach(() => {
  product = openProduct(ORIGIN, withApprovedApp());
});
afterEach(() => product.close());

const connect = async (name = "Maya") => {
  const visitor = await product.signIn(name, "fjordline.example");
  await visitor.press("Connect");
  if (visitor.location !== `${ORIGIN}/settings`) await visitor.press(product.tenant.people.requester.address);
  expect(visitor.text).toContain("Connected as");
  return visitor;
};

/** Somebody changes the calendar elsewhere; Microsoft has told of it when this resolves. */
const book = async (subject: string) => {
  const calendar = await calendarOf(product.tenant, CALLBACK);
  await calendar.events.create({
    event: {
      subject,
      start: { dateTime: "2026-01-06T09:00:00", timeZone: "UTC" },
      end: { dateTime: "2026-01-06T10:00:00", timeZone: "UTC" },
    },
  });
  await product.advance({ seconds: 10 });
};

const subscriptions = () => product.tenant.snapshot().data.subscriptions;

describe("news of a connected calendar", () => {
  test("arrive, at an address that says nothing of the user", async () => {
    const maya = await connect();
    const [subscription, ...others] = subscriptions();
    expect(others).toEqual([]);
    expect(subscription?.notificationUrl).toMatch(
      /^https:\/\/app\.meetings\.example\/auth\/notifications\?door=[\w-]{32}$/,
    );

    await book("Guided tour");
    await maya.open(`${ORIGIN}/settings`);
    expect(maya.text).toContain("2026-01-06 09:00 Guided tour");
    expect(maya.text).toMatch(/Jan 5, 2026, 9:00 AM UTC: an event was created/);
  });

  test("go on for longer than a token lasts, with nobody at the product", async () => {
    const maya = await connect();
    for (let hours = 0; hours < 12; hours += 1) await product.advance({ hours: 1 });
    await book("Guided tour");
    await maya.open(`${ORIGIN}/settings`);
    expect(maya.text).toMatch(/Jan 5, 2026, 9:00 PM UTC: an event was created/);
    expect(subscriptions()).toHaveLength(1);
  });

  test.each([
    ["while it was asked for a renewal", 8, "5:00 PM", 1],
    ["until the subscription had ended", 8 * 24, "9:00 AM", 0],
  ])("go on where the product could not be reached %s", async (_, hours, time, left) => {
    const maya = await connect();
    product.unplug();
    await product.advance({ hours });
    product.plugIn();
    expect(subscriptions()).toHaveLength(left);
    await book("Not told");
    await maya.open(`${ORIGIN}/settings`);
    expect(maya.text).not.toContain("an event was created");
    await book("Guided tour");
    await maya.open(`${ORIGIN}/settings`);
    expect(maya.text).toContain(`${time} UTC: an event was created`);
  });

  test("end with the connection, and come back with it", async () => {
    const maya = await connect();
    await maya.press("Disconnect");
    for (let hours = 0; hours < 4; hours += 1) await product.advance({ hours: 1 });
    await maya.press("Connect");
    expect(maya.text).toContain("Connected as");
    await book("Guided tour");
    await maya.open(`${ORIGIN}/settings`);
    expect(maya.text).toMatch(/Jan 5, 2026, 1:00 PM UTC: an event was created/);
    expect(subscriptions()).toHaveLength(1);
  });

  test("are believed at one's own door only, and with its secret", async () => {
    await connect();
    const [subscription] = subscriptions();
    const told = (url: string, clientState: string) =>
      product.app.request(url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          value: [{ subscriptionId: subscription?.id, changeType: "deleted", resource: "r", clientState }],
        }),
      });
    expect((await told(`${ORIGIN}/auth/notifications`, "x")).status).toBe(404);
    expect((await told(`${ORIGIN}/auth/notifications?door=${"x".repeat(32)}`, "x")).status).toBe(404);
    expect((await told(subscription?.notificationUrl ?? "", "x")).status).toBe(202);
    const maya = await product.signIn("Maya", "fjordline.example");
    expect(maya.text).not.toContain("an event was deleted");
  });
});

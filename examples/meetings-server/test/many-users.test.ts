import { withApprovedApp } from "@consentra/mock-azure";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readEnvironment } from "../src/options.ts";
import { createSessions } from "../src/sessions.ts";
import { createUsers } from "../src/users.ts";
import { calendarOf } from "./support/calendar-of.ts";
import { OPERATOR, type OpenProduct, ORIGIN, openProduct } from "./support/open-product.ts";

let product: OpenProduct;
beforeEach(() => {
  product = openProduct(ORIGIN, withApprovedApp());
});
afterEach(() => product.close());

describe("a product with many users", () => {
  test("takes nobody for somebody of another customer, however they are named", async () => {
    const users = createUsers(product.storage);
    const one = await users.signIn("b/c", "a");
    const other = await users.signIn("c", "a/b");
    expect(one.id).not.toBe(other.id);
    expect(await users.find(other.id)).toMatchObject({ name: "c", customer: "a/b" });
    // The same person, whatever the keyboard does.
    expect((await users.signIn("Maya", "Fjordline.example")).id).toBe(
      (await users.signIn("maya", "fjordline.example")).id,
    );
  });

  test("shows its customers to those who run it, and to nobody else", async () => {
    const maya = await product.signIn("Maya", "fjordline.example");
    expect(maya.text).not.toContain("Customers");
    await maya.open(`${ORIGIN}/customers`);
    expect(maya.text).toContain("Only those who run Meetings see its customers.");
    expect(maya.text).not.toContain("Not seen yet");
    const olivia = await product.signIn("Olivia", OPERATOR);
    await olivia.open(`${ORIGIN}/customers`);
    expect(olivia.text).toContain("fjordline.example Not seen yet");
  });

  test("shows its customers without opening anybody's connection", async () => {
    for (const name of ["Ada", "Bo", "Cy", "Di"]) await product.signIn(name, "fjordline.example");
    const olivia = await product.signIn("Olivia", OPERATOR);
    const read = vi.spyOn(product.storage, "get");
    await olivia.open(`${ORIGIN}/customers`);
    expect(olivia.text).toContain("fjordline.example Not seen yet 0");
    const opened = read.mock.calls.filter(([key]) => key.startsWith("meetings.connection."));
    expect(opened).toEqual([]);
    // Who asks, the list, and each customer.
    expect(read).toHaveBeenCalledTimes(4);
  });

  test("keeps nothing of a calendar that is not connected any more, though Microsoft goes on telling", async () => {
    const maya = await product.signIn("Maya", "fjordline.example");
    await maya.press("Connect");
    await maya.press(product.tenant.people.requester.address);
    await maya.press("Disconnect");
    const calendar = await calendarOf(product.tenant, `${ORIGIN}/auth/callback`);
    const at = (hour: number) => ({ dateTime: `2026-01-06T0${hour}:00:00`, timeZone: "UTC" });
    await calendar.events.create({ event: { subject: "Private", start: at(8), end: at(9) } });
    await product.advance({ seconds: 10 });
    expect(product.tenant.snapshot().data.subscriptions).toHaveLength(1);
    expect(await product.storage.get("meetings.news.fjordline.example/maya")).toBeNull();
  });

  test("leaves users signed in while its key changes", async () => {
    const [old, current] = ["o", "n"].map((letter) => ({ id: letter, secret: letter.repeat(32) }));
    if (!old || !current) throw new Error("There are two.");
    const cookie = (await createSessions([old], true).begin("user-7")).split(";")[0] ?? "";
    const request = new Request(ORIGIN, { headers: { cookie } });
    expect(await createSessions([current, old], true).userOf(request)).toBe("user-7");
    expect(await createSessions([current], true).userOf(request)).toBeUndefined();

    const environment = { MEETINGS_CLIENT_ID: "c", MEETINGS_CLIENT_SECRET: "s" };
    const keys = {
      MEETINGS_KEY_ID: "n",
      MEETINGS_KEY: "new",
      MEETINGS_OLD_KEY_ID: "o",
      MEETINGS_OLD_KEY: "old",
    };
    expect(readEnvironment({ ...environment, ...keys }).keys).toEqual([
      { id: "n", secret: "new" },
      { id: "o", secret: "old" },
    ]);
  });
});

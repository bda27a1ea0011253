import { withApprovedApp } from "@consentra/mock-azure";
import { afterEach, describe, expect, test } from "vitest";
import { OPERATOR, type OpenProduct, ORIGIN, openProduct } from "./support/open-product.ts";

let product: OpenProduct | undefined;
afterEach(() => product?.close());

const open = (...parameters: Parameters<typeof openProduct>) => {
  product = openProduct(...parameters);
  return product;
};

const CUSTOMERS = `${ORIGIN}/customers`;

describe("a product's server", () => {
  test("takes a customer from the first Connect to approval, and the next user past it", async () => {
    const { signIn, tenant, advance } = open();
    const { requester, colleague, administrator } = tenant.people;
    const maya = await signIn("Maya", "fjordline.example");
    const olivia = await signIn("Olivia", OPERATOR);
    expect(maya.text).toContain("Not connected");

    await maya.press("Connect");
    await maya.press(requester.address);
    expect(maya.title).toBe("Approval required");
    await maya.fill("Enter justification for requesting this app", "Customers book me through Meetings.");
    await maya.press("Request approval");
    await maya.press("Back to app");
    expect(maya.location).toBe(`${ORIGIN}/settings`);
    await maya.press("I sent a request");
    expect(maya.text).toContain("Pending approval");

    await olivia.open(CUSTOMERS);
    expect(olivia.text).toContain(
      "fjordline.example Not seen yet 0 Maya: request of January 5, 2026, expires on February 4, 2026",
    );

    await advance({ days: 2 });
    await administrator.approves();
    await maya.open(`${ORIGIN}/settings`);
    await maya.press("Connect");
    expect(maya.location).toBe(`${ORIGIN}/settings`);
    expect(maya.text).toContain(`Connected as ${requester.address}`);

    const second = await signIn("Jonas", "fjordline.example");
    await second.press("Connect");
    await second.press(colleague.address);
    expect(second.text).toContain(`Connected as ${colleague.address}`);
    await olivia.open(CUSTOMERS);
    expect(olivia.text).toContain("fjordline.example Approved, seen on January 7, 2026 2");
  });

  test("goes on where another machine left off, between Connect and callback too, and with its tokens", async () => {
    const { signIn, restart, tenant, advance } = open(ORIGIN, withApprovedApp());
    const maya = await signIn("Maya", "fjordline.example");
    await maya.press("Connect");
    restart();
    await maya.press(tenant.people.requester.address);
    expect(maya.text).toContain("Connected as");
    restart();
    await advance({ hours: 2 });
    await maya.open(`${ORIGIN}/settings`);
    expect(maya.text).toContain("Coming week");
    expect(maya.text).not.toContain("cannot be read");

    await maya.press("Disconnect");
    expect(maya.text).toContain("Not connected");
    restart();
    await maya.open(`${ORIGIN}/settings`);
    expect(maya.text).toContain("Not connected");
  });

  test("notices by itself that a customer has approved, and promises nothing", async () => {
    const { signIn, tenant, watch, advance } = open();
    const maya = await signIn("Maya", "fjordline.example");
    const olivia = await signIn("Olivia", OPERATOR);
    await maya.press("Connect");
    await maya.press(tenant.people.requester.address);
    await maya.fill("Enter justification for requesting this app", "Customers book me through Meetings.");
    await maya.press("Request approval");
    await maya.press("Back to app");
    await maya.press("I sent a request");
    await advance({ minutes: 2 });
    expect(await watch.sweep()).toMatchObject({ looked: 1 });
    await olivia.open(CUSTOMERS);
    expect(olivia.text).toContain("fjordline.example Not seen yet");

    await tenant.people.administrator.approves();
    await advance({ minutes: 3 });
    expect(await watch.sweep()).toEqual({ looked: 1, left: 0 });
    await olivia.open(CUSTOMERS);
    expect(olivia.text).toContain(
      "Signs of it on January 5, 2026, nobody has connected yet 0 Maya: request of",
    );
    await maya.open(`${ORIGIN}/settings`);
    await maya.press("Connect");
    expect(maya.text).toContain("Connected as");
  });

  test("lets a user who is an administrator approve for all, and notes that it is not proven", async () => {
    const { signIn, tenant } = open();
    const { administrator, requester } = tenant.people;
    const megan = await signIn("Megan", "fjordline.example");
    const olivia = await signIn("Olivia", OPERATOR);
    await megan.press("Connect");
    await megan.press(requester.address);
    await megan.press("Cancel");
    await megan.press("I am an administrator: approve now");
    await megan.press("Have an admin account? Sign in with that account");
    await megan.press(administrator.address);
    await megan.press("Accept");
    expect(megan.location).toBe(`${ORIGIN}/settings`);
    await olivia.open(CUSTOMERS);
    expect(olivia.text).toContain(
      "fjordline.example Signs of it on January 5, 2026, nobody has connected yet 0",
    );
  });

  test("shows a page of its own for an answer that nobody here asked for", async () => {
    const { signIn } = open();
    const maya = await signIn("Maya", "fjordline.example");
    await maya.open(`${ORIGIN}/auth/callback?code=c&state=s`);
    expect(maya.title).toBe("That did not work · Meetings");
    await maya.press("Go on to Meetings");
    expect(maya.location).toBe(`${ORIGIN}/settings`);
  });

  test("asks who is there before it shows anything", async () => {
    const { app } = open();
    for (const path of ["/settings", "/customers"]) {
      const answer = await app.request(ORIGIN + path);
      expect([answer.status, answer.headers.get("location")]).toEqual([302, "/sign-in"]);
    }
    const forged = await app.request(`${ORIGIN}/sign-in`, {
      method: "POST",
      headers: { origin: "https://attacker.example" },
      body: new URLSearchParams({ name: "Maya", customer: "fjordline.example" }),
    });
    expect(forged.status).toBe(403);
  });
});

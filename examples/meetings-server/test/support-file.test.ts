import type { SupportBundle } from "@consentra/integration/operations";
import { withApprovedApp } from "@consentra/mock-azure";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type OpenProduct, ORIGIN, openProduct } from "./support/open-product.ts";

let product: OpenProduct;
beforeEach(() => {
  product = openProduct(ORIGIN, withApprovedApp());
});
afterEach(() => product.close());

test("a user's file for support says how the connection is and what it did, and names nobody", async () => {
  const { requester, colleague } = product.tenant.people;
  const jonas = await product.signIn("Jonas", "fjordline.example");
  await jonas.press("Connect");
  await jonas.press(colleague.address);
  const maya = await product.signIn("Maya", "fjordline.example");
  await maya.press("Connect");
  await maya.press(requester.address);
  await maya.press("File for support");

  const bundle = JSON.parse(maya.text) as SupportBundle;
  expect(bundle).toMatchObject({
    format: 1,
    app: { displayName: "Meetings" },
    tenantId: product.tenant.id,
    health: { level: "healthy", status: "connected" },
  });
  const moves = bundle.events.filter(({ kind }) => kind === "status");
  expect(moves).toMatchObject([{ to: "connecting" }, { to: "connected" }]);
  expect(new Set(bundle.events.map((event) => "connection" in event && event.connection)).size).toBe(1);
  expect(maya.text).not.toMatch(/maya|jonas|fjordline|eyJ/i);
});

test("is given to those who are signed in", async () => {
  const answer = await product.app.request(`${ORIGIN}/support.json`);
  expect([answer.status, answer.headers.get("location")]).toEqual([302, "/sign-in"]);
});

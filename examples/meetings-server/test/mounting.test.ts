import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import express from "express";
import { afterEach, describe, expect, test } from "vitest";
import { type OpenProduct, openProduct } from "./support/open-product.ts";

let product: OpenProduct;
afterEach(() => product.close());

/** Listens on a free port of this computer, which the product takes for its address. */
async function listening(listener: RequestListener, work: (origin: string) => Promise<void>): Promise<void> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

const session = async (meetings: OpenProduct, origin: string) => {
  const answer = await meetings.app.request(`${origin}/sign-in`, {
    method: "POST",
    headers: { origin },
    body: new URLSearchParams({ name: "Maya", customer: "fjordline.example" }),
  });
  return answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
};

describe("the routes of a connection", () => {
  test("stand in Express, before what reads bodies", async () => {
    const app = express();
    app.all("/auth/*path", (request, response) =>
      getRequestListener(product.handlers.fetch)(request, response),
    );
    app.use(express.urlencoded());
    await listening(app, async (origin) => {
      product = openProduct(origin);
      const headers = { cookie: await session(product, origin), origin, accept: "application/json" };
      const status = await fetch(`${origin}/auth/status`, { headers });
      expect(await status.json()).toMatchObject({ state: { status: "disconnected" } });
      const connect = await fetch(`${origin}/auth/connect`, {
        method: "POST",
        headers,
        body: new URLSearchParams({ returnTo: "/settings" }),
      });
      expect(await connect.json()).toMatchObject({
        state: { status: "connecting" },
        location: expect.stringContaining("https://login.microsoftonline.com/"),
      });
      expect(connect.headers.getSetCookie()[0]).toMatch(/^consentra-connect\.auth=/);
    });
  });

  test("stand in a route file of Next.js, which exports one function a method", async () => {
    product = openProduct();
    const route = { GET: product.handlers.fetch, POST: product.handlers.fetch };
    const origin = "https://app.meetings.example";
    const headers = { cookie: await session(product, origin), "sec-fetch-site": "same-origin" };
    const connect = await route.POST(new Request(`${origin}/auth/connect`, { method: "POST", headers }));
    expect(connect.status).toBe(303);
    expect((await route.GET(new Request(`${origin}/auth/status`, { headers }))).status).toBe(200);
  });
});

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deliverHere } from "./deliver-here.ts";

const received: string[] = [];
const server = createServer((asked, answer) => {
  asked.setEncoding("utf8").on("data", (text: string) => received.push(text));
  asked.on("end", () => {
    if (asked.url === "/away") answer.writeHead(302, { location: "https://graph.contoso.example/" }).end();
    else answer.writeHead(202).end();
  });
});
const address = (path: string) => `http://127.0.0.1:${String((server.address() as AddressInfo).port)}${path}`;
const send = (url: string) => deliverHere(new Request(url, { method: "POST", body: "news" }));

describe("deliverHere", () => {
  beforeAll(() => new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve)));
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  test("calls an app on this machine", async () => {
    expect((await send(address("/notifications"))).status).toBe(202);
    expect(received).toEqual(["news"]);
  });

  test("does not follow where that sends it", async () => {
    expect((await send(address("/away"))).status).toBe(302);
  });

  test.each([
    "https://app.contoso.example/n",
    "http://127.0.0.1.contoso.example/",
    "http://10.0.0.1/",
    "http://localhostile/",
  ])("calls nobody elsewhere: %s", async (url) => {
    await expect(send(url)).rejects.toThrow("is not on this machine.");
  });
});

import { describe, expect, test } from "vitest";
import { failureOf, refusal } from "../test/scripted-graph.ts";
import { readEntity, readNothing, readPage } from "./read-success.ts";

describe("readEntity", () => {
  test("gives the resource as it came, an empty subject included", async () => {
    const event = { id: "AAMkAD=", subject: null };
    expect(await readEntity(Response.json(event))).toEqual(event);
  });

  test.each([{}, [], null, { id: 5 }])("refuses %j", async (body) => {
    expect(await failureOf(readEntity(Response.json(body)))).toEqual({
      kind: "badResponse",
      problem: "unexpectedShape",
    });
  });

  test("refuses a page of HTML and names the answer", async () => {
    const response = new Response("<html></html>", { headers: { "request-id": "r-1" } });
    expect(await failureOf(readEntity(response))).toEqual({
      kind: "badResponse",
      problem: "notJson",
      requestId: "r-1",
    });
  });

  test("calls a body that breaks off a network failure", async () => {
    const body = new ReadableStream({
      start: (controller) => {
        controller.error(new TypeError("terminated"));
      },
    });
    expect(await failureOf(readEntity(new Response(body)))).toEqual({
      kind: "network",
      attempts: 1,
      elapsed: 0,
    });
  });

  test("throws what the service refused with", async () => {
    expect(await failureOf(readEntity(refusal(404, "ErrorItemNotFound")))).toMatchObject({
      kind: "notFound",
    });
  });
});

describe("readPage", () => {
  test("gives items and the link to the next page", async () => {
    const response = Response.json({ value: [{ id: "1" }], "@odata.nextLink": "https://x.example/2" });
    expect(await readPage(response)).toEqual({ items: [{ id: "1" }], nextLink: "https://x.example/2" });
  });

  test.each([{ id: "1" }, { value: {} }, null, { value: [], "@odata.nextLink": 2 }])(
    "refuses %j",
    async (body) => {
      expect(await failureOf(readPage(Response.json(body)))).toMatchObject({ problem: "unexpectedShape" });
    },
  );
});

describe("readNothing", () => {
  test("lets go of a body that nobody needs", async () => {
    let cancelled = false;
    const body = new ReadableStream({
      cancel: () => {
        cancelled = true;
      },
    });
    await readNothing(new Response(body));
    expect(cancelled).toBe(true);
  });

  test("throws what the service refused with", async () => {
    expect(await failureOf(readNothing(refusal(403, "ErrorAccessDenied")))).toMatchObject({
      kind: "forbidden",
      reason: "consentOrSharing",
    });
  });
});

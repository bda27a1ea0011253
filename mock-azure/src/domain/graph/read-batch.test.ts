import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBatch } from "./read-batch.ts";

const get = (id: string, ...dependsOn: readonly string[]) => ({
  id,
  method: "GET",
  url: "/me",
  ...(dependsOn.length > 0 && { dependsOn }),
});
const JSON_TYPE = { "Content-Type": "application/json" };
const post = { id: "1", method: "post", url: "me/events", headers: JSON_TYPE, body: { a: 1 } };

describe("readBatch", () => {
  test.each([
    ["parallel", [get("1")]],
    ["parallel", [get("1"), { ...get("2"), dependsOn: [] }, { ...get("3"), dependsOn: null }]],
    ["serial", [get("1"), get("2", "1"), get("3", "2")]],
    ["serial", [get("A"), get("b", "a")]],
    ["same", [get("1"), get("2", "1"), get("3", "1")]],
  ])("sees that requests go %s", (order, requests) => {
    expect(readBatch({ requests })).toMatchObject({ kind: "batch", order });
  });

  test.each([
    [post, { method: "POST", url: "me/events", body: { kind: "json", text: '{"a":1}' } }],
    [{ ...post, body: {} }, { body: { kind: "json", text: "{}" } }],
    [
      { ...post, headers: { "CONTENT-TYPE": "image/jpeg", Prefer: "x" }, body: "_-8=" },
      { headers: { "content-type": "image/jpeg", prefer: "x" }, body: { kind: "bytes", base64: "_-8=" } },
    ],
    [
      { id: "1", method: "DELETE", url: "/me/events/x" },
      { headers: {}, body: undefined },
    ],
  ])("reads a request %#", (request, read) => {
    expect(readBatch({ requests: [request] })).toMatchObject({ requests: [read] });
  });

  test.each([
    ["no object", null],
    ["no requests", {}],
    ["requests that are no list", { requests: {} }],
    ["an empty list", { requests: [] }],
    ["a request that is no object", { requests: ["x"] }],
    ["no id", { requests: [{ method: "GET", url: "/me" }] }],
    ["an empty id", { requests: [get("")] }],
    ["an id that is a number", { requests: [{ ...get("1"), id: 1 }] }],
    ["no method", { requests: [{ id: "1", url: "/me" }] }],
    ["an unknown method", { requests: [{ ...get("1"), method: "BREW" }] }],
    ["no url", { requests: [{ id: "1", method: "GET" }] }],
    ["headers that are a list", { requests: [{ ...get("1"), headers: ["a"] }] }],
    ["a header that is no text", { requests: [{ ...get("1"), headers: { a: 1 } }] }],
    ["a header with a line break", { requests: [{ ...get("1"), headers: { a: "b\r\nc: d" } }] }],
    ["dependsOn that is a text", { requests: [get("1"), { ...get("2"), dependsOn: "1" }] }],
    [
      "bytes that are no base64",
      { requests: [{ ...post, headers: { "content-type": "image/png" }, body: "é" }] },
    ],
  ])("refuses %s", (_, body) => {
    expect(readBatch(body)).toMatchObject({
      status: 400,
      code: "BadRequest",
      message: "Invalid batch payload format.",
    });
  });

  const many = (count: number) => Array.from({ length: count }, (_, index) => get(String(index)));

  test("takes twenty requests and no more", () => {
    expect(readBatch({ requests: many(20) })).toMatchObject({ kind: "batch" });
    expect(readBatch({ requests: many(21) })).toMatchObject({
      status: 400,
      code: "BadRequest",
      message: "Number of requests inside batch exceed the limit.",
    });
  });

  const order = "Batch should be either fully sequential or fully parallel.";
  const dependency = (id: string) => `Invalid dependency for request Id ${id}.`;
  const bodyless = "Write request id : 1 does not contain Content-Type header or body.";

  test.each([
    ["the same id in another case", [get("a"), get("A")], "The request id 'A' is not unique in the batch."],
    ["a dependency that is not there", [get("1"), get("2", "3")], dependency("2")],
    ["a dependency on itself", [get("1"), get("2", "2")], dependency("2")],
    ["two dependencies", [get("1"), get("2", "1"), get("3", "1", "2")], dependency("3")],
    ["requests of which some wait", [get("1"), get("2", "1"), get("3")], order],
    ["two chains", [get("1"), get("2"), get("3", "1"), get("4", "3")], order],
    ["a write without content type", [{ ...post, headers: {} }], bodyless],
    ["a write without a body", [{ ...post, body: undefined }], bodyless],
  ])("refuses %s, and all of the batch with it", (_, requests, message) => {
    expect(readBatch({ requests })).toMatchObject({ status: 400, code: "BadRequest", message });
  });

  test("C059: refuses a dependency on a request that comes later", () => {
    expect(readBatch({ requests: [get("1", "2"), get("2")] })).toMatchObject({
      status: 400,
      message: dependency("1"),
    });
  });

  test("never throws, whatever it is given", () => {
    const request = fc.record(
      {
        id: fc.jsonValue(),
        method: fc.jsonValue(),
        url: fc.jsonValue(),
        headers: fc.jsonValue(),
        dependsOn: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(request, fc.jsonValue())), (requests) => {
        expect(readBatch({ requests })).toHaveProperty("kind");
      }),
      { numRuns: 300 },
    );
  });
});

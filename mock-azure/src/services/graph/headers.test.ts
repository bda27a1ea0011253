import { describe, expect, test } from "vitest";
import { graphClient } from "../../../test/support/graph-client.ts";

const at = (dateTime: string) => ({ dateTime, timeZone: "UTC" });
const EVENT = { subject: "One", start: at("2026-03-02T09:00"), end: at("2026-03-02T10:00") };
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function written() {
  const client = await graphClient();
  const { body } = await client.post("/me/events", EVENT);
  return { ...client, path: `/me/events/${body.id}`, event: body };
}

describe("headers of Microsoft Graph", () => {
  test("says of every answer when it was given, by whom, and that it is JSON of OData", async () => {
    const { get } = await graphClient();
    const { headers } = await get("/me/events");
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-type":
        "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8",
      "odata-version": "4.0",
      "cache-control": "private",
      "strict-transport-security": "max-age=31536000",
      date: "Mon, 05 Jan 2026 09:00:00 GMT",
      "request-id": expect.stringMatching(GUID),
      "access-control-allow-origin": "*",
    });
    expect(JSON.parse(headers.get("x-ms-ags-diagnostic") ?? "")).toHaveProperty("ServerInfo.DataCenter");
  });

  test.each([{}, { "return-client-request-id": "true" }])(
    "gives a client its own id of the request back, in errors too, with %j",
    async (more) => {
      const { get } = await graphClient();
      const own = "11111111-2222-4333-8444-555555555555";
      const { headers, body } = await get("/me/events/nothing", { "client-request-id": own, ...more });
      expect(headers.get("client-request-id")).toBe(own);
      expect(body.error.innerError).toEqual({
        date: "2026-01-05T09:00:00",
        "request-id": headers.get("request-id"),
        "client-request-id": own,
      });
    },
  );

  test("uses its own id where the client has none", async () => {
    const { get } = await graphClient();
    const { headers } = await get("/me");
    expect(headers.get("client-request-id")).toBe(headers.get("request-id"));
  });

  test("gives the version of a single event, and passes over If-None-Match", async () => {
    const { get, path, event } = await written();
    const { status, headers, body } = await get(path, { "if-none-match": event["@odata.etag"] });
    expect(status).toBe(200);
    expect(headers.get("etag")).toBe(`W/"${event.changeKey}"`);
    expect(body["@odata.etag"]).toBe(headers.get("etag"));
  });

  test("answers an update without the item where that is preferred", async () => {
    const { get, patch, path } = await written();
    const { status, headers, body } = await patch(path, { subject: "Two" }, { prefer: "return=minimal" });
    expect([status, body]).toEqual([204, undefined]);
    expect(headers.get("preference-applied")).toBe("return=minimal");
    const after = (await get(path)).body;
    expect(after.subject).toBe("Two");
    expect(headers.get("etag")).toBe(after["@odata.etag"]);
    const calendar = await patch("/me/calendar", { name: "Mine" }, { prefer: "return=minimal" });
    expect([calendar.status, calendar.body]).toEqual([204, undefined]);
    expect((await get("/me/calendar")).body.name).toBe("Mine");
  });

  test("C125: refuses to write over a version that is not the current one, in batches of writers too", async () => {
    const { patch, path, event } = await written();
    const etag = event["@odata.etag"];
    const answers = await Promise.all(
      ["1", "2", "3"].map((subject) => patch(path, { subject }, { "if-match": etag })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 412, 412]);
    expect(answers[1]?.body.error).toMatchObject({
      code: "ErrorIrresolvableConflict",
      message:
        "The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.",
    });
  });

  test("heeds several preferences, in one header and in any order", async () => {
    const { get, path } = await written();
    const prefer =
      'outlook.body-content-type="text", IdType="ImmutableId", outlook.timezone="Pacific Standard Time", respond-async';
    const { headers, body } = await get(path, { prefer });
    expect(headers.get("preference-applied")?.split(", ").toSorted()).toEqual([
      'IdType="ImmutableId"',
      'outlook.body-content-type="text"',
      'outlook.timezone="Pacific Standard Time"',
    ]);
    expect(body).toMatchObject({
      body: { contentType: "text" },
      start: { timeZone: "Pacific Standard Time" },
    });
  });
});

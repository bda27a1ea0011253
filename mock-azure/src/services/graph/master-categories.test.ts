import { describe, expect, test } from "vitest";
import { clientFor, graphClient } from "../../../test/support/graph-client.ts";

const PATH = "/me/outlook/masterCategories";
const WRITE = { permissions: "MailboxSettings.ReadWrite Calendars.ReadWrite User.Read" };

describe("GET /me/outlook/masterCategories", () => {
  test("lists the six categories of a new mailbox", async () => {
    const { get } = await graphClient(WRITE);
    const { status, body } = await get(PATH);
    const user = (await get("/me")).body.id;
    const category = (displayName: string, color: string) => ({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      displayName,
      color,
    });
    expect(status).toBe(200);
    expect(body).toEqual({
      "@odata.context": `https://graph.microsoft.com/v1.0/$metadata#users('${user}')/outlook/masterCategories`,
      value: [
        category("Red category", "preset0"),
        category("Orange category", "preset1"),
        category("Yellow category", "preset3"),
        category("Green category", "preset4"),
        category("Blue category", "preset7"),
        category("Purple category", "preset8"),
      ],
    });
  });

  test("lists all of them on a page, pages where that is asked for, and selects", async () => {
    const { get, post } = await graphClient(WRITE);
    for (let count = 1; count <= 12; count += 1)
      await post(PATH, { displayName: `Project ${String(count)}` });
    expect((await get(PATH)).body.value).toHaveLength(18);
    const { body } = await get(`${PATH}?$top=2&$skip=5&$select=displayName&$count=true`);
    expect(body).toMatchObject({ "@odata.count": 18, value: [{ displayName: "Purple category" }, {}] });
    expect(Object.keys(body.value[0] ?? {})).toEqual(["id", "displayName"]);
    expect((await get(body["@odata.nextLink"] ?? "")).body.value).toMatchObject([
      { displayName: "Project 2" },
      { displayName: "Project 3" },
    ]);
  });

  test("needs the permission for mailbox settings", async () => {
    const { get } = await graphClient();
    expect(await get(PATH)).toMatchObject({ status: 403, body: { error: { code: "ErrorAccessDenied" } } });
  });
});

describe("POST /me/outlook/masterCategories", () => {
  test("adds a category that is found then", async () => {
    const { get, post } = await graphClient(WRITE);
    const { status, headers, body } = await post(PATH, {
      displayName: "Project expenses",
      color: "Preset9",
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      "@odata.context": expect.stringMatching(/\/outlook\/masterCategories\/\$entity$/),
      displayName: "Project expenses",
      color: "preset9",
    });
    expect((await get(headers.get("location") ?? "")).body).toEqual(body);
  });

  test("gives a category without a colour none", async () => {
    const { post } = await graphClient(WRITE);
    expect((await post(PATH, { displayName: "Plain" })).body).toMatchObject({ color: "none" });
  });

  test.each([
    ["no name", {}, 400, "ErrorInvalidArgument"],
    ["an empty name", { displayName: " " }, 400, "ErrorInvalidArgument"],
    ["a name of 256 characters", { displayName: "x".repeat(256) }, 400, "ErrorInvalidArgument"],
    ["a name that is taken, in any case", { displayName: "RED CATEGORY" }, 409, "ErrorItemAlreadyExists"],
    ["an unknown colour", { displayName: "x", color: "preset25" }, 400, "UnableToDeserializePostBody"],
    ["an unknown property", { displayName: "x", icon: "star" }, 400, "RequestBodyRead"],
  ])("refuses %s and adds nothing", async (_, draft, status, code) => {
    const { tenant, post } = await graphClient(WRITE);
    expect(await post(PATH, draft)).toMatchObject({ status, body: { error: { code } } });
    expect(tenant.journal()).toEqual([]);
  });

  test("needs a permission to write", async () => {
    const { post } = await graphClient({ permissions: "MailboxSettings.Read" });
    expect((await post(PATH, { displayName: "x" })).status).toBe(403);
  });
});

describe("one of /me/outlook/masterCategories", () => {
  test("gets another colour and keeps its name", async () => {
    const { get, patch } = await graphClient(WRITE);
    const { id = "" } = (await get(PATH)).body.value[0] ?? {};
    const { status, body } = await patch(`${PATH}/${id}`, { displayName: "Urgent", color: "preset15" });
    expect(status).toBe(200);
    expect(body).toMatchObject({ id, displayName: "Red category", color: "preset15" });
  });

  test("is deleted once, and events go on naming it", async () => {
    const { call, get, post } = await graphClient(WRITE);
    const { id = "" } = (await get(PATH)).body.value[0] ?? {};
    const when = { dateTime: "2026-01-05T10:00", timeZone: "UTC" };
    const event = (await post("/me/events", { start: when, end: when, categories: ["Red category"] })).body;
    expect((await call("DELETE", `${PATH}/${id}`)).status).toBe(204);
    expect((await call("DELETE", `${PATH}/${id}`)).body.error.code).toBe("ErrorItemNotFound");
    expect((await get(`/me/events/${event.id}`)).body).toMatchObject({ categories: ["Red category"] });
  });

  test("is not found in another mailbox, nor by an id that is none", async () => {
    const { tenant, get } = await graphClient(WRITE);
    const { id = "" } = (await get(PATH)).body.value[0] ?? {};
    const other = await clientFor(tenant, { ...WRITE, person: "colleague" });
    expect(await other.get(`${PATH}/${id}`)).toMatchObject({
      status: 404,
      body: { error: { code: "ErrorItemNotFound" } },
    });
    expect(await get(`${PATH}/red`)).toMatchObject({
      status: 400,
      body: { error: { code: "ErrorInvalidIdMalformed" } },
    });
  });
});

import { describe, expect, test } from "vitest";
import { clientFor, type GraphClientOptions, graphClient } from "../../../test/support/graph-client.ts";

const SIZE = 3_483_322;
const FIRST = 2_097_152;
const bytes = Uint8Array.from({ length: SIZE }, (_, at) => (at * 31) % 251);

const lunch = {
  subject: "Lunch",
  start: { dateTime: "2026-07-01T12:00", timeZone: "UTC" },
  end: { dateTime: "2026-07-01T13:00", timeZone: "UTC" },
};
const flower = { attachmentType: "file", name: "flower.jpg", size: SIZE };

async function host(options: GraphClientOptions = {}) {
  const client = await graphClient(options);
  const { id } = (await client.post("/me/events", lunch)).body;
  const event = `/me/events/${id}`;
  const open = (item: object = flower, name = "AttachmentItem") =>
    client.post(`${event}/attachments/createUploadSession`, { [name]: item });
  const send = (url: string, init: RequestInit) => client.tenant.fetch(new Request(url, init));
  const put = (url: string, first: number, last: number, headers: Record<string, string> = {}) =>
    send(url, {
      method: "PUT",
      body: bytes.slice(first, last + 1),
      headers: { "content-range": `bytes ${String(first)}-${String(last)}/${String(SIZE)}`, ...headers },
    });
  return { ...client, id, event, open, send, put };
}

const codeOf = async (response: Response) => {
  const { error } = (await response.json()) as { readonly error: { readonly code: string } };
  return [response.status, error.code];
};

describe("POST /me/events/:id/attachments/createUploadSession", () => {
  test("answers with an address of Outlook that wants no token", async () => {
    const { open, id, get } = await host();
    const user = (await get("/me")).body.id;
    const { status, body } = await open();
    expect(status).toBe(201);
    expect(body).toEqual({
      "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#microsoft.graph.uploadSession",
      uploadUrl: expect.stringMatching(
        /^https:\/\/outlook\.office\.com\/api\/v2\.0\/Users\('.+'\)\/Events\('.+'\)\/AttachmentSessions\('.+'\)\?authtoken=[\w-]{86}$/,
      ),
      expirationDateTime: "2026-01-05T11:00:00.0000000Z",
      nextExpectedRanges: ["0-"],
    });
    expect(body.uploadUrl).toContain(`Users('${user}@`);
    expect(body.uploadUrl).toContain(`Events('${id}')`);
  });

  test.each([
    [
      "a file below 3 MB (C113)",
      { ...flower, size: 3_145_727 },
      400,
      "ErrorAttachmentSizeShouldNotBeLessThanMinimumSize",
    ],
    ["a file above 150 MB", { ...flower, size: 157_286_401 }, 400, "ErrorAttachmentSizeLimitExceeded"],
    ["an item", { ...flower, attachmentType: "item" }, 400, "UnableToDeserializePostBody"],
    ["an unknown type", { ...flower, attachmentType: "folder" }, 400, "UnableToDeserializePostBody"],
    ["no name", { ...flower, name: undefined }, 400, "ErrorRequiredPropertyMissing"],
    ["no size", { ...flower, size: undefined }, 400, "ErrorRequiredPropertyMissing"],
    ["a size that is no number", { ...flower, size: "big" }, 400, "RequestBodyRead"],
    ["a property that files do not have", { ...flower, id: "x" }, 400, "RequestBodyRead"],
  ])("refuses %s", async (_, item, status, code) => {
    const { open } = await host();
    expect(await open(item)).toMatchObject({ status, body: { error: { code } } });
  });

  test("takes the limits themselves, and the parameter in either spelling", async () => {
    const { open } = await host();
    expect((await open({ ...flower, size: 3_145_728 }, "attachmentItem")).status).toBe(201);
    expect((await open({ ...flower, size: 157_286_400 })).status).toBe(201);
    expect(await open(flower, "item")).toMatchObject({
      status: 400,
      body: {
        error: {
          message:
            "The parameter 'item' in the request payload is not a valid parameter for the operation 'createUploadSession'.",
        },
      },
    });
  });

  test("needs a permission to write", async () => {
    const { tenant, event } = await host();
    const reader = await clientFor(tenant, { permissions: "Calendars.Read" });
    const path = `${event}/attachments/createUploadSession`;
    expect((await reader.post(path, { attachmentItem: flower })).status).toBe(403);
  });
});

describe("PUT to the address of an upload", () => {
  test("takes the file in pieces and attaches it with the last one", async () => {
    const { open, put, get, event, id } = await host();
    const { uploadUrl } = (await open({ ...flower, isInline: false, contentType: "image/x-flower" })).body;
    const first = await put(uploadUrl, 0, FIRST - 1);
    expect(first.status).toBe(200);
    expect(first.headers.get("access-control-allow-origin")).toBe("*");
    expect(await first.json()).toEqual({
      "@odata.context": expect.stringContaining("https://outlook.office.com/api/v2.0/$metadata#"),
      ExpirationDateTime: "2026-01-05T11:00:00.0000000Z",
      NextExpectedRanges: ["2097152"],
    });
    const last = await put(uploadUrl, FIRST, SIZE - 1);
    expect([last.status, await last.text()]).toEqual([201, ""]);
    const location = last.headers.get("location") ?? "";
    expect(location).toMatch(
      /^https:\/\/outlook\.office\.com\/api\/v2\.0\/Users\('.+'\)\/Events\('.+'\)\/Attachments\('.+'\)$/,
    );
    const [, attachment = ""] = /Attachments\('(.+)'\)$/.exec(location) ?? [];
    const { body } = await get(`/me/events/${id}/attachments/${attachment}`);
    expect(body).toMatchObject({ name: "flower.jpg", contentType: "image/x-flower", isInline: false });
    expect(Buffer.from(body.contentBytes, "base64").equals(Buffer.from(bytes))).toBe(true);
    expect((await get(event)).body.hasAttachments).toBe(true);
    expect((await put(uploadUrl, 0, FIRST - 1)).status).toBe(404);
  });

  test("refuses what is out of order, twice or of another file, and goes on after it", async () => {
    const { open, put, send } = await host();
    const { uploadUrl } = (await open()).body;
    expect(await codeOf(await put(uploadUrl, 10, 19))).toEqual([416, "invalidRange"]);
    await put(uploadUrl, 0, 9);
    expect(await codeOf(await put(uploadUrl, 0, 9))).toEqual([416, "invalidRange"]);
    expect(await codeOf(await put(uploadUrl, 5, 14))).toEqual([416, "invalidRange"]);
    const other = { "content-range": "bytes 10-19/4000000" };
    expect(await codeOf(await put(uploadUrl, 10, 19, other))).toEqual([400, "invalidRequest"]);
    expect(await codeOf(await send(uploadUrl, { method: "PUT", body: "x" }))).toEqual([
      400,
      "invalidRequest",
    ]);
    expect((await put(uploadUrl, 10, 19)).status).toBe(200);
    expect(await (await send(uploadUrl, {})).json()).toMatchObject({ NextExpectedRanges: ["20"] });
  });

  test("refuses more than 4 MB in one request", async () => {
    const { open, send } = await host();
    const { uploadUrl } = (await open({ ...flower, size: 5_000_000 })).body;
    const body = new Uint8Array(4_194_305);
    const headers = { "content-range": "bytes 0-4194304/5000000" };
    expect(await codeOf(await send(uploadUrl, { method: "PUT", body, headers }))).toEqual([
      400,
      "BadRequest",
    ]);
  });

  test("wants the token of its address, and no other", async () => {
    const { open, put } = await host();
    const { uploadUrl } = (await open()).body;
    const bare = uploadUrl.replace(/\?.*/, "");
    expect((await put(bare, 0, 9)).status).toBe(401);
    expect((await put(`${bare}?authtoken=guess`, 0, 9)).status).toBe(401);
    expect(await codeOf(await put(uploadUrl, 0, 9, { authorization: "Bearer x" }))).toEqual([
      401,
      "InvalidAuthenticationToken",
    ]);
    expect(
      (await put(uploadUrl.replace("AttachmentSessions('AAMk", "AttachmentSessions('AAMx"), 0, 9)).status,
    ).toBe(404);
    expect((await put(uploadUrl, 0, 9)).status).toBe(200);
  });

  test("ends with the session's time", async () => {
    const { open, put, tenant } = await host();
    const { uploadUrl } = (await open()).body;
    tenant.clock.advance({ minutes: 119 });
    expect((await put(uploadUrl, 0, 9)).status).toBe(200);
    tenant.clock.advance({ minutes: 1 });
    const late = await put(uploadUrl, 10, 19);
    expect(late.headers.get("x-mock-azure-because")).toContain("expired at 5 January 2026, 11:00 UTC");
    expect(await codeOf(late)).toEqual([401, "InvalidAuthenticationToken"]);
  });

  test("ends with its event", async () => {
    const { open, put, call, event, tenant } = await host();
    const { uploadUrl } = (await open()).body;
    await call("DELETE", event);
    expect((await put(uploadUrl, 0, 9)).status).toBe(404);
    expect(tenant.snapshot().data.uploadSessions).toEqual([]);
  });

  test("stops where the event would be larger than 35 MB (C113)", async () => {
    const { open, put, tenant, get, event } = await host();
    const { uploadUrl } = (await open()).body;
    const snapshot = tenant.snapshot();
    const eventId = snapshot.data.events[0]?.id ?? "";
    const large = {
      id: "AAMkLarge",
      eventId,
      kind: "reference" as const,
      name: "x",
      isInline: false,
      contentType: null,
    };
    const attachment = { ...large, lastModifiedDateTime: snapshot.now, size: 34 * 1024 * 1024 } as const;
    tenant.restore({ ...snapshot, data: { ...snapshot.data, attachments: [attachment] } });
    expect((await put(uploadUrl, 0, 999_999)).status).toBe(200);
    expect(await codeOf(await put(uploadUrl, 1_000_000, FIRST - 1))).toEqual([
      413,
      "ErrorMessageSizeExceeded",
    ]);
    expect((await get(`${event}/attachments`)).body.value).toHaveLength(1);
  });

  test("goes on in a restored tenant", async () => {
    const { open, put, tenant, get, event } = await host();
    const { uploadUrl } = (await open()).body;
    await put(uploadUrl, 0, 1_000_000);
    const snapshot = JSON.parse(JSON.stringify(tenant.snapshot())) as ReturnType<typeof tenant.snapshot>;
    tenant.restore(snapshot);
    expect((await put(uploadUrl, 1_000_001, SIZE - 1)).status).toBe(201);
    const [attachment] = (await get(`${event}/attachments`)).body.value;
    expect(Buffer.from(attachment?.contentBytes ?? "", "base64").equals(Buffer.from(bytes))).toBe(true);
  });

  test("keeps its token and its bytes out of the journal", async () => {
    const { open, put, tenant } = await host();
    const { uploadUrl } = (await open()).body;
    await put(uploadUrl, 0, 9);
    const token = new URL(uploadUrl).searchParams.get("authtoken") ?? "none";
    const journal = JSON.stringify(tenant.journal());
    expect(journal).toContain("upload-continued");
    expect(journal).not.toContain(token);
    expect(journal).not.toContain(Buffer.from(bytes.slice(0, 10)).toString("base64"));
  });

  test("is open to pages of other origins, and says its faults as data", async () => {
    const { open, put, send, tenant } = await host();
    const { uploadUrl } = (await open()).body;
    const headers = { origin: "https://app.example", "access-control-request-method": "PUT" };
    const preflight = await send(uploadUrl, { method: "OPTIONS", headers });
    expect(preflight.headers.get("access-control-allow-methods")).toContain("PUT");
    tenant.plan({ route: "mail.upload-range", answer: { kind: "status", status: 503 } });
    expect(await codeOf(await put(uploadUrl, 0, 9))).toEqual([503, "ErrorServerBusy"]);
  });
});

describe("DELETE of the address of an upload", () => {
  test("cancels it", async () => {
    const { open, put, send, get, event } = await host();
    const { uploadUrl } = (await open()).body;
    await put(uploadUrl, 0, 9);
    expect((await send(uploadUrl, { method: "DELETE" })).status).toBe(204);
    expect((await send(uploadUrl, { method: "DELETE" })).status).toBe(404);
    expect((await put(uploadUrl, 10, 19)).status).toBe(404);
    expect((await get(`${event}/attachments`)).body.value).toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import {
  clientFor,
  type GraphClientOptions,
  graphClient,
  signGraphToken,
} from "../../../test/support/graph-client.ts";
import { scenario } from "../../scenarios/index.ts";
import { withPhoto } from "../../scenarios/with-photo.ts";
import type { Tenant } from "../../tenant/tenant.ts";

const withOne = scenario("photo", withPhoto("requester"));
const WRITE = { permissions: "User.ReadWrite" };

/** A PNG's first bytes, which say how large it is. */
const png = (side: number) =>
  new Uint8Array([
    0x89,
    0x50,
    0x4e,
    0x47,
    13,
    10,
    26,
    10,
    0,
    0,
    0,
    13,
    0x49,
    0x48,
    0x44,
    0x52,
    0,
    0,
    side >> 8,
    side & 255,
    0,
    0,
    side >> 8,
    side & 255,
  ]);

/** Bytes do not go through the client that reads JSON. */
async function send(
  tenant: Tenant,
  request: {
    readonly method: string;
    readonly path: string;
    readonly type?: string;
    readonly body?: BodyInit;
  },
  options: GraphClientOptions = WRITE,
): Promise<Response> {
  const { method, path, type, body } = request;
  const token = await signGraphToken(tenant, options);
  return tenant.fetch(
    new Request(`https://graph.microsoft.com/v1.0${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(type !== undefined && { "content-type": type }) },
      ...(body !== undefined && { body }),
    }),
  );
}

describe("GET /me/photo", () => {
  test.each(["/me/photo", "/me/photo/$value", "/me/photos", "/me/photos/48x48", "/me/photos/48x48/$value"])(
    "C134: finds no image at %s where there is no photo",
    async (path) => {
      const { get } = await graphClient();
      expect(await get(path)).toMatchObject({
        status: 404,
        body: {
          error: {
            code: "ImageNotFound",
            message:
              "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown.",
          },
        },
      });
    },
  );

  test("describes the largest size", async () => {
    const { get } = await graphClient({ scenario: withOne });
    const { status, body } = await get("/me/photo");
    expect(status).toBe(200);
    expect(body).toEqual({
      "@odata.context": expect.stringMatching(/#users\('[0-9a-f-]{36}'\)\/photo\/\$entity$/),
      "@odata.mediaContentType": "image/jpeg",
      "@odata.mediaEtag": expect.stringMatching(/^"[0-9A-F]{8}"$/),
      id: "240X240",
      height: 240,
      width: 240,
    });
  });

  test("lists the sizes that are no larger than the photo, and finds each of them", async () => {
    const { get } = await graphClient({ scenario: withOne });
    const sizes = (await get("/me/photos")).body.value.map(({ id }) => id);
    expect(sizes).toEqual(["48X48", "64X64", "96X96", "120X120", "240X240"]);
    expect((await get("/me/photos/96x96")).body).toMatchObject({ id: "96X96", width: 96, height: 96 });
    expect((await get("/me/photos/360x360")).body.error.code).toBe("ImageNotFound");
    expect((await get("/me/photos/50x50")).body.error.code).toBe("ImageNotFound");
  });

  test("gives the image itself", async () => {
    const { tenant } = await graphClient({ scenario: withOne });
    for (const path of ["/me/photo/$value", "/me/photos/48x48/$value"]) {
      const response = await send(tenant, { method: "GET", path });
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe("image/jpeg");
      expect(response.headers.get("etag")).toMatch(/^"[0-9A-F]{8}"$/);
      const bytes = new Uint8Array(await response.arrayBuffer());
      expect([...bytes.slice(0, 3), ...bytes.slice(-2)]).toEqual([0xff, 0xd8, 0xff, 0xff, 0xd9]);
    }
  });

  test.each([
    ["one's own with User.Read", {}, "/me", 200],
    ["somebody's with User.Read", {}, "requester", 403],
    ["somebody's with User.ReadBasic.All", { permissions: "User.ReadBasic.All" }, "requester", 200],
    ["somebody's as an application", { person: null, permissions: "User.Read.All" }, "requester", 200],
    ["one's own with calendar permissions alone", { permissions: "Calendars.ReadWrite" }, "/me", 403],
    ["nobody's", { person: null, permissions: "User.Read.All" }, "nobody", 404],
  ])("shows %s: %j", async (_, options, whose, status) => {
    const { tenant } = await graphClient({ scenario: withOne });
    const person = whose === "/me" ? "requester" : "colleague";
    const { get } = await clientFor(tenant, { person, ...options });
    const name = whose === "nobody" ? whose : tenant.people.requester.address;
    const root = whose === "/me" ? whose : `/users/${name}`;
    expect((await get(`${root}/photo`)).status).toBe(status);
  });
});

describe("PUT /me/photo/$value", () => {
  test.each(["PUT", "PATCH"])("with %s gives a photo, in every size up to its own", async (method) => {
    const { tenant, get } = await graphClient();
    const path = "/me/photo/$value";
    const response = await send(tenant, { method, path, type: "image/png", body: png(648) });
    expect([response.status, await response.text()]).toEqual([200, ""]);
    expect((await get("/me/photos")).body.value).toHaveLength(9);
    expect((await get("/me/photo")).body).toMatchObject({
      "@odata.mediaContentType": "image/png",
      id: "648X648",
    });
  });

  test("replaces a photo, whose mark changes", async () => {
    const { tenant, get } = await graphClient({ scenario: withOne });
    const before = (await get("/me/photo")).body;
    await send(tenant, { method: "PUT", path: "/me/photo/$value", type: "image/png", body: png(30) });
    const after = (await get("/me/photo")).body;
    expect(after).toMatchObject({ id: "30X30" });
    expect(after).not.toHaveProperty(
      "@odata.mediaEtag",
      (before as unknown as Record<string, unknown>)["@odata.mediaEtag"],
    );
  });

  test.each([
    ["a text", "text/plain", "smile", 400, "BadRequest"],
    ["a text that says it is an image", "image/jpeg", "smile", 400, "BadRequest"],
    ["an image that does not say it is one", "application/json", png(48), 400, "BadRequest"],
    ["a body over 4 MB", "image/png", new Uint8Array(4 * 1024 * 1024 + 1), 400, "BadRequest"],
  ])("refuses %s", async (_, type, body, status, code) => {
    const { tenant, get } = await graphClient();
    const response = await send(tenant, { method: "PUT", path: "/me/photo/$value", type, body });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code } });
    expect((await get("/me/photo")).status).toBe(404);
  });

  test.each([
    ["who may only read", { permissions: "User.Read" }, 403],
    ["who is not the person", { person: "colleague", permissions: "User.ReadWrite.All" }, 403],
    ["that is an application", { person: null, permissions: "User.ReadWrite.All" }, 200],
  ])("by one %s: %j", async (_, options, status) => {
    const { tenant } = await graphClient();
    const path = `/users/${tenant.people.requester.address}/photo/$value`;
    const request = { method: "PUT", path, type: "image/png", body: png(48) };
    expect((await send(tenant, request, options)).status).toBe(status);
  });
});

describe("DELETE /me/photo/$value", () => {
  test("takes the photo away once", async () => {
    const { tenant, get } = await graphClient({ scenario: withOne });
    const request = { method: "DELETE", path: "/me/photo/$value" };
    expect((await send(tenant, request)).status).toBe(200);
    expect((await get("/me/photo")).body.error.code).toBe("ImageNotFound");
    expect((await send(tenant, request)).status).toBe(404);
  });
});

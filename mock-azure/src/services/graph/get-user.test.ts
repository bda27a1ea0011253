import { describe, expect, test } from "vitest";
import { clientFor, graphClient, signGraphToken } from "../../../test/support/graph-client.ts";

describe("GET /me", () => {
  test("answers with the default properties", async () => {
    const { get } = await graphClient();
    const { status, headers, body } = await get("/me");
    expect(status).toBe(200);
    expect(headers.get("content-type")).toMatch(/^application\/json;odata\.metadata=minimal;/);
    expect(headers.get("odata-version")).toBe("4.0");
    expect(body).toEqual({
      "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#users/$entity",
      businessPhones: [],
      displayName: "Maya Okafor",
      givenName: "Maya",
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      jobTitle: null,
      mail: "maya.okafor@fjordline.example",
      mobilePhone: null,
      officeLocation: null,
      preferredLanguage: null,
      surname: "Okafor",
      userPrincipalName: "maya.okafor@fjordline.example",
    });
  });

  test("answers with what is selected, and nothing else", async () => {
    const { get } = await graphClient();
    expect((await get("/me?$select=displayName,userType")).body).toEqual({
      "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#users(displayName,userType)/$entity",
      displayName: "Maya Okafor",
      userType: "Member",
    });
  });

  test.each([
    ["nothing", 400, "RequestBroker--ParseUri"],
    ["signInActivity", 501, "NotImplemented"],
  ])("refuses to select %s", async (property, status, code) => {
    const { get } = await graphClient();
    expect(await get(`/me?$select=${property}`)).toMatchObject({ status, body: { error: { code } } });
  });

  test.each([
    ["nothing", {}, "Access token is empty."],
    ["an empty header", { authorization: "" }, "Access token is empty."],
    ["a scheme without a token", { authorization: "Bearer" }, "Access token is empty."],
    [
      "another scheme",
      { authorization: "Basic eDp5" },
      "CompactToken parsing failed with error code: 80049217",
    ],
    [
      "the scheme twice",
      { authorization: "Bearer Bearer a.b.c" },
      "CompactToken parsing failed with error code: 80049217",
    ],
    ["garbage", { authorization: "Bearer a.b.c" }, "CompactToken parsing failed with error code: 80049217"],
    [
      "an opaque token",
      { authorization: "Bearer abc" },
      "IDX14100: JWT is not well formed, there are no dots (.).",
    ],
  ])("refuses %s as a token", async (_, headers, message) => {
    const { tenant } = await graphClient();
    const response = await tenant.fetch(new Request("https://graph.microsoft.com/v1.0/me", { headers }));
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toBe(
      'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"',
    );
    const requestId = response.headers.get("request-id");
    expect(await response.json()).toEqual({
      error: {
        code: "InvalidAuthenticationToken",
        message,
        innerError: { date: "2026-01-05T09:00:00", "request-id": requestId, "client-request-id": requestId },
      },
    });
  });

  test("refuses a token whose claims were changed", async () => {
    const { tenant } = await graphClient();
    const [header, , signature] = (await signGraphToken(tenant, {})).split(".");
    const claims = btoa(JSON.stringify({ scp: "Directory.Read.All" }));
    const authorization = `Bearer ${String(header)}.${claims}.${String(signature)}`;
    const response = await tenant.fetch(
      new Request("https://graph.microsoft.com/v1.0/me", { headers: { authorization } }),
    );
    expect(await response.json()).toMatchObject({ error: { message: "Signature is invalid." } });
  });

  test("takes a token until the tenant's clock passes its end", async () => {
    const { tenant, get } = await graphClient();
    tenant.clock.advance({ seconds: 3598 });
    expect((await get("/me")).status).toBe(200);
    tenant.clock.advance({ seconds: 1 });
    expect(await get("/me")).toMatchObject({
      status: 401,
      body: { error: { message: "Lifetime validation failed, the token is expired." } },
    });
  });

  test("judges the token before the query", async () => {
    const { get } = await graphClient({ permissions: "Calendars.Read" });
    expect(await get("/me?$select=nothing")).toMatchObject({
      status: 403,
      body: { error: { code: "Authorization_RequestDenied" } },
    });
  });

  test("repeats what the client calls the exchange", async () => {
    const { get } = await graphClient();
    const id = "7d0a8b52-0c1b-4a3c-8f3a-2f1f7e0a9b11";
    expect(
      (await get("/me?$select=nothing", { "client-request-id": id })).body.error.innerError?.[
        "client-request-id"
      ],
    ).toBe(id);
  });
});

describe("GET /users/:user", () => {
  test("finds a guest by name, whose # is encoded", async () => {
    const { tenant } = await graphClient();
    const app = await clientFor(tenant, { person: null, permissions: "User.Read.All" });
    const name = tenant.people.guest.address;
    expect(name).toContain("#EXT#");
    expect((await app.get(`/users/${encodeURIComponent(name)}`)).body).toMatchObject({
      userPrincipalName: name,
    });
  });

  test("does not know everybody", async () => {
    const { get } = await graphClient({ person: null, permissions: "User.Read.All" });
    expect(await get("/users/nobody")).toMatchObject({
      status: 404,
      body: {
        error: {
          code: "Request_ResourceNotFound",
          message:
            "Resource 'nobody' does not exist or one of its queried reference-property objects are not present.",
        },
      },
    });
  });
});

import { describe, expect, test } from "vitest";
import { clientFor, graphClient } from "../../../test/support/graph-client.ts";
import { scenario } from "../../scenarios/index.ts";
import { withCalendar } from "../../scenarios/with-calendar.ts";
import { withSharedCalendar } from "../../scenarios/with-shared-calendar.ts";

const PATH = "/me/calendar/calendarPermissions";
const DEFAULT_ID = "RGVmYXVsdA==";

const shared = scenario(
  "shared",
  withCalendar("requester", { name: "Parties" }),
  withSharedCalendar("requester", { with: "colleague", role: "read" }),
);

const share = (address: string, role: string) => ({ emailAddress: { address }, role });
const COLLEAGUE = "jonas.weber@fjordline.example";

describe("GET /me/calendar/calendarPermissions", () => {
  test("shows the organisation how busy the owner is, and nobody else anything", async () => {
    const { get } = await graphClient();
    const { status, body } = await get(PATH);
    const user = (await get("/me")).body.id;
    expect(status).toBe(200);
    expect(body).toEqual({
      "@odata.context": `https://graph.microsoft.com/v1.0/$metadata#users('${user}')/calendar/calendarPermissions`,
      value: [
        {
          id: DEFAULT_ID,
          isRemovable: false,
          isInsideOrganization: true,
          role: "freeBusyRead",
          allowedRoles: ["none", "freeBusyRead", "limitedRead", "read", "write"],
          emailAddress: { name: "My Organization" },
        },
      ],
    });
  });

  test("lists people before the organisation, and delegates of the primary calendar only", async () => {
    const { get } = await graphClient({ scenario: shared });
    const [first, second] = (await get(PATH)).body.value;
    expect(first).toEqual({
      id: expect.stringMatching(/^L289RXhjaGFuZ2VMYWJz/),
      isRemovable: true,
      isInsideOrganization: true,
      role: "read",
      allowedRoles: [
        "freeBusyRead",
        "limitedRead",
        "read",
        "write",
        "delegateWithoutPrivateEventAccess",
        "delegateWithPrivateEventAccess",
      ],
      emailAddress: { name: "Jonas Weber", address: COLLEAGUE },
    });
    expect(second?.id).toBe(DEFAULT_ID);
  });

  test("shares a calendar of one's own making with nobody", async () => {
    const { get } = await graphClient({ scenario: shared });
    const [, parties] = (await get("/me/calendars")).body.value;
    const { body } = await get(`/me/calendars/${parties?.id ?? ""}/calendarPermissions`);
    expect(body).toMatchObject({
      "@odata.context": expect.stringContaining(`/calendars('${parties?.id ?? ""}')/calendarPermissions`),
      value: [{ id: DEFAULT_ID, role: "none" }],
    });
  });

  test("pages and selects", async () => {
    const { get } = await graphClient({ scenario: shared });
    const { body } = await get(`${PATH}?$top=1&$select=role`);
    expect(body.value).toEqual([{ id: expect.any(String), role: "read" }]);
    expect((await get(body["@odata.nextLink"] ?? "")).body.value).toMatchObject([{ id: DEFAULT_ID }]);
  });

  test.each([
    ["Calendars.ReadBasic", 403],
    ["Calendars.Read", 200],
  ])("with %s answers %d", async (permissions, status) => {
    const { get } = await graphClient({ permissions });
    expect((await get(PATH)).status).toBe(status);
  });

  test("shows somebody it is shared with no permissions, and lets them change none", async () => {
    const { tenant, call, get, post } = await graphClient({
      scenario: shared,
      person: "colleague",
      permissions: "Calendars.ReadWrite.Shared",
    });
    const path = `/users/${tenant.people.requester.address}/calendar/calendarPermissions`;
    expect((await get(path)).body.value).toEqual([]);
    expect((await get(`${path}/${DEFAULT_ID}`)).body.error.code).toBe("ErrorAccessDenied");
    const entry = (await get("/me/calendars")).body.value[1]?.id ?? "";
    const own = `/me/calendars/${entry}/calendarPermissions`;
    expect((await get(own)).body.value).toEqual([]);
    expect((await post(own, share("rui.santos@fjordline.example", "read"))).status).toBe(403);
    expect((await call("DELETE", `${own}/${DEFAULT_ID}`)).status).toBe(403);
    expect((await post(path, share("rui.santos@fjordline.example", "read"))).status).toBe(403);
  });
});

describe("POST /me/calendar/calendarPermissions", () => {
  test("shares a calendar with a colleague, who has it among their own from then on", async () => {
    const { tenant, get, post } = await graphClient();
    const { status, headers, body } = await post(PATH, share(COLLEAGUE.toUpperCase(), "Write"));
    expect(status).toBe(201);
    expect(body).toMatchObject({
      "@odata.context": expect.stringMatching(/\/calendarPermissions\/\$entity$/),
      role: "write",
      isInsideOrganization: true,
      isRemovable: true,
      emailAddress: { name: "Jonas Weber", address: COLLEAGUE },
    });
    expect((await get(headers.get("location") ?? "")).body).toEqual(body);
    const colleague = await clientFor(tenant, { person: "colleague" });
    expect((await colleague.get("/me/calendars")).body.value).toMatchObject([
      { name: "Calendar" },
      { name: "Maya Okafor", canEdit: true },
    ]);
  });

  test("shares with an address elsewhere, which may not write", async () => {
    const { post } = await graphClient();
    const { body } = await post(PATH, share("Ana@Partner.example", "limitedRead"));
    expect(body).toMatchObject({
      id: btoa("ExchangePublishedUser.ana@partner.example"),
      isInsideOrganization: false,
      allowedRoles: ["freeBusyRead", "limitedRead", "read"],
      emailAddress: { name: "Ana@Partner.example", address: "Ana@Partner.example" },
    });
  });

  test.each([
    ["no role", { emailAddress: { address: COLLEAGUE } }, "ErrorPropertyValidationFailure"],
    ["nobody", { role: "read" }, "ErrorPropertyValidationFailure"],
    ["an address that is none", share("jonas", "read"), "ErrorInvalidRecipients"],
    ["its owner", share("maya.okafor@fjordline.example", "read"), "ErrorInvalidRecipients"],
    ["a person twice", share(COLLEAGUE, "write"), "ErrorDuplicateUserIdsSpecified"],
    ["a writer elsewhere", share("ana@partner.example", "write"), "ErrorInvalidRequest"],
    ["a person with no rights", share("rui.santos@fjordline.example", "none"), "ErrorInvalidRequest"],
    ["a custom role", share("rui.santos@fjordline.example", "custom"), "ErrorInvalidRequest"],
    ["an unknown role", share("rui.santos@fjordline.example", "admire"), "UnableToDeserializePostBody"],
    ["an unknown property", { ...share(COLLEAGUE, "read"), until: "x" }, "RequestBodyRead"],
  ])("refuses %s and shares nothing", async (_, draft, code) => {
    const { tenant, post } = await graphClient({ scenario: shared });
    expect(await post(PATH, draft)).toMatchObject({ status: 400, body: { error: { code } } });
    expect(tenant.journal()).toEqual([]);
  });

  test("takes no delegates for a calendar of one's own making", async () => {
    const { get, post } = await graphClient({ scenario: shared });
    const [, parties] = (await get("/me/calendars")).body.value;
    const path = `/me/calendars/${parties?.id ?? ""}/calendarPermissions`;
    const refused = await post(path, share(COLLEAGUE, "delegateWithPrivateEventAccess"));
    expect(refused.body.error.code).toBe("ErrorInvalidRequest");
    expect((await post(path, share(COLLEAGUE, "write"))).body).toMatchObject({
      allowedRoles: ["freeBusyRead", "limitedRead", "read", "write"],
    });
  });
});

describe("one of /me/calendar/calendarPermissions", () => {
  test("is changed in its role, and in nothing else", async () => {
    const { get, patch } = await graphClient({ scenario: shared });
    const { id = "" } = (await get(PATH)).body.value[0] ?? {};
    const { status, body } = await patch(`${PATH}/${id}`, {
      role: "delegateWithPrivateEventAccess",
      emailAddress: { name: "Somebody else" },
      isRemovable: false,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id,
      role: "delegateWithPrivateEventAccess",
      isRemovable: true,
      emailAddress: { name: "Jonas Weber" },
    });
    expect((await get(`${PATH}/${id}`)).body).toEqual(body);
  });

  test("of the organisation can be changed, and not removed", async () => {
    const { call, get, patch } = await graphClient();
    expect((await patch(`${PATH}/${DEFAULT_ID}`, { role: "limitedRead" })).body).toMatchObject({
      role: "limitedRead",
    });
    const refused = await patch(`${PATH}/${DEFAULT_ID}`, { role: "delegateWithPrivateEventAccess" });
    expect(refused.body.error.code).toBe("ErrorInvalidRequest");
    expect(await call("DELETE", `${PATH}/${DEFAULT_ID}`)).toMatchObject({
      status: 400,
      body: { error: { code: "ErrorCannotDeleteObject" } },
    });
    expect((await get(`${PATH}/${DEFAULT_ID}`)).body).toMatchObject({ role: "limitedRead" });
  });

  test("is removed once, and the calendar leaves the other mailbox", async () => {
    const { tenant, call, get } = await graphClient({ scenario: shared });
    const { id = "" } = (await get(PATH)).body.value[0] ?? {};
    expect((await call("DELETE", `${PATH}/${id}`)).status).toBe(204);
    expect((await call("DELETE", `${PATH}/${id}`)).body.error.code).toBe("ErrorItemNotFound");
    const colleague = await clientFor(tenant, { person: "colleague" });
    expect((await colleague.get("/me/calendars")).body.value).toHaveLength(1);
  });
});

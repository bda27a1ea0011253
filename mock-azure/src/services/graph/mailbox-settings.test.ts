import { describe, expect, test } from "vitest";
import { graphClient } from "../../../test/support/graph-client.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withMailbox, withMailboxSettings } from "../../scenarios/with-mailbox.ts";

const READ = { permissions: "User.Read MailboxSettings.Read" };

describe("GET /me/mailboxSettings", () => {
  test("answers with every setting of a new mailbox", async () => {
    const { get } = await graphClient(READ);
    const { status, body } = await get("/me/mailboxSettings");
    const user = (await get("/me")).body.id;
    expect(status).toBe(200);
    expect(body).toEqual({
      "@odata.context": `https://graph.microsoft.com/v1.0/$metadata#users('${user}')/mailboxSettings`,
      archiveFolder: null,
      timeZone: "W. Europe Standard Time",
      delegateMeetingMessageDeliveryOptions: "sendToDelegateOnly",
      dateFormat: "M/d/yyyy",
      timeFormat: "h:mm tt",
      userPurpose: "user",
      automaticRepliesSetting: {
        status: "disabled",
        externalAudience: "all",
        internalReplyMessage: "",
        externalReplyMessage: "",
        scheduledStartDateTime: { dateTime: "2026-01-05T09:00:00.0000000", timeZone: "UTC" },
        scheduledEndDateTime: { dateTime: "2026-01-06T09:00:00.0000000", timeZone: "UTC" },
      },
      language: { locale: "en-US", displayName: "English (United States)" },
      workingHours: {
        daysOfWeek: ["monday", "tuesday", "wednesday", "thursday", "friday"],
        startTime: "08:00:00.0000000",
        endTime: "17:00:00.0000000",
        timeZone: { name: "W. Europe Standard Time" },
      },
    });
  });

  test("answers with what is selected", async () => {
    const { get } = await graphClient(READ);
    const { body } = await get("/me/mailboxSettings?$select=timeZone,userPurpose");
    expect(body).toEqual({
      "@odata.context": expect.stringMatching(/mailboxSettings\(timeZone,userPurpose\)$/),
      timeZone: "W. Europe Standard Time",
      userPurpose: "user",
    });
  });

  test("says what a mailbox is for, and that nobody has chosen its zone yet", async () => {
    const room = scenario(
      "room",
      withMailbox("requester", "room"),
      withMailboxSettings("requester", { timeZone: "", locale: "nb-NO" }),
    );
    const { get } = await graphClient({ scenario: room, ...READ });
    expect((await get("/me/mailboxSettings")).body).toMatchObject({
      userPurpose: "room",
      timeZone: "",
      language: { locale: "nb-NO" },
    });
  });

  test.each([
    ["its own", {}, "/me", 200],
    [
      "somebody else's",
      { permissions: "MailboxSettings.ReadWrite Calendars.ReadWrite.Shared" },
      "other",
      403,
    ],
    ["its own without the permission", { permissions: "Calendars.ReadWrite User.Read" }, "/me", 403],
    ["anybody's as an application", { person: null, permissions: "MailboxSettings.Read" }, "other", 200],
    ["its own as an application", { person: null, permissions: "MailboxSettings.Read" }, "/me", 400],
  ])("is opened by a token for %s: %j", async (_, options, path, status) => {
    const { tenant, get } = await graphClient({ ...READ, ...options });
    const root = path === "other" ? `/users/${tenant.people.colleague.address}` : path;
    expect((await get(`${root}/mailboxSettings`)).status).toBe(status);
  });
});

describe("GET /me/mailboxSettings/:setting", () => {
  test.each(["timeZone", "dateFormat", "timeFormat", "userPurpose", "delegateMeetingMessageDeliveryOptions"])(
    "answers with %s as a value",
    async (name) => {
      const { get } = await graphClient(READ);
      const all = (await get("/me/mailboxSettings")).body as unknown as Record<string, unknown>;
      expect((await get(`/me/mailboxSettings/${name.toUpperCase()}`)).body).toEqual({
        "@odata.context": expect.stringContaining(`/mailboxSettings/${name}`),
        value: all[name],
      });
    },
  );

  test.each(["automaticRepliesSetting", "language", "workingHours"])(
    "answers with %s itself",
    async (name) => {
      const { get } = await graphClient(READ);
      const all = (await get("/me/mailboxSettings")).body as unknown as Record<string, object>;
      expect((await get(`/me/mailboxSettings/${name}`)).body).toEqual({
        "@odata.context": expect.stringContaining(`/mailboxSettings/${name}`),
        ...all[name],
      });
    },
  );

  test("knows no other", async () => {
    const { get } = await graphClient(READ);
    expect(await get("/me/mailboxSettings/signature")).toMatchObject({
      status: 400,
      body: {
        error: {
          code: "RequestBroker--ParseUri",
          message: "Resource not found for the segment 'signature'.",
        },
      },
    });
  });
});

describe("GET /me?$select=mailboxSettings", () => {
  test("gives settings along with the person", async () => {
    const { get } = await graphClient(READ);
    expect((await get("/me?$select=displayName,mailboxSettings")).body).toEqual({
      "@odata.context":
        "https://graph.microsoft.com/v1.0/$metadata#users(displayName,mailboxSettings)/$entity",
      displayName: "Maya Okafor",
      mailboxSettings: expect.objectContaining({ timeZone: "W. Europe Standard Time" }),
    });
  });

  test.each([
    ["C062: a token without the permission", { permissions: "User.Read" }, "/me", 403, "ErrorAccessDenied"],
    [
      "somebody else",
      { permissions: "User.Read.All MailboxSettings.Read" },
      "other",
      403,
      "ErrorAccessDenied",
    ],
    [
      "a person without a mailbox",
      { ...READ, scenario: scenarios.mailboxMissing },
      "/me",
      404,
      "MailboxNotEnabledForRESTAPI",
    ],
    [
      "a list of people",
      { permissions: "User.Read.All MailboxSettings.Read" },
      "/users",
      501,
      "NotImplemented",
    ],
  ])("refuses %s", async (_, options, path, status, code) => {
    const { tenant, get } = await graphClient(options);
    const root = path === "other" ? `/users/${tenant.people.colleague.address}` : path;
    expect(await get(`${root}?$select=mailboxSettings`)).toMatchObject({ status, body: { error: { code } } });
  });
});

import { describe, expect, test } from "vitest";
import {
  buildGetMailboxSettings,
  buildUpdateMailboxSettings,
  type MailboxSettingsChanges,
  readGetMailboxSettings,
  readUpdateMailboxSettings,
} from "./mailbox-settings.ts";

describe("mailbox settings", () => {
  test("are asked for", () => {
    expect(buildGetMailboxSettings()).toEqual({
      method: "GET",
      path: "/me/mailboxSettings",
      headers: {},
      repeatable: true,
    });
  });

  test("are read, which have no id", async () => {
    const settings = { timeZone: "W. Europe Standard Time", timeFormat: "HH:mm" };
    expect(await readGetMailboxSettings(Response.json(settings))).toEqual(settings);
    expect(await readUpdateMailboxSettings(Response.json(settings))).toEqual(settings);
    await expect(readGetMailboxSettings(Response.json([]))).rejects.toMatchObject({
      failure: { kind: "badResponse" },
    });
  });

  test("are changed, and nothing else is sent", () => {
    expect(buildUpdateMailboxSettings({ changes: { timeZone: "Europe/Kyiv" } })).toMatchObject({
      method: "PATCH",
      body: { timeZone: "Europe/Kyiv" },
    });
  });

  test.each([
    ["no change", {}, /^changes is/],
    ["an empty zone", { timeZone: "" }, /^changes\.timeZone is/],
    ["what cannot be written", { userPurpose: "room" }, /^changes\.userPurpose is/],
  ])("refuse %s", (_, changes, message) => {
    expect(() => buildUpdateMailboxSettings({ changes: changes as MailboxSettingsChanges })).toThrow(message);
  });
});

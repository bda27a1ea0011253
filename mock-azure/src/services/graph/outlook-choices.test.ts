import { allIanaZones, allWindowsZones } from "@consentra/protocol/time-zones";
import { describe, expect, test } from "vitest";
import { graphClient } from "../../../test/support/graph-client.ts";
import { scenarios } from "../../scenarios/index.ts";

interface Choice {
  readonly alias: string;
  readonly locale: string;
  readonly displayName: string;
}

async function choices(path: string): Promise<readonly Choice[]> {
  const { get } = await graphClient();
  return (await get(`/me/outlook/${path}`)).body.value as unknown as readonly Choice[];
}

const inIana = "supportedTimeZones(TimeZoneStandard=microsoft.graph.timeZoneStandard'Iana')";

describe("GET /me/outlook/supportedTimeZones", () => {
  test("lists every Windows zone from west to east, with the names people see", async () => {
    const zones = await choices("supportedTimeZones");
    expect(zones.map(({ alias }) => alias).toSorted()).toEqual(allWindowsZones().toSorted());
    expect(zones[0]).toEqual({
      alias: "Dateline Standard Time",
      displayName: "(UTC-12:00) International Date Line West",
    });
    expect(zones.at(-1)).toEqual({
      alias: "Line Islands Standard Time",
      displayName: "(UTC+14:00) Kiritimati Island",
    });
  });

  test.each([
    [inIana, "Europe/Kyiv"],
    [encodeURI(inIana), "America/Los_Angeles"],
    ["supportedTimeZones(TimeZoneStandard=microsoft.graph.timeZoneStandard%27iana%27)", "Etc/UTC"],
  ])("lists every IANA zone for %s", async (path, name) => {
    const zones = await choices(path);
    expect(zones).toHaveLength(allIanaZones().length);
    expect(zones).toContainEqual({ alias: name, displayName: name });
  });

  test("lists Windows zones where that is said", async () => {
    const zones = await choices(inIana.replace("Iana", "Windows"));
    expect(zones).toEqual(await choices("supportedTimeZones"));
  });

  test.each([
    ["another standard", inIana.replace("Iana", "Lunar"), {}, 400, "RequestBroker--ParseUri"],
    [
      "a token without the person",
      "supportedTimeZones",
      { permissions: "Calendars.Read" },
      403,
      "ErrorAccessDenied",
    ],
    [
      "a person without a mailbox",
      "supportedTimeZones",
      { scenario: scenarios.mailboxMissing },
      404,
      "MailboxNotEnabledForRESTAPI",
    ],
  ])("refuses %s", async (_, path, options, status, code) => {
    const { get } = await graphClient(options);
    expect(await get(`/me/outlook/${path}`)).toMatchObject({ status, body: { error: { code } } });
  });
});

describe("GET /me/outlook/supportedLanguages", () => {
  test("lists languages by their names in themselves", async () => {
    const languages = await choices("supportedLanguages");
    expect(languages).toContainEqual({ locale: "en-US", displayName: "English (United States)" });
    expect(languages).toContainEqual({ locale: "ja-JP", displayName: "日本語 (日本)" });
    expect(new Set(languages.map(({ locale }) => locale)).size).toBe(languages.length);
  });
});

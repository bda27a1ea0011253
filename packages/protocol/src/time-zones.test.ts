import { describe, expect, test } from "vitest";
import { allIanaZones, allWindowsZones, toIanaZone, toWindowsZone } from "./time-zones.ts";

describe("time zone names", () => {
  test.each([
    ["Europe/Kyiv", "FLE Standard Time"],
    ["Europe/Kiev", "FLE Standard Time"],
    ["America/Ciudad_Juarez", "Mountain Standard Time"],
    ["Pacific/Kanton", "UTC+13"],
    ["Etc/UTC", "UTC"],
  ])("%s belongs to %s", (iana, windows) => {
    expect(toWindowsZone(iana)).toBe(windows);
  });

  test("every default IANA name leads back to its Windows zone", () => {
    expect(toWindowsZone(toIanaZone("Pacific Standard Time") ?? "")).toBe("Pacific Standard Time");
  });

  test("an unknown name has no counterpart", () => {
    expect(toIanaZone("Middle-earth Standard Time")).toBeUndefined();
  });

  test("an empty name is no zone", () => {
    expect(toWindowsZone("")).toBeUndefined();
    expect(toIanaZone("")).toBeUndefined();
  });

  test("every name is listed once and leads to the other kind", () => {
    const [windows, iana] = [allWindowsZones(), allIanaZones()];
    expect(new Set(windows).size).toBe(windows.length);
    expect(new Set(iana).size).toBe(iana.length);
    expect(windows.filter((name) => toIanaZone(name) === undefined)).toEqual([]);
    expect(iana.filter((name) => toWindowsZone(name) === undefined)).toEqual([]);
  });
});

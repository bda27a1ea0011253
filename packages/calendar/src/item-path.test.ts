import { describe, expect, test } from "vitest";
import { calendarPath, eventPath, itemPath } from "./item-path.ts";

describe("itemPath", () => {
  test("encodes an id once", () => {
    expect(itemPath("/me/events", "id", "AAMk/AD+x_-=")).toBe("/me/events/AAMk%2FAD%2Bx_-%3D");
  });

  test.each(["", ".", "..", "AAMk%2FAD", "AAMk AD", undefined as unknown as string])(
    "refuses %j as an id",
    (id) => {
      expect(() => itemPath("/me/events", "id", id)).toThrow(
        expect.objectContaining({ failure: { kind: "invalidInput", field: "id", value: id } }),
      );
    },
  );
});

describe("eventPath", () => {
  test("goes through the calendar where one is named", () => {
    expect(eventPath("e=", "c=")).toBe("/me/calendars/c%3D/events/e%3D");
    expect(eventPath("e=", undefined)).toBe("/me/events/e%3D");
  });
});

describe("calendarPath", () => {
  test("names the field that was wrong", () => {
    expect(() => calendarPath("")).toThrow(/^calendarId is ""/);
  });
});

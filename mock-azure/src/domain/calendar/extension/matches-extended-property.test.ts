import { describe, expect, test } from "vitest";
import type { ExtendedPropertyTest } from "../../odata/filter.ts";
import { matchesExtendedProperty } from "./matches-extended-property.ts";

const GUID = "{66f5a359-4659-4830-9070-00047ec6ac6e}";
const COLOR = `String ${GUID} Name Color`;
const COUNT = `Integer ${GUID} Name Count`;
const DUE = `SystemTime ${GUID} Name Due`;
const OWNER = `CLSID ${GUID} Name Owner`;
const TAGS = `StringArray ${GUID} Name Tags`;

const event = {
  extendedProperties: [
    { id: COLOR, value: "Light green" },
    { id: COUNT, value: "12" },
    { id: DUE, value: "2026-03-29T09:00:00.0000000Z" },
    { id: OWNER, value: "B9CF8971-7D55-4B73-9FFA-A584611B600B" },
    { id: TAGS, value: ["a"] },
  ],
};

type Row = readonly [
  id: string,
  operator: ExtendedPropertyTest["operator"],
  value: string | number | null,
  expected: boolean,
];

const rows: readonly Row[] = [
  [COLOR, "eq", "light GREEN", true],
  [COLOR, "eq", "green", false],
  [COLOR, "ne", "green", true],
  [COLOR, "contains", "GREEN", true],
  [COLOR, "contains", "red", false],
  [COLOR, "startswith", "light", true],
  [COLOR, "startswith", "green", false],
  [COLOR, "gt", "blue", true],
  [COLOR.toUpperCase().replace("COLOR", "Color"), "eq", "light green", true],
  [COLOR.replace("Color", "color"), "eq", "light green", false],
  [COLOR, "ne", null, true],
  [COLOR, "eq", null, false],
  [`String ${GUID} Name Other`, "ne", null, false],
  [`String ${GUID} Name Other`, "ne", "x", false],
  [COUNT, "eq", 12, true],
  [COUNT, "eq", "12", true],
  [COUNT, "ge", 12, true],
  [COUNT, "gt", 9, true],
  [COUNT, "gt", 12, false],
  [COUNT, "lt", 100, true],
  [COUNT, "le", 11, false],
  [DUE, "eq", "2026-03-29T11:00:00+02:00", true],
  [DUE, "lt", "2026-03-29T09:00:01", true],
  [DUE, "gt", "no time", false],
  [OWNER, "eq", "b9cf8971-7d55-4b73-9ffa-a584611b600b", true],
  [TAGS, "eq", "a", false],
  ["no id", "ne", "x", false],
];

describe("matchesExtendedProperty", () => {
  test.each(rows)("%s %s %j: %s", (id, operator, value, expected) => {
    expect(matchesExtendedProperty(event, { id, operator, value })).toBe(expected);
  });
});

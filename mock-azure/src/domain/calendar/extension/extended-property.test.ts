import { describe, expect, test } from "vitest";
import {
  readMultiValueProperties,
  readSingleValueProperties,
  writeExtendedProperties,
} from "./extended-property.ts";

const GUID = "{66f5a359-4659-4830-9070-00047ec6ac6e}";
const idOf = (type: string) => `${type} ${GUID} Name X`;
const single = (type: string, value: unknown) =>
  readSingleValueProperties([{ id: idOf(type), value }], "singleValueExtendedProperties");
const multi = (type: string, value: unknown) =>
  readMultiValueProperties([{ id: idOf(type), value }], "multiValueExtendedProperties");

describe("readSingleValueProperties", () => {
  test.each([
    ["String", "anything at all"],
    ["Integer", "-2147483648"],
    ["Short", "32767"],
    ["Long", "9223372036854775807"],
    ["Double", "1.5e-3"],
    ["Float", ".5"],
    ["Currency", "12.34"],
    ["ApplicationTime", "43831.5"],
    ["Boolean", "True"],
    ["SystemTime", "2026-03-29T09:00:00Z"],
    ["CLSID", "b9cf8971-7d55-4b73-9ffa-a584611b600b"],
    ["Binary", "AAEC"],
  ])("takes a value of type %s", (type, value) => {
    expect(single(type, value)).toEqual([{ id: idOf(type), value }]);
  });

  test.each([
    ["Integer", "2147483648"],
    ["Integer", "1.5"],
    ["Integer", ""],
    ["Short", "32768"],
    ["Long", "9223372036854775808"],
    ["Double", "much"],
    ["Currency", "12 €"],
    ["Boolean", "yes"],
    ["SystemTime", "2026-02-30T09:00:00Z"],
    ["CLSID", "b9cf8971"],
    ["Binary", "?"],
  ])("refuses as %s the value %j", (type, value) => {
    expect(single(type, value)).toMatchObject({ status: 400, code: "ErrorInvalidExtendedPropertyValue" });
  });

  test.each([
    ["a number instead of text", idOf("Integer"), 5, "RequestBodyRead"],
    ["a list", idOf("String"), ["a"], "RequestBodyRead"],
    ["the id of a list", idOf("StringArray"), "a", "ErrorInvalidExtendedProperty"],
    ["an id that is none", "Color", "a", "ErrorInvalidProperty"],
  ])("refuses %s", (_, id, value, code) => {
    expect(readSingleValueProperties([{ id, value }], "x")).toMatchObject({ status: 400, code });
  });
});

describe("readMultiValueProperties", () => {
  test("takes lists of values, all of one type", () => {
    expect(multi("StringArray", ["a", "b"])).toEqual([{ id: idOf("StringArray"), value: ["a", "b"] }]);
    expect(multi("IntegerArray", [])).toEqual([{ id: idOf("IntegerArray"), value: [] }]);
    expect(multi("IntegerArray", ["1", "x"])).toMatchObject({ code: "ErrorInvalidExtendedPropertyValue" });
    expect(multi("String", ["a"])).toMatchObject({ code: "ErrorInvalidExtendedProperty" });
    expect(multi("StringArray", "a")).toMatchObject({ code: "RequestBodyRead" });
  });
});

describe("writeExtendedProperties", () => {
  test("keeps one of each id, and takes away what is null", () => {
    const kept = [
      { id: "a", value: "1" },
      { id: "b", value: "2" },
    ];
    const written = writeExtendedProperties(kept, [
      { id: "b", value: null },
      { id: "a", value: "3" },
      { id: "c", value: ["4"] },
    ]);
    expect(written).toEqual([
      { id: "a", value: "3" },
      { id: "c", value: ["4"] },
    ]);
  });
});

import { describe, expect, test } from "vitest";
import { readExtendedPropertyId } from "./extended-property-id.ts";

const GUID = "8ECCC264-6880-4EBE-992F-8888D2EEAA1D";
const guid = GUID.toLowerCase();

describe("readExtendedPropertyId", () => {
  test.each([
    [`String {${GUID}} Name TestProperty`, `String {${guid}} Name TestProperty`],
    [`string {${guid}} name TestProperty`, `String {${guid}} Name TestProperty`],
    [`String {${guid}} Name two words`, `String {${guid}} Name two words`],
    [`Integer {${GUID}} Id 0x8012`, `Integer {${guid}} Id 0x8012`],
    [`Integer {${GUID}} id 0x0027`, `Integer {${guid}} Id 0x27`],
    [`StringArray {${GUID}} Name A`, `StringArray {${guid}} Name A`],
    [`clsid {${GUID}} Name A`, `CLSID {${guid}} Name A`],
    ["String 0x4001001E", "String 0x4001001e"],
    ["StringArray 0x4002101E", "StringArray 0x4002101e"],
    ["String 0x0037", "String 0x37"],
  ])("reads %s", (text, id) => {
    expect(readExtendedPropertyId(text)).toMatchObject({ id });
  });

  test("tells names apart by case", () => {
    expect(readExtendedPropertyId(`String {${guid}} Name a`)).not.toEqual(
      readExtendedPropertyId(`String {${guid}} Name A`),
    );
  });

  test.each([
    ["nothing", ""],
    ["a word", "Test"],
    ["an unknown type", `Text {${GUID}} Name A`],
    ["no type", `{${GUID}} Name A`],
    ["no brackets", `String ${GUID} Name A`],
    ["a short namespace", "String {8ECCC264} Name A"],
    ["no name", `String {${GUID}} Name `],
    ["a number without prefix", `Integer {${GUID}} Id 8012`],
    ["a tag that is no number", "String 0xZZ"],
    ["a list of flags", `BooleanArray {${GUID}} Name A`],
    ["two spaces", `String  {${GUID}} Name A`],
  ])("refuses %s", (_, text) => {
    expect(readExtendedPropertyId(text)).toMatchObject({
      status: 400,
      code: "ErrorInvalidProperty",
      message: expect.stringMatching(/^PropertyId values may only be in one of the following formats:/),
    });
  });

  test.each(["String 0x8000", "String 0x8012001F"])("lets no app define a tag of its own: %s", (text) => {
    expect(readExtendedPropertyId(text)).toMatchObject({ code: "ErrorInvalidExtendedProperty" });
  });
});

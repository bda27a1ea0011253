import { describe, expect, test } from "vitest";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { readExpansions } from "../../domain/graph/read-expansions.ts";
import { EVENTS } from "./event-resource.ts";

const GUID = "{66f5a359-4659-4830-9070-00047ec6ac6e}";

const read = (expand: string) => {
  const expansions = readExpansions(expand, EVENTS);
  return isGraphFailure(expansions) ? expansions : expansions.map(({ wanted }) => wanted);
};
const whole = { select: undefined, withItem: false };

describe("readExpansions", () => {
  test.each([
    ["attachments($select=name)", [{ relation: "attachments", view: { select: ["name"], withItem: false } }]],
    [
      "Attachments( $expand=microsoft.graph.itemattachment/item )",
      [{ relation: "attachments", view: { select: undefined, withItem: true } }],
    ],
    ["extensions($filter=id eq 'com.x')", [{ relation: "extensions", ids: ["com.x"] }]],
    ["extensions(filter=Id EQ 'com.x')", [{ relation: "extensions", ids: ["com.x"] }]],
    [
      "Extensions($filter=(id eq 'Microsoft.OutlookServices.OpenTypeExtension.com.x' or id eq 'it''s, (odd)'))",
      [{ relation: "extensions", ids: ["com.x", "it's, (odd)"] }],
    ],
    [
      "extensions($filter=(id eq 'a') or (id eq 'b'' or id eq ''c'))",
      [{ relation: "extensions", ids: ["a", "b' or id eq 'c"] }],
    ],
    [
      `singleValueExtendedProperties($filter=id eq 'string ${GUID.toUpperCase()} Name Color' or id eq 'Integer 0x0037')`,
      [
        {
          relation: "singleValueExtendedProperties",
          ids: [`String ${GUID} Name Color`, "Integer 0x37"],
        },
      ],
    ],
    [
      `multiValueExtendedProperties($filter=id eq 'StringArray ${GUID} Name A'),attachments`,
      [
        { relation: "multiValueExtendedProperties", ids: [`StringArray ${GUID} Name A`] },
        { relation: "attachments", view: whole },
      ],
    ],
    ["singleValueExtendedProperties", [{ relation: "singleValueExtendedProperties", ids: [] }]],
  ])("reads %s", (expand, expected) => {
    expect(read(expand)).toMatchObject(expected);
  });

  test.each([
    ["extensions", 400, "ErrorGraphExtensionExpandRequiresFilter"],
    ["extensions()", 400, "RequestBroker--ParseUri"],
    ["extensions($filter=id ne 'x')", 400, "RequestBroker--ParseUri"],
    ["extensions($filter=id eq 'x' and id eq 'y')", 400, "RequestBroker--ParseUri"],
    ["extensions($filter=id eq 'x' or)", 400, "RequestBroker--ParseUri"],
    ["extensions($filter=(id eq 'x')", 400, "RequestBroker--ParseUri"],
    ["extensions($filter=id eq 'x'))", 400, "RequestBroker--ParseUri"],
    ["extensions($filter=id eq Test)", 400, "RequestBroker--ParseUri"],
    ["extensions($filter=)", 400, "RequestBroker--ParseUri"],
    ["extensions($select=id)", 501, "NotImplemented"],
    ["singleValueExtendedProperties($filter=id eq 'Test')", 400, "ErrorInvalidProperty"],
    ["attachments($filter=isInline eq true)", 501, "NotImplemented"],
    ["attachments($select=color)", 400, "RequestBroker--ParseUri"],
    ["instances", 400, "ExpandNotSupported"],
    ["calendar", 400, "ExpandNotSupported"],
    ["subject", 400, "RequestBroker--ParseUri"],
    ["exceptionOccurrences", 400, "ExpandNotSupported"],
    ["", 400, "RequestBroker--ParseUri"],
    ["attachments,", 400, "RequestBroker--ParseUri"],
    ["a b", 400, "RequestBroker--ParseUri"],
  ])("refuses %s", (expand, status, code) => {
    expect(read(expand)).toMatchObject({ kind: "graph-failure", status, code });
  });
});

import { describe, expect, test } from "vitest";
import { type Queryable, readCollectionQuery, readItemQuery, refuseOptions } from "./collection-query.ts";

const EVENTS: Queryable<"start/dateTime" | "subject"> = {
  type: "microsoft.graph.event",
  properties: ["id", "subject", "start", "isAllDay", "createdDateTime"],
  notEmulated: ["attachments"],
  unselectable: ["createdDateTime"],
  orderings: ["start/dateTime", "subject"],
};

const read = (query: string, preferred?: number) =>
  readCollectionQuery(new URLSearchParams(query), EVENTS, preferred);

describe("readCollectionQuery", () => {
  test("gives ten items a page where nothing is asked for", () => {
    expect(read("")).toEqual({
      select: undefined,
      orderBy: [],
      pageSize: 10,
      skip: 0,
      count: false,
      expansions: [],
    });
  });

  test("reads every option, whatever the case of its name", () => {
    expect(
      read("$Select=SUBJECT, start&$orderBy=start/dateTime desc,subject&$TOP=1000&$skip=7&$count=true"),
    ).toEqual({
      select: ["subject", "start"],
      orderBy: [
        { property: "start/dateTime", descending: true },
        { property: "subject", descending: false },
      ],
      pageSize: 1000,
      skip: 7,
      count: true,
      expansions: [],
    });
  });

  test.each([
    ["$top=5", 50, 5],
    ["", 50, 50],
    ["", 5000, 1000],
    ["$top=0", undefined, 0],
  ])("decides the page size of %j with a preference of %j", (query, preferred, pageSize) => {
    expect(read(query, preferred)).toMatchObject({ pageSize });
  });

  test("lets an app's own parameters pass, and what changes nothing", () => {
    expect(read("startDateTime=x&$format=json&$levels=max")).toMatchObject({ pageSize: 10 });
  });

  test.each([
    [
      "$top=1001",
      400,
      "BadRequest",
      "The limit of '1000' for Top query has been exceeded. The value from the incoming request is '1001'.",
    ],
    [
      "$top=-1",
      400,
      "BadRequest",
      "Invalid value '-1' for $top query option found. It requires a non-negative integer.",
    ],
    [
      "$skip=x",
      400,
      "BadRequest",
      "Invalid value 'x' for $skip query option found. It requires a non-negative integer.",
    ],
    [
      "$count=yes",
      400,
      "BadRequest",
      "Invalid value 'yes' for $count query option found. It requires true or false.",
    ],
    [
      "$orderby=start",
      400,
      "BadRequest",
      "The $orderby expression must evaluate to a single value of primitive type.",
    ],
    [
      "$orderby=subject down",
      400,
      "RequestBroker--ParseUri",
      "Syntax error in the value 'subject down' of $orderby.",
    ],
    [
      "$orderby=nothing",
      400,
      "RequestBroker--ParseUri",
      "Could not find a property named 'nothing' on type 'microsoft.graph.event'.",
    ],
    [
      "$select=nothing",
      400,
      "RequestBroker--ParseUri",
      "Could not find a property named 'nothing' on type 'microsoft.graph.event'.",
    ],
    ["$select=", 400, "RequestBroker--ParseUri", "Syntax error in the value '' of $select."],
    [
      "$select=createdDateTime",
      400,
      "ErrorInvalidUrlQuery",
      "The query option '$select' is not allowed here: createdDateTime cannot be selected.",
    ],
    ["$search=x", 400, "BadRequest", "The query option '$search' is not supported on this entity."],
    ["$foo=1", 400, "BadRequest", "The query parameter '$foo' is not supported."],
    [
      "$top=1&$Top=2",
      400,
      "BadRequest",
      "Query option '$top' was specified more than once, but it must be specified at most once.",
    ],
    ["$skiptoken=x", 400, "ErrorInvalidParameter", "The value 'x' of parameter '$skiptoken' is invalid."],
    [
      "$filter=subject eq 'x'",
      501,
      "NotImplemented",
      "mock-azure does not emulate the query option $filter. See docs/parity.md.",
    ],
    [
      "$expand=attachments",
      501,
      "NotImplemented",
      "mock-azure does not emulate the query option $expand. See docs/parity.md.",
    ],
    [
      "$select=attachments",
      501,
      "NotImplemented",
      "mock-azure does not emulate attachments of microsoft.graph.event in a query. See docs/parity.md.",
    ],
    [
      "$select=start/dateTime",
      501,
      "NotImplemented",
      "mock-azure does not emulate start/dateTime of microsoft.graph.event in a query. See docs/parity.md.",
    ],
    [
      "$orderby=isAllDay",
      501,
      "NotImplemented",
      "mock-azure does not emulate ordering microsoft.graph.event by isAllDay. See docs/parity.md.",
    ],
  ])("refuses %j", (query, status, code, message) => {
    expect(read(query)).toMatchObject({ kind: "graph-failure", status, code, message });
  });
});

describe("readItemQuery", () => {
  test("reads what to select, and * as everything", () => {
    expect(readItemQuery(new URLSearchParams("$select=id,subject"), EVENTS)).toEqual({
      select: ["id", "subject"],
      expansions: [],
    });
    expect(readItemQuery(new URLSearchParams("$select=*"), EVENTS)).toEqual({
      select: undefined,
      expansions: [],
    });
  });

  test.each(["$top=1", "$skip=1", "$orderby=subject", "$count=true"])(
    "refuses %s, which lists have",
    (query) => {
      expect(readItemQuery(new URLSearchParams(query), EVENTS)).toMatchObject({
        status: 400,
        code: "BadRequest",
      });
    },
  );
});

describe("refuseOptions", () => {
  test("takes no option, and says so", () => {
    expect(refuseOptions(new URLSearchParams("trace=1"))).toBeUndefined();
    expect(refuseOptions(new URLSearchParams("$select=id"))).toMatchObject({ status: 501 });
    expect(refuseOptions(new URLSearchParams("$top=1"))).toMatchObject({ status: 400 });
  });
});

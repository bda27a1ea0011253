import { describe, expect, test } from "vitest";
import { readEventDraft } from "./event-draft.ts";

const attendee = (address: string, more: object = {}) => ({ emailAddress: { address }, ...more });

describe("readEventDraft", () => {
  test("reads only what is named", () => {
    expect(readEventDraft({ subject: "Lunch", isReminderOn: false }, "create")).toEqual({
      subject: "Lunch",
      isReminderOn: false,
    });
  });

  test("passes over annotations and what only the service writes", () => {
    const body = {
      "@odata.etag": "W/x",
      id: 5,
      changeKey: "x",
      organizer: {},
      webLink: null,
      type: "occurrence",
    };
    expect(readEventDraft(body, "create")).toEqual({});
  });

  test("passes over what an update cannot change", () => {
    expect(readEventDraft({ transactionId: "t", allowNewTimeProposals: false }, "update")).toEqual({});
    expect(readEventDraft({ transactionId: "t" }, "create")).toEqual({ transactionId: "t" });
  });

  test("takes words of enumerations in any case", () => {
    expect(readEventDraft({ showAs: "OOF", importance: "High", sensitivity: "PRIVATE" }, "create")).toEqual({
      showAs: "oof",
      importance: "high",
      sensitivity: "private",
    });
  });

  test("keeps 255 characters of a subject", () => {
    expect(readEventDraft({ subject: "x".repeat(300) }, "create")).toEqual({ subject: "x".repeat(255) });
  });

  test("takes a body without a type as text", () => {
    expect(readEventDraft({ body: { content: "a<b" } }, "create")).toMatchObject({
      body: { contentType: "html", content: expect.stringContaining("<body>a&lt;b</body>") },
    });
  });

  test.each([
    [{ location: { displayName: "Room 1" } }, ["Room 1"]],
    [{ locations: [{ displayName: "Room 1" }, { displayName: "Room 2" }] }, ["Room 1", "Room 2"]],
    [{ location: { displayName: "" } }, []],
    [{ location: null }, []],
  ])("keeps one list of locations: %j", (body, names) => {
    expect(readEventDraft(body, "update")).toMatchObject({
      locations: names.map((displayName) => ({ displayName })),
    });
  });

  test("makes attendees required by default, once each, and disregards their answers", () => {
    const attendees = [
      attendee("a@x.example", { status: { response: "accepted" } }),
      attendee("A@X.example", { type: "optional" }),
      attendee("b@x.example", { type: "Resource" }),
    ];
    expect(readEventDraft({ attendees }, "create")).toEqual({
      attendees: [
        { type: "required", emailAddress: { address: "a@x.example" } },
        { type: "resource", emailAddress: { address: "b@x.example" } },
      ],
    });
  });

  test.each([
    ["a property that events do not have", { subjekt: "x" }, 400, "RequestBodyRead"],
    ["a property that bodies do not have", { body: { text: "x" } }, 400, "RequestBodyRead"],
    ["a number as subject", { subject: 5 }, 400, "RequestBodyRead"],
    ["a text as flag", { isAllDay: "true" }, 400, "RequestBodyRead"],
    ["a fraction as minutes", { reminderMinutesBeforeStart: 1.5 }, 400, "RequestBodyRead"],
    ["one category for many", { categories: "red" }, 400, "RequestBodyRead"],
    ["an unknown word", { showAs: "away" }, 400, "UnableToDeserializePostBody"],
    [
      "an attendee without address",
      { attendees: [{ emailAddress: { name: "x" } }] },
      400,
      "ErrorInvalidRecipients",
    ],
    ["an address that is none", { attendees: [attendee("x")] }, 400, "ErrorInvalidRecipients"],
    ["recurrence", { recurrence: { pattern: {} } }, 400, "ErrorPropertyValidationFailure"],
    ["an online meeting that is neither", { isOnlineMeeting: "yes" }, 400, "RequestBodyRead"],
    ["an unknown provider", { onlineMeetingProvider: "zoom" }, 400, "UnableToDeserializePostBody"],
    ["attachments of no type", { attachments: [{}] }, 422, "UnprocessableEntity"],
    ["open extensions of no type", { extensions: [{}] }, 422, "UnprocessableEntity"],
    [
      "extended properties without an id",
      { singleValueExtendedProperties: [{}] },
      400,
      "ErrorInvalidProperty",
    ],
  ])("refuses %s", (_, body, status, code) => {
    expect(readEventDraft(body, "create")).toMatchObject({ kind: "graph-failure", status, code });
  });

  test.each([["text"], [[]], [null], [5]])("refuses a body that is no object: %j", (body) => {
    expect(readEventDraft(body, "create")).toMatchObject({ code: "RequestBodyRead" });
  });

  test("takes 500 attendees and refuses one more", () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => attendee(`a${String(index)}@x.example`));
    expect(readEventDraft({ attendees: many(500) }, "create")).toMatchObject({ attendees: { length: 500 } });
    expect(readEventDraft({ attendees: many(501) }, "create")).toMatchObject({
      code: "ErrorPropertyValidationFailure",
    });
  });

  test("takes null for no online meeting, as typed clients write it", () => {
    const body = { isOnlineMeeting: null, onlineMeetingProvider: null };
    expect(readEventDraft(body, "create")).toEqual({
      isOnlineMeeting: false,
      onlineMeetingProvider: "unknown",
    });
  });

  test.each([[[]], [null]])("takes nothing of attachments and extensions: %j", (nothing) => {
    const body = {
      attachments: nothing,
      extensions: nothing,
      singleValueExtendedProperties: nothing,
      multiValueExtendedProperties: nothing,
    };
    expect(readEventDraft(body, "create")).toEqual({});
    expect(readEventDraft(body, "update")).toEqual({});
  });
});

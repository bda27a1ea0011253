import { at, PLAN, type Refusal } from "../support/refusals.ts";

const DAILY = {
  pattern: { type: "daily", interval: 1 },
  range: { type: "numbered", startDate: "2026-02-02", numberOfOccurrences: 5 },
};

const create = (name: string, code: string, body: object, status = 400): Refusal => [
  name,
  status,
  code,
  ({ post }) => post("/me/events", { ...PLAN, ...body }),
];

const update = (name: string, code: string, body: object): Refusal => [
  name,
  400,
  code,
  async ({ event, patch }) => patch(`/me/events/${await event()}`, body),
];

const act = (name: string, code: string, action: string, body: object): Refusal => [
  name,
  400,
  code,
  async ({ event, post }) => post(`/me/events/${await event()}/${action}`, body),
];

/** As the one who was invited. */
const answer = (name: string, code: string, action: string, body: object): Refusal => [
  name,
  400,
  code,
  async ({ as }) => {
    const { get, post } = await as({ person: "colleague" });
    const { value } = (await get("/me/events")).body;
    return post(`/me/events/${value[0]?.id ?? ""}/${action}`, body);
  },
];

const raw = (
  name: string,
  status: number,
  code: string,
  body: string,
  type = "application/json",
): Refusal => [
  name,
  status,
  code,
  ({ call }) => call("POST", "/me/events", { body, headers: { "content-type": type } }),
];

/** What is written: events, series, answers. */
export const WRITING_REFUSALS: readonly Refusal[] = [
  raw("a body that is no JSON", 400, "BadRequest", "{"),
  raw("a body of another type", 415, "RequestBodyRead", "subject=x", "application/x-www-form-urlencoded"),
  raw("a body of more than 4 MB", 400, "BadRequest", JSON.stringify({ subject: "x".repeat(4_200_000) })),
  create("a property that events do not have", "RequestBodyRead", { colour: "red" }),
  create("a value of another type", "RequestBodyRead", { isAllDay: "yes" }),
  create("a word that is none of the list", "UnableToDeserializePostBody", { showAs: "away" }),
  create("no start", "ErrorPropertyValidationFailure", { start: undefined }),
  create("an end before the start", "ErrorPropertyValidationFailure", { end: at("2026-02-02T08:00") }),
  create("whole days with hours", "ErrorPropertyValidationFailure", { isAllDay: true }),
  create("a zone that is none", "TimeZoneNotSupportedException", { start: at("2026-02-02T09:00", "Mars") }),
  create("five years and more", "ErrorCalendarDurationIsTooLong", { end: at("2032-01-01T00:00") }),
  create("an attendee without an address", "ErrorInvalidRecipients", {
    attendees: [{ emailAddress: { name: "x" } }],
  }),
  create("more than 500 attendees", "ErrorPropertyValidationFailure", {
    attendees: Array.from({ length: 501 }, (_, index) => ({
      emailAddress: { address: `a${String(index)}@x.example` },
    })),
  }),
  create("a series of no days", "ErrorPropertyValidationFailure", {
    recurrence: { ...DAILY, pattern: { type: "weekly", interval: 1 } },
  }),
  create("a series without distance", "ErrorPropertyValidationFailure", {
    recurrence: { ...DAILY, pattern: { type: "daily", interval: 0 } },
  }),
  create("a series from another date", "ErrorPropertyValidationFailure", {
    recurrence: { ...DAILY, range: { ...DAILY.range, startDate: "2026-02-03" } },
  }),
  create("a series from no date", "UnableToDeserializePostBody", {
    recurrence: { ...DAILY, range: { ...DAILY.range, startDate: "2026-02-30" } },
  }),
  create("a series of a thousand", "ErrorPropertyValidationFailure", {
    recurrence: { ...DAILY, range: { ...DAILY.range, numberOfOccurrences: 1000 } },
  }),
  create("a series without an occurrence", "ErrorRecurrenceHasNoOccurrence", {
    recurrence: {
      pattern: { type: "weekly", interval: 1, daysOfWeek: ["sunday"] },
      range: { type: "endDate", startDate: "2026-02-02", endDate: "2026-02-03" },
    },
  }),
  create("an extended property without its type", "ErrorInvalidProperty", {
    singleValueExtendedProperties: [{ id: "Color", value: "x" }],
  }),
  create("an attachment of no type", "UnprocessableEntity", { attachments: [{ name: "x" }] }, 422),
  [
    "a transaction that made another event",
    400,
    "ErrorDuplicateTransactionId",
    async ({ post }) => {
      await post("/me/events", { ...PLAN, transactionId: "t-1" });
      return post("/me/events", { ...PLAN, subject: "other", transactionId: "t-1" });
    },
  ],
  update("a start without its zone", "TimeZoneNotSupportedException", {
    start: { dateTime: "2026-02-02T08:00" },
  }),
  update("a start after the end", "ErrorPropertyValidationFailure", { start: at("2026-02-02T11:00") }),
  [
    "a version that is no more",
    412,
    "ErrorIrresolvableConflict",
    async ({ event, patch }) =>
      patch(`/me/events/${await event()}`, { subject: "x" }, { "if-match": 'W/"old"' }),
  ],
  [
    "an occurrence past its neighbour",
    400,
    "ErrorOccurrenceCrossingBoundary",
    async ({ get, patch, post }) => {
      const { id } = (await post("/me/events", { ...PLAN, recurrence: DAILY })).body;
      const window = "startDateTime=2026-02-02&endDateTime=2026-02-09&$orderby=start/dateTime";
      const { value } = (await get(`/me/events/${id}/instances?${window}`)).body;
      return patch(`/me/events/${value[1]?.id ?? ""}`, {
        start: at("2026-02-04T08:00"),
        end: at("2026-02-04T09:00"),
      });
    },
  ],
  act("an answer by the organizer", "ErrorInvalidRequest", "accept", {}),
  act("a forwarding to nobody", "ErrorInvalidRecipients", "forward", { toRecipients: [] }),
  act("a reminder put off to no time", "ErrorMissingArgument", "snoozeReminder", {}),
  answer("a cancellation by an attendee", "ErrorInvalidRequest", "cancel", {}),
  answer("words without an answer", "ErrorInvalidParameter", "decline", {
    comment: "no",
    sendResponse: false,
  }),
  answer("another time without an answer", "ErrorInvalidParameter", "tentativelyAccept", {
    sendResponse: false,
    proposedNewTime: { start: at("2026-02-03T09:00"), end: at("2026-02-03T10:00") },
  }),
  [
    "an attachment too small for a session",
    400,
    "ErrorAttachmentSizeShouldNotBeLessThanMinimumSize",
    async ({ event, post }) =>
      post(`/me/events/${await event()}/attachments/createUploadSession`, {
        AttachmentItem: { attachmentType: "file", name: "x", size: 1000 },
      }),
  ],
];

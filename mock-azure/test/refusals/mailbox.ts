import { at, COLLEAGUE, PLAN, type Refusal } from "../support/refusals.ts";

const settings = (name: string, code: string, body: object): Refusal => [
  name,
  400,
  code,
  ({ patch }) => patch("/me/mailboxSettings", body),
];

const schedule = (name: string, code: string, changes: object): Refusal => [
  name,
  400,
  code,
  ({ post }) =>
    post("/me/calendar/getSchedule", {
      schedules: [COLLEAGUE],
      startTime: at("2026-02-02T09:00"),
      endTime: at("2026-02-02T17:00"),
      ...changes,
    }),
];

const batch = (name: string, requests: readonly object[]): Refusal => [
  name,
  400,
  "BadRequest",
  ({ post, tenant }) => post(`${tenant.origins.graph}/v1.0/$batch`, { requests }),
];

const me = (id: string, more: object = {}) => ({ id, method: "GET", url: "/me/calendar", ...more });

/** What lies around events: calendars, settings, times, categories, photos, batches. */
export const MAILBOX_REFUSALS: readonly Refusal[] = [
  [
    "a second calendar of a name",
    409,
    "ErrorFolderExists",
    ({ post }) => post("/me/calendars", { name: "calendar" }),
  ],
  ["a calendar without a name", 400, "ErrorInvalidRequest", ({ post }) => post("/me/calendars", {})],
  [
    "the default calendar deleted",
    400,
    "ErrorCannotDeleteObject",
    async ({ call, get }) => call("DELETE", `/me/calendars/${(await get("/me/calendar")).body.id}`),
  ],
  [
    "an event among the holidays",
    403,
    "ErrorAccessDenied",
    async ({ get, post }) => {
      const { value } = (await get("/me/calendars")).body;
      const holidays = value.find(({ name }) => name.includes("holidays"));
      return post(`/me/calendars/${holidays?.id ?? ""}/events`, PLAN);
    },
  ],
  settings("hours that are no time", "RequestBodyRead", { workingHours: { startTime: "8 o'clock" } }),
  settings("hours that end before they start", "ErrorInvalidTimeSettings", {
    workingHours: { startTime: "18:00:00" },
  }),
  settings("a day that is none", "InvalidArguments", { workingHours: { daysOfWeek: ["someday"] } }),
  settings("hours in a zone that is none", "InvalidTimeZone", {
    workingHours: { timeZone: { name: "Mars" } },
  }),
  schedule("more than 100 people", "ErrorMailboxDataArrayTooBig", {
    schedules: Array.from({ length: 101 }, (_, index) => `a${String(index)}@x.example`),
  }),
  schedule("more than 62 days", "ErrorTimeIntervalTooBig", { endTime: at("2026-04-06T09:00") }),
  schedule("no time at all", "ErrorInvalidTimeInterval", { endTime: at("2026-02-02T09:00") }),
  schedule("slots of four minutes", "ErrorInvalidMergedFreeBusyInterval", { availabilityViewInterval: 4 }),
  ["a photo where there is none", 404, "ImageNotFound", ({ get }) => get("/me/photo")],
  batch(
    "twenty-one requests at once",
    Array.from({ length: 21 }, (_, index) => me(String(index))),
  ),
  batch("two requests of one id", [me("1"), me("1")]),
  batch("a request that waits for a later one", [me("1", { dependsOn: ["2"] }), me("2")]),
];

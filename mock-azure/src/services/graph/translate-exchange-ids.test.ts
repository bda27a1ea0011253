import { describe, expect, test } from "vitest";
import { clientFor, graphClient } from "../../../test/support/graph-client.ts";
import { ID_FORMATS } from "../../domain/mailbox/exchange-id-forms.ts";

const PATH = "/me/translateExchangeIds";
const when = { dateTime: "2026-01-05T10:00", timeZone: "UTC" };

interface Translated {
  readonly sourceId: string;
  readonly targetId?: string;
  readonly errorDetails?: { readonly code: string; readonly message: string };
}

async function translator() {
  const client = await graphClient();
  const { id } = (await client.post("/me/events", { start: when, end: when })).body;
  const translate = async (inputIds: readonly string[], sourceIdType: string, targetIdType: string) => {
    const answer = await client.post(PATH, { inputIds, sourceIdType, targetIdType });
    return answer.body.value as unknown as readonly Translated[];
  };
  return { ...client, id, translate };
}

describe("POST /me/translateExchangeIds", () => {
  test.each(ID_FORMATS)("translates to %s and back", async (format) => {
    const { id, translate } = await translator();
    const [there] = await translate([id], "restId", format);
    expect(there).toEqual({ sourceId: id, targetId: expect.any(String) });
    const [back] = await translate([there?.targetId ?? ""], format, "restId");
    expect(back?.targetId).toBe(id);
  });

  test("C106: writes ids of Exchange Web Services with / and +", async () => {
    const { get, translate, tenant, post } = await translator();
    for (let count = 0; count < 8; count += 1) await post("/me/events", { start: when, end: when });
    const ids = (await get("/me/events")).body.value.map((event) => event.id);
    const results = await translate(ids, "restId", "ewsId");
    for (const { sourceId, targetId } of results) {
      expect(targetId).toBe(sourceId.replaceAll("-", "/").replaceAll("_", "+"));
      expect(targetId).not.toMatch(/[-_]/);
    }
    expect(tenant.journal().every(({ change }) => change.kind === "event-created")).toBe(true);
  });

  test("gives the immutable ids that answers have where they are preferred, and counts padding in binary ones", async () => {
    const { id, get, translate } = await translator();
    const { body } = await get(`/me/events/${id}`, { prefer: 'IdType="ImmutableId"' });
    const [immutable] = await translate([id], "restId", "restImmutableEntryId");
    expect(immutable?.targetId).toBe(body.id);
    expect((await translate([id], "restId", "immutableEntryId"))[0]?.targetId).toBe(`${body.id}0`);
    expect((await translate([id], "restId", "entryId"))[0]?.targetId).toMatch(/^AAAA.*1$/);
  });

  test("translates calendars, which have one form for both, and occurrences", async () => {
    const { get, post, translate } = await translator();
    const calendar = (await get("/me/calendar")).body.id;
    const [same] = await translate([calendar], "restId", "restImmutableEntryId");
    expect(same?.targetId).toBe(calendar);
    expect((await translate([calendar], "restImmutableEntryId", "restId"))[0]?.targetId).toBe(calendar);
    const recurrence = {
      pattern: { type: "daily", interval: 1 },
      range: { type: "numbered", startDate: "2026-01-05", numberOfOccurrences: 3 },
    };
    await post("/me/events", { start: when, end: when, recurrence });
    const view = "calendarView?startDateTime=2026-01-06T00:00:00Z&endDateTime=2026-01-07T00:00:00Z";
    const [occurrence] = (await get(`/me/${view}`)).body.value;
    const [there] = await translate([occurrence?.id ?? ""], "restId", "restImmutableEntryId");
    const [back] = await translate([there?.targetId ?? ""], "restImmutableEntryId", "restId");
    expect(back?.targetId).toBe(occurrence?.id);
  });

  test("takes parameters that begin with a capital, and says what the answer is", async () => {
    const { id, post } = await translator();
    const body = { InputIds: [id], SourceIdType: "RestId", TargetIdType: "RestImmutableEntryId" };
    expect((await post(PATH, body)).body).toEqual({
      "@odata.context": expect.stringMatching(/#Collection\(microsoft\.graph\.convertIdResult\)$/),
      value: [{ sourceId: id, targetId: expect.stringMatching(/^AAkA/) }],
    });
  });

  test("answers for each id by itself", async () => {
    const { tenant, id, translate } = await translator();
    const other = await clientFor(tenant, { person: "colleague" });
    const foreign = (await other.post("/me/events", { start: when, end: when })).body.id;
    const immutable = (await translate([id], "restId", "restImmutableEntryId"))[0]?.targetId ?? "";
    const results = await translate([id, "AAMk0", foreign, immutable], "restId", "ewsId");
    expect(results.map(({ errorDetails }) => errorDetails?.code)).toEqual([
      undefined,
      "ErrorInvalidIdMalformed",
      "ErrorItemNotFound",
      "ErrorInvalidIdMalformed",
    ]);
    expect(results[2]).toEqual({
      sourceId: foreign,
      errorDetails: {
        code: "ErrorItemNotFound",
        message: "The specified object was not found in the store.",
      },
    });
  });

  test.each([
    ["no ids", { sourceIdType: "restId", targetIdType: "ewsId" }, "ErrorMissingArgument"],
    [
      "an empty list",
      { inputIds: [], sourceIdType: "restId", targetIdType: "ewsId" },
      "ErrorMissingArgument",
    ],
    ["no target", { inputIds: ["x"], sourceIdType: "restId" }, "ErrorMissingArgument"],
    [
      "1,001 ids",
      { inputIds: Array.from({ length: 1001 }, () => "x"), sourceIdType: "restId", targetIdType: "ewsId" },
      "ErrorInvalidArgument",
    ],
    [
      "an unknown format",
      { inputIds: ["x"], sourceIdType: "restId", targetIdType: "paper" },
      "UnableToDeserializePostBody",
    ],
    [
      "ids that are no texts",
      { inputIds: [1], sourceIdType: "restId", targetIdType: "ewsId" },
      "RequestBodyRead",
    ],
  ])("refuses %s", async (_, body, code) => {
    const { post } = await translator();
    expect(await post(PATH, body)).toMatchObject({ status: 400, body: { error: { code } } });
  });

  test("takes 1,000 ids", async () => {
    const { id, translate } = await translator();
    expect(
      await translate(
        Array.from({ length: 1000 }, () => id),
        "restId",
        "ewsId",
      ),
    ).toHaveLength(1000);
  });

  test("is closed to a token for calendars alone", async () => {
    const { post } = await graphClient({ permissions: "Calendars.ReadWrite" });
    expect((await post(PATH, {})).status).toBe(403);
  });
});

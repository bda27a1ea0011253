import { describe, expect, test } from "vitest";
import { setStage } from "../support/refusals.ts";
import { ACCESS_REFUSALS } from "./access.ts";
import { MAILBOX_REFUSALS } from "./mailbox.ts";
import { QUERY_REFUSALS } from "./queries.ts";
import { WRITING_REFUSALS } from "./writing.ts";

const REFUSALS = [...ACCESS_REFUSALS, ...QUERY_REFUSALS, ...WRITING_REFUSALS, ...MAILBOX_REFUSALS];

const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

describe("refusals of the calendar API", () => {
  test("are at least eighty situations", () => {
    expect(REFUSALS.length).toBeGreaterThanOrEqual(80);
    expect(new Set(REFUSALS.map(([name]) => name)).size).toBe(REFUSALS.length);
  });

  test.each(REFUSALS)("%s: %i %s", async (_, status, code, ask) => {
    const answer = await ask(await setStage());
    expect(answer).toMatchObject({
      status,
      body: {
        error: {
          code,
          message: expect.any(String) as string,
          innerError: {
            date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/) as string,
            "request-id": expect.stringMatching(GUID) as string,
            "client-request-id": expect.any(String) as string,
          },
        },
      },
    });
    expect(Object.keys(answer.body)).toEqual(["error"]);
  });
});

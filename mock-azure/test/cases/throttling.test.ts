import { describe, expect, test } from "vitest";
import { graphClient } from "../support/graph-client.ts";

describe("reported cases about throttling", () => {
  test("C055: the fifth request at once on one mailbox is refused", async () => {
    const { get } = await graphClient();

    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => get("/me/calendar")));

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 429]);
    expect(answers.at(-1)).toMatchObject({ body: { error: { code: "ApplicationThrottled" } } });
  });
});

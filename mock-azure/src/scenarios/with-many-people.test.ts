import { describe, expect, test } from "vitest";
import { graphClient } from "../../test/support/graph-client.ts";
import { scenario } from "./index.ts";
import { withManyPeople } from "./with-many-people.ts";

describe("withManyPeople", () => {
  test("adds people who have a mailbox of their own", async () => {
    const { get, post, tenant } = await graphClient({
      scenario: scenario("x", withManyPeople(3)),
      person: null,
      permissions: "Calendars.ReadWrite User.Read.All",
    });
    const address = `member3@${tenant.domain}`;
    const when = { dateTime: "2026-01-05T10:00:00", timeZone: "UTC" };
    await post(`/users/${address}/events`, { subject: "Planning", start: when, end: when });
    const subjects = async (member: string) =>
      (await get(`/users/${member}/events`)).body.value.map(({ subject }) => subject);
    expect(await subjects(address)).toEqual(["Planning"]);
    expect(await subjects(`member1@${tenant.domain}`)).toEqual([]);
    expect((await get(`/users/member4@${tenant.domain}`)).status).toBe(404);
  });

  test.each([-1, 1.5, Number.NaN])("does not add %d people", (count) => {
    expect(() => withManyPeople(count)).toThrow(
      `${String(count)} people cannot be added: give a whole number, zero or more.`,
    );
  });
});

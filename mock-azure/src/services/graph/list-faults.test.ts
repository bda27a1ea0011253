import { describe, expect, test } from "vitest";
import { deltaPage, deltaRound } from "../../../test/support/delta-rounds.ts";
import { type GraphClient, graphClient, signGraphToken } from "../../../test/support/graph-client.ts";
import type { Fault } from "../../domain/fault.ts";
import { scenario } from "../../scenarios/index.ts";
import { withManyEvents } from "../../scenarios/with-many-events.ts";

const many = scenario("many", withManyEvents("requester", 25));
const LIST = "/me/events?$orderby=start/dateTime";
const DELTA = "/me/calendarView/delta?startDateTime=2026-01-01&endDateTime=2026-02-01";
const TEN = { prefer: "odata.maxpagesize=10" };

/** A mailbox with 25 events, and a fault. */
async function faulty(fault: Fault) {
  const client = await graphClient({ scenario: many });
  const whole = await deltaRound(client, DELTA, TEN);
  const inList = await listed(client.get, LIST);
  client.tenant.plan(fault);
  return { ...client, inList, ids: whole.lines.map(({ id }) => id), deltaLink: whole.deltaLink };
}

/** The ids of every page of a list, in order. */
async function listed(get: GraphClient["get"], path: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let link: string | undefined = path; link !== undefined; ) {
    const { body } = await get(link);
    ids.push(...body.value.map(({ id }) => id));
    link = body["@odata.nextLink"];
  }
  return ids;
}

const lines = (round: Awaited<ReturnType<typeof deltaRound>>) => round.lines.map(({ id }) => id);

describe("pages that lead to themselves", () => {
  test("do so by their own address as often as is planned", async () => {
    const answer = { kind: "page-loop", links: "same" } as const;
    const { get } = await faulty({ route: "graph.list-events", times: 2, answer });
    const { body } = await get(`${LIST}&$skip=10`);
    expect(body["@odata.nextLink"]).toBe(
      "https://graph.microsoft.com/v1.0/me/events?$orderby=start%2FdateTime&$skip=10",
    );
    const again = await get(body["@odata.nextLink"] ?? "");
    expect(again.body).toEqual(body);
    const after = await get(body["@odata.nextLink"] ?? "");
    expect(after.body.value).toEqual(body.value);
    expect(after.body["@odata.nextLink"]).toContain("$skip=20");
  });

  test("do so by an address that is another each time", async () => {
    const answer = { kind: "page-loop", links: "changing" } as const;
    const { get, inList } = await faulty({ route: "graph.list-events", times: 3, answer });
    const links: (string | undefined)[] = [];
    let link = LIST;
    for (let count = 0; count < 3; count += 1) {
      const { body } = await get(link);
      expect(body.value.map(({ id }) => id)).toEqual(inList.slice(0, 10));
      link = body["@odata.nextLink"] ?? "";
      links.push(link);
    }
    expect(new Set(links).size).toBe(3);
    expect(await listed(get, link)).toEqual(inList);
  });

  test("keep a delta from its end", async () => {
    const answer = { kind: "page-loop", links: "changing" } as const;
    const { get, deltaLink } = await faulty({ route: "graph.calendar-view-delta", times: 2, answer });
    const { body } = await deltaPage({ get }, deltaLink);
    expect(body["@odata.deltaLink"]).toBeUndefined();
    const next = await deltaPage({ get }, body["@odata.nextLink"] ?? "");
    expect(next.body["@odata.nextLink"]).not.toBe(body["@odata.nextLink"]);
    expect((await deltaRound({ get }, next.body["@odata.nextLink"] ?? "")).pages).toEqual([[]]);
  });
});

describe("pages with items too many or too few", () => {
  const repeated = { kind: "items-repeated" } as const;

  test("show the last item of one page as the first of the next", async () => {
    const { get, inList } = await faulty({ route: "graph.list-events", answer: repeated });
    expect(await listed(get, LIST)).toEqual([...inList.slice(0, 10), ...inList.slice(9)]);
  });

  test("do so in a delta, at the beginning and in later rounds", async () => {
    const fault = { route: "graph.calendar-view-delta", answer: repeated } as const;
    const { get, patch, tenant, ids, deltaLink } = await faulty(fault);
    expect(lines(await deltaRound({ get }, DELTA, TEN))).toEqual([...ids.slice(0, 10), ...ids.slice(9)]);
    for (const id of ids.slice(0, 4)) await patch(`/me/events/${id}`, { subject: "again" });
    tenant.plan(fault);
    expect(lines(await deltaRound({ get }, deltaLink, { prefer: "odata.maxpagesize=3" }))).toEqual(
      [0, 1, 2, 2, 3].map((at) => ids[at]),
    );
  });

  test("show it twice where there is no next page", async () => {
    const { get, ids } = await faulty({ route: "graph.calendar-view-delta", after: 2, answer: repeated });
    expect(lines(await deltaRound({ get }, DELTA, TEN))).toEqual([...ids, ids[24]]);
  });

  test("leave the last item of a page out for good", async () => {
    const fault = { after: 1, answer: { kind: "items-missing" } } as const;
    const list = await faulty({ route: "graph.list-events", ...fault });
    expect(await listed(list.get, LIST)).toEqual(list.inList.filter((_, at) => at !== 19));
    const delta = await faulty({ route: "graph.calendar-view-delta", ...fault });
    expect(lines(await deltaRound(delta, DELTA, TEN))).toEqual(delta.ids.filter((_, at) => at !== 19));
  });
});

describe("links that change", () => {
  test.each([
    ["graph.list-events", LIST, "@odata.nextLink"],
    ["graph.calendar-view-delta", DELTA, "@odata.deltaLink"],
  ] as const)("of %s lead to the same place each time", async (route, path, name) => {
    const { get } = await faulty({ route, times: 2, answer: { kind: "link-renewed" } });
    const [one = "", other = ""] = [await get(path), await get(path)].map(
      ({ body }) => (body as unknown as Readonly<Record<string, string>>)[name],
    );
    expect(one).not.toBe(other);
    const [first, second] = [await get(one), await get(other)];
    expect(first.body.value).toEqual(second.body.value);
    expect(first.status).toBe(200);
  });
});

describe("a delta that loses its place", () => {
  test.each(["SyncStateNotFound", "SyncStateInvalid", "resyncRequired"] as const)(
    "says %s, and where to begin again",
    async (code) => {
      const answer = { kind: "sync-lost", code } as const;
      const { get, ids, deltaLink } = await faulty({ route: "graph.calendar-view-delta", answer });
      expect((await deltaPage({ get }, DELTA)).status).toBe(200);
      const { status, headers, body } = await deltaPage({ get }, deltaLink);
      expect({ status, code: body.error.code }).toEqual({ status: 410, code });
      expect(lines(await deltaRound({ get }, headers.get("location") ?? ""))).toEqual(ids);
    },
  );

  test("may do so within a round, and without a word about where to begin", async () => {
    const answer = { kind: "sync-lost", location: false } as const;
    const { get } = await faulty({ route: "graph.calendar-view-delta", after: 1, answer });
    const first = await deltaPage({ get }, DELTA, TEN);
    const second = await deltaPage({ get }, first.body["@odata.nextLink"] ?? "", TEN);
    const third = await deltaPage({ get }, second.body["@odata.nextLink"] ?? "", TEN);
    expect([second.status, third.status]).toEqual([200, 410]);
    expect(third.headers.get("location")).toBeNull();
  });
});

describe("faults of lists", () => {
  test("strike one calendar among others, by its name or its id", async () => {
    const { tenant, get, post } = await graphClient();
    const names = ["Holidays", "Rehearsals"];
    const [holidays = "", rehearsals = ""] = await Promise.all(
      names.map(async (name) => (await post("/me/calendars", { name })).body.id),
    );
    const broken = { route: "graph.calendar-view-delta", answer: { kind: "status", status: 503 } } as const;
    tenant.plan({ ...broken, calendar: "Holidays" });
    const query = "calendarView/delta?startDateTime=2026-01-01&endDateTime=2026-02-01";
    const ask = async (id: string) => (await get(`/me/calendars/${id}/${query}`)).status;
    expect([await ask(rehearsals), (await get(DELTA)).status, await ask(holidays)]).toEqual([200, 200, 503]);
    expect(await ask(holidays)).toBe(200);
    tenant.plan({ ...broken, calendar: rehearsals });
    expect([await ask(holidays), await ask(rehearsals)]).toEqual([200, 503]);
  });

  test("strike by chance, and at the same calls in a tenant of the same seed", async () => {
    const fault = {
      route: "graph.list-events",
      times: 200,
      chance: 0.25,
      answer: { kind: "status", status: 503 },
    } as const;
    const [one, other] = [await faulty(fault), await faulty(fault)];
    const ask = async ({ get }: typeof one): Promise<string> => {
      const answers: number[] = [];
      for (let count = 0; count < 200; count += 1) answers.push((await get("/me/events?$top=1")).status);
      return answers.join();
    };
    const answers = await ask(one);
    expect(await ask(other)).toBe(answers);
    const struck = answers.split(",").filter((status) => status === "503").length;
    expect(struck).toBeGreaterThan(30);
    expect(struck).toBeLessThan(70);
  });

  test("leave refusals as they are", async () => {
    const { get } = await faulty({ route: "graph.calendar-view-delta", answer: { kind: "items-missing" } });
    expect((await get("/me/calendarView/delta")).body.error.code).toBe("ErrorInvalidParameter");
  });

  test("say so loudly where they meet no page", async () => {
    const { tenant, ids } = await faulty({ route: "graph.get-event", answer: { kind: "items-missing" } });
    const headers = { authorization: `Bearer ${await signGraphToken(tenant, {})}` };
    const url = `${tenant.origins.graph}/v1.0/me/events/${ids[0]}`;
    const response = await tenant.fetch(new Request(url, { headers }));
    expect(response.status).toBe(500);
    expect(await response.text()).toContain('has no pages that "items-missing" could spoil');
  });

  test.each([
    ["login.token", { answer: { kind: "items-missing" } }, 'The route "login.token" has no pages'],
    ["graph.list-events", { answer: { kind: "sync-lost" } }, 'The route "graph.list-events" is no delta'],
    ["login.*", { calendar: "Team", answer: { kind: "offline" } }, 'so that none is about "Team"'],
    [
      "graph.list-events",
      { chance: 0, answer: { kind: "items-missing" } },
      "The chance of a fault is above 0",
    ],
    [
      "graph.list-events",
      { chance: 1.5, answer: { kind: "items-missing" } },
      "The chance of a fault is above 0",
    ],
  ] as const)("cannot be planned for %s with %j", async (route, fault, problem) => {
    const { tenant } = await graphClient();
    expect(() => {
      tenant.plan({ route, ...fault });
    }).toThrow(problem);
  });
});

import {
  buildGetCalendar,
  buildGetEvent,
  collect,
  createCalendarClient,
  GraphRequestError,
  readGetCalendar,
  readGetEvent,
} from "@consentra/calendar";
import { type Fault, scenarios, withEmulation } from "@consentra/mock-azure";
import { describe, expect, test } from "vitest";
import { ensureCalendar } from "../../src/calendar-by-name.ts";
import { at, day, openCalendar } from "../support/open-calendar.ts";
import { patient } from "../support/patient.ts";

const tour = { subject: "Tour", start: at(day(0), 9), end: at(day(0), 10) };
const week = { start: `${day(0)}T00:00:00Z`, end: `${day(7)}T00:00:00Z` };

const failureOf = async (call: Promise<unknown>) => {
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof GraphRequestError) return error;
  throw error;
};

const throttle = (route: string, more: Partial<Fault> = {}): Fault => ({
  route,
  answer: { kind: "status", status: 429, retryAfterSeconds: 7 },
  ...more,
});

describe("requests under limits", () => {
  test("C055: are at most four at once for a mailbox, however many are wanted and by whomever", async () => {
    const { calendar, with: through } = await openCalendar();
    const clients = [calendar, through({}), through({})];
    const calls = clients.flatMap((client) => Array.from({ length: 6 }, () => client.calendars.get()));
    expect(await Promise.all(calls)).toHaveLength(18);
  });

  test("C056: that are throttled wait as long as they are told and go on where they were", async () => {
    const { tenant, calendar } = await openCalendar();
    for (let hour = 6; hour < 12; hour += 1) {
      await calendar.events.create({
        event: { ...tour, start: at(day(0), hour), end: at(day(0), hour + 1) },
      });
    }
    tenant.plan(throttle("graph.calendar-view", { after: 1, times: 2 }));
    const begun = tenant.clock.now();
    const events = await patient(tenant, collect(calendar.view({ ...week, pageSize: 2 })));
    expect(events).toHaveLength(6);
    expect(tenant.clock.now() - begun).toBeGreaterThanOrEqual(14_000);
  });

  test("C130: that are wrong are not sent again, and say what was wrong", async () => {
    const { calendar, sent } = await openCalendar();
    const error = await failureOf(calendar.events.get({ id: "cut" }));
    expect(error.failure).toMatchObject({
      kind: "invalidRequest",
      status: 400,
      code: "ErrorInvalidIdMalformed",
    });
    expect(sent).toHaveLength(1);
  });

  test("C145: that fail name status, code and request, and neither token nor content", async () => {
    const { calendar } = await openCalendar();
    const { id } = await calendar.events.create({ event: { ...tour, subject: "Secret plan" } });
    await calendar.events.delete({ id });
    const error = await failureOf(calendar.events.update({ id, changes: { subject: "Secret plan B" } }));
    expect(error.failure).toMatchObject({
      kind: "notFound",
      status: 404,
      code: "ErrorItemNotFound",
      requestId: expect.stringMatching(/^[\da-f-]{36}$/),
      clientRequestId: expect.stringMatching(/^[\da-f-]{36}$/),
    });
    expect(error.message).toMatch(/404.*ErrorItemNotFound.*request-id/);
    expect(error.message).not.toMatch(/Secret|eyJ/);
  });

  test("C128: that make a calendar whose answer is lost find it by its name", async () => {
    const { calendar } = await openCalendar();
    const made = await calendar.calendars.create({ calendar: { name: "Tours" } });
    const found = await ensureCalendar(calendar, "Tours");
    expect(found.id).toBe(made.id);
    expect(await collect(calendar.calendars.list())).toHaveLength(2);
  });
});

describe("batches", () => {
  test("C058: are read although some of their requests fail", async () => {
    const { calendar } = await openCalendar();
    const [first, second] = await calendar.batch([buildGetCalendar(), buildGetEvent({ id: "cut" })]);
    if (!first || !second) throw new Error("An answer is missing.");
    expect((await readGetCalendar(first)).isDefaultCalendar).toBe(true);
    expect((await failureOf(readGetEvent(second))).failure.kind).toBe("invalidRequest");
  });

  test("C059: let no request wait for another, so that their order cannot be wrong", async () => {
    const { calendar } = await openCalendar();
    const requests = Array.from({ length: 45 }, () => buildGetCalendar());
    const answers = await calendar.batch(requests);
    expect(answers.map(({ status }) => status)).toEqual(requests.map(() => 200));
  });

  test("C056: send again what was throttled within them", async () => {
    const limits = withEmulation({ limits: { batches: "throttled" } });
    const { tenant, calendar, sent } = await openCalendar({ steps: [limits] });
    const requests = Array.from({ length: 12 }, () => buildGetCalendar());
    const answers = await patient(tenant, calendar.batch(requests));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 200));
    expect(sent).toEqual(["POST /$batch", "POST /$batch", "POST /$batch"]);
  });
});

describe("tokens", () => {
  test("C071: that are none are refused before anything is sent", async () => {
    const { tenant } = await openCalendar();
    for (const token of ["Bearer a.b.c", "a.b", ""]) {
      const client = createCalendarClient({
        tokens: { getAccessToken: async () => token },
        fetch: () => expect.unreachable(),
        clock: tenant.clock,
      });
      expect((await failureOf(client.calendars.get())).failure).toMatchObject({ kind: "invalidInput" });
    }
  });

  test("C070: for another audience end in a failure that says to sign in again", async () => {
    const { tenant } = await openCalendar();
    const idToken = `${btoa('{"alg":"none"}')}.${btoa('{"aud":"api://other"}')}.x`.replaceAll("=", "");
    const asked: unknown[] = [];
    const client = createCalendarClient({
      tokens: {
        getAccessToken: async (request) => {
          asked.push(request.forceRefresh);
          return idToken;
        },
      },
      fetch: (request) => tenant.fetch(request),
      clock: tenant.clock,
    });
    const { failure } = await failureOf(client.calendars.get());
    expect(failure).toMatchObject({ kind: "unauthorized", status: 401 });
    expect(asked).toEqual([undefined, true]);
  });

  test("C073, C083: that end while they are in use are refreshed once, and the call succeeds", async () => {
    const { tenant, tokens, with: through } = await openCalendar();
    const old = await tokens.getAccessToken({ scopes: [] });
    const asked: unknown[] = [];
    const forgetful = through({
      tokens: {
        getAccessToken: async (request) => {
          asked.push(request.forceRefresh);
          return request.forceRefresh ? tokens.getAccessToken(request) : old;
        },
      },
    });
    tenant.clock.advance({ hours: 3 });
    expect(await forgetful.calendars.get()).toMatchObject({ isDefaultCalendar: true });
    expect(asked).toEqual([undefined, true]);
  });

  test("C062: without the permission are told from a share that is missing", async () => {
    const { calendar } = await openCalendar();
    const settings = await failureOf(calendar.settings.get());
    expect(settings.failure).toMatchObject({ kind: "forbidden", reason: "consent" });
  });

  test("C116: of somebody without a mailbox fail as such", async () => {
    const { calendar } = await openCalendar({ scenario: scenarios.mailboxMissing });
    expect((await failureOf(calendar.calendars.get())).failure.kind).toBe("mailboxMissing");
  });
});

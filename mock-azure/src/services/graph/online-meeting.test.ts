import { describe, expect, test } from "vitest";
import { company, JONAS, meeting, PLAN } from "../../../test/support/meeting.ts";
import { scenario } from "../../scenarios/index.ts";
import { withoutOnlineMeetings } from "../../scenarios/without-online-meetings.ts";

const ONLINE = { isOnlineMeeting: true, onlineMeetingProvider: "teamsForBusiness" };
const NOT_ONLINE = { isOnlineMeeting: false, onlineMeetingProvider: "unknown", onlineMeeting: null };
const JOIN =
  /^https:\/\/teams\.microsoft\.com\/l\/meetup-join\/19%3ameeting_[\w-]{48}%40thread\.v2\/0\?context=%7b/;

const html = (content: string) => ({ body: { contentType: "html", content } });
const joinUrlOf = (event: { readonly onlineMeeting: { readonly joinUrl: string } | null }) =>
  event.onlineMeeting?.joinUrl ?? "none";

async function online(more: object = ONLINE) {
  const { maya } = await company();
  const { status, body } = await maya.post("/me/events", { ...PLAN, ...more });
  expect(status).toBe(201);
  return { ...maya, created: body };
}

describe("POST /me/events of an online meeting", () => {
  test.each([
    ["both properties", ONLINE],
    ["the flag only", { isOnlineMeeting: true }],
    ["the provider only", { onlineMeetingProvider: "teamsForBusiness" }],
  ])("makes it with %s, and appends the way to join to the body", async (_, more) => {
    const { created, event } = await online(more);
    expect(created).toMatchObject({
      ...ONLINE,
      onlineMeetingUrl: null,
      onlineMeeting: { joinUrl: expect.stringMatching(JOIN) },
    });
    expect(created.body.content).toMatch(
      /Bring numbers\.[\s\S]*Join the meeting now[\s\S]*<\/body><\/html>$/,
    );
    expect(created.body.content).toContain(`href="${joinUrlOf(created)}"`);
    expect(await event()).toEqual({ ...created, "@odata.context": expect.anything() });
  });

  test("gives a body to an event that has none", async () => {
    const { created } = await online({ ...ONLINE, body: { contentType: "html", content: "" } });
    expect(created.body.content).toMatch(/^<html>.*Join the meeting now.*<\/html>$/s);
  });

  test.each([
    ["the flag is false", { ...ONLINE, isOnlineMeeting: false }],
    ["the calendar does not allow the provider", { ...ONLINE, onlineMeetingProvider: "skypeForBusiness" }],
    ["nothing is said of it", {}],
  ])("makes an event that is not online where %s", async (_, more) => {
    const { created } = await online(more);
    expect(created).toMatchObject(NOT_ONLINE);
    expect(created.body.content).not.toContain("Join");
  });

  test("passes the wish over in silence where the organizer has no licence", async () => {
    const { maya } = await company({ scenario: scenario("no licence", withoutOnlineMeetings("requester")) });
    const calendar = (await maya.get("/me/calendar")).body;
    expect(calendar).toMatchObject({
      allowedOnlineMeetingProviders: [],
      defaultOnlineMeetingProvider: "unknown",
    });
    const { status, body } = await maya.post("/me/events", { ...PLAN, ...ONLINE });
    expect(status).toBe(201);
    expect(body).toMatchObject(NOT_ONLINE);
    const { id } = (await maya.post("/me/calendars", { name: "Other" })).body;
    expect((await maya.post(`/me/calendars/${id}/events`, { ...PLAN, ...ONLINE })).body).toMatchObject(
      NOT_ONLINE,
    );
  });

  test("gives each meeting a link of its own, and a repeated request the same one", async () => {
    const { created, post } = await online({ ...ONLINE, transactionId: "t-1" });
    const again = await post("/me/events", { ...PLAN, ...ONLINE, transactionId: "t-1" });
    expect(joinUrlOf(again.body)).toBe(joinUrlOf(created));
    const other = await post("/me/events", { ...PLAN, ...ONLINE });
    expect(joinUrlOf(other.body)).not.toBe(joinUrlOf(created));
  });

  test("takes the wish for a part of what a transaction id stands for", async () => {
    const { post } = await online({ ...ONLINE, transactionId: "t-1" });
    expect((await post("/me/events", { ...PLAN, transactionId: "t-1" })).body.error.code).toBe(
      "ErrorDuplicateTransactionId",
    );
  });

  test("lets those who are invited join", async () => {
    const { maya, jonas, tenant } = await meeting([JONAS], { plan: ONLINE });
    const { onlineMeeting, body } = await maya.event();
    expect(await jonas.event()).toMatchObject({ ...ONLINE, onlineMeeting, body });
    expect(tenant.inbox(JONAS)[0]?.text).toContain(onlineMeeting?.joinUrl);
  });
});

describe("PATCH /me/events/:id of an online meeting", () => {
  test("makes an event an online meeting", async () => {
    const { write } = await online({});
    const { body } = await write({ isOnlineMeeting: true });
    expect(body).toMatchObject({ ...ONLINE, onlineMeeting: { joinUrl: expect.stringMatching(JOIN) } });
    expect(body.body.content).toContain("Join the meeting now");
  });

  test.each([
    ["no online meeting", { isOnlineMeeting: false }],
    ["another provider", { onlineMeetingProvider: "skypeForBusiness" }],
    ["another subject", { subject: "Plans" }],
  ])("keeps it online where a request wants %s", async (_, change) => {
    const { created, write } = await online();
    const { body } = await write(change);
    expect(body).toMatchObject({ ...ONLINE, onlineMeeting: created.onlineMeeting, body: created.body });
  });

  test("keeps it online where the body is written with the way to join", async () => {
    const { created, write } = await online();
    const { body } = await write(html(`<p>New words</p>${created.body.content}`));
    expect(body).toMatchObject({ ...ONLINE, onlineMeeting: created.onlineMeeting });
  });

  test("ends it where the body is replaced, and the next request that asks for it begins another (C112)", async () => {
    // https://github.com/microsoftgraph/microsoft-graph-docs/issues/10618
    const { created, write } = await online();
    const request = { ...ONLINE, ...html("New words") };
    expect((await write(request)).body).toMatchObject(NOT_ONLINE);
    const { body } = await write(request);
    expect(body).toMatchObject(ONLINE);
    expect(joinUrlOf(body)).not.toBe(joinUrlOf(created));
    expect((await write(request)).body).toMatchObject(NOT_ONLINE);
  });
});

describe("GET /me/events?$select=onlineMeeting", () => {
  test("leaves the meeting out unless it is asked for with the flag", async () => {
    const { get, created } = await online();
    const [alone] = (await get("/me/events?$select=onlineMeeting")).body.value;
    expect(alone).not.toHaveProperty("onlineMeeting");
    const [both] = (await get("/me/events?$select=onlineMeeting,isOnlineMeeting")).body.value;
    expect(both).toMatchObject({ isOnlineMeeting: true, onlineMeeting: created.onlineMeeting });
  });
});

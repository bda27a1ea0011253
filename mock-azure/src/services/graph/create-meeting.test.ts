import { describe, expect, test } from "vitest";
import {
  company,
  GRETA,
  JONAS,
  list,
  MAYA,
  MEGAN,
  meeting,
  OUTSIDER,
  PLAN,
} from "../../../test/support/meeting.ts";
import { scenario } from "../../scenarios/index.ts";
import { withEvents } from "../../scenarios/with-events.ts";
import { withoutMailbox } from "../../scenarios/with-mailbox.ts";
import { withPerson } from "../../scenarios/with-person.ts";

const NEVER = "0001-01-01T00:00:00Z";
const entry = (name: string, address: string, response = "none", time = NEVER) => ({
  type: "required",
  status: { response, time },
  emailAddress: { name, address },
});

describe("POST /me/events with attendees", () => {
  test("puts the meeting into their calendars, as an invitation of the organizer's", async () => {
    const { maya, jonas } = await meeting([JONAS], {
      plan: { categories: ["Red"], importance: "high", transactionId: "t-1" },
    });
    const [own, copy] = [await maya.event(), await jonas.event()];
    expect(copy).toEqual({
      ...own,
      "@odata.context": copy["@odata.context"],
      "@odata.etag": copy["@odata.etag"],
      id: expect.not.stringMatching(own.id),
      changeKey: copy.changeKey,
      webLink: expect.stringContaining(encodeURIComponent(copy.id)),
      categories: [],
      transactionId: null,
      isOrganizer: false,
      showAs: "tentative",
      responseStatus: { response: "notResponded", time: NEVER },
      attendees: [entry("Maya Okafor", MAYA, "organizer"), entry("Jonas Weber", JONAS)],
      organizer: { emailAddress: { name: "Maya Okafor", address: MAYA } },
    });
    expect(own).toMatchObject({
      isOrganizer: true,
      showAs: "busy",
      responseStatus: { response: "organizer", time: NEVER },
      attendees: [entry("Jonas Weber", JONAS)],
    });
  });

  test("sends each of them a mail, wherever they are", async () => {
    const { mailsTo } = await meeting([JONAS, GRETA, OUTSIDER]);
    for (const address of [JONAS, GRETA, OUTSIDER]) expect(mailsTo(address)).toEqual(["Planning"]);
    expect(mailsTo(MAYA)).toEqual([]);
  });

  test("invites a person once who is listed by both of their names, and never the organizer", async () => {
    const upn = "greta.lind_partner.example#EXT#@fjordline.example";
    const { mailsTo, maya } = await meeting([GRETA, upn, MAYA.toUpperCase()]);
    expect(mailsTo(GRETA)).toEqual(["Planning"]);
    expect(mailsTo(MAYA)).toEqual([]);
    expect((await maya.event()).attendees).toHaveLength(3);
  });

  test("reports an address of the tenant that nobody has, and makes the event all the same", async () => {
    const { mailsTo, tenant } = await meeting(["nobody@fjordline.example", JONAS]);
    expect(mailsTo(MAYA)).toEqual(["Undeliverable: Planning"]);
    expect(mailsTo(JONAS)).toEqual(["Planning"]);
    expect(tenant.inbox(MAYA)[0]).toMatchObject({
      kind: "non-delivery-report",
      from: "postmaster@fjordline.example",
    });
  });

  test.each([
    ["has no mail address", withPerson("colleague", { mail: null, hasMailbox: false }), MAYA],
    ["has a mailbox that Microsoft Graph does not reach", withoutMailbox("colleague"), JONAS],
  ])("gives no copy to an attendee who %s", async (_, step, told) => {
    const { tenant, mailsTo } = await meeting([JONAS], { scenario: scenario("no mailbox", step) });
    expect(tenant.snapshot().data.events).toHaveLength(1);
    expect(mailsTo(told)).toHaveLength(1);
  });

  test("lets each attendee see the organizer and themselves where the list is hidden", async () => {
    const { maya, jonas, tenant } = await meeting([JONAS, MEGAN], { plan: { hideAttendees: true } });
    expect((await maya.event()).attendees).toHaveLength(2);
    const seen = (await jonas.event()).attendees.map(({ emailAddress }) => emailAddress.address);
    expect(seen).toEqual([MAYA, JONAS]);
    expect(tenant.inbox(JONAS)[0]?.text).not.toContain("Megan");
  });

  test("invites nobody again when the request is repeated", async () => {
    const { maya, mailsTo } = await meeting([JONAS], { plan: { transactionId: "t-1" } });
    await maya.post("/me/events", { ...PLAN, attendees: list(JONAS), transactionId: "t-1" });
    expect(mailsTo(JONAS)).toEqual(["Planning"]);
  });

  test("answers with the exact code where another event has the transaction id (C127)", async () => {
    const { maya, mailsTo } = await meeting([JONAS], { plan: { transactionId: "t-1" } });
    const other = { ...PLAN, attendees: list(MEGAN), transactionId: "t-1" };
    expect((await maya.post("/me/events", other)).body.error).toMatchObject({
      code: "ErrorDuplicateTransactionId",
      message:
        "Your request can't be completed. The TransactionId specified in the request has already been used to create a different event.",
    });
    expect(mailsTo(MEGAN)).toEqual([]);
  });

  test("sends invitations of meetings that a scenario starts with", async () => {
    const step = withEvents("colleague", {
      ...PLAN,
      body: { contentType: "text", content: "" },
      attendees: list(MAYA).map((one) => ({ type: "required", ...one })),
    });
    const { maya, mailsTo } = await company({ scenario: scenario("invited", step) });
    expect(await maya.event()).toMatchObject({ subject: "Planning", isOrganizer: false });
    expect(mailsTo(MAYA)).toEqual(["Planning"]);
  });
});

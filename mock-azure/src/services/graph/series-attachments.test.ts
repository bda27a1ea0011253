import { describe, expect, test } from "vitest";
import { at, link, menu } from "../../../test/support/event-host.ts";
import { clientFor, type GraphClient, graphClient } from "../../../test/support/graph-client.ts";

/** Every day of the first week of March, at nine. */
const daily = {
  subject: "daily",
  start: at("2026-03-02T09:00"),
  end: at("2026-03-02T09:30"),
  recurrence: {
    pattern: { type: "daily", interval: 1 },
    range: { type: "endDate", startDate: "2026-03-02", endDate: "2026-03-06" },
  },
  attachments: [menu],
};
const WEEK = "startDateTime=2026-03-01&endDateTime=2026-03-15&$orderby=start/dateTime";

const namesOf = async ({ get }: GraphClient, event: string) =>
  (await get(`/me/events/${event}/attachments`)).body.value.map(({ name }) => name);

async function series(change: object = {}) {
  const client = await graphClient();
  const { id } = (await client.post("/me/events", { ...daily, ...change })).body;
  const { value } = (await client.get(`/me/events/${id}/instances?${WEEK}`)).body;
  const [monday = "", tuesday = ""] = value.map((one) => one.id);
  const attached = async (event: string) =>
    (await client.get(`/me/events/${event}/attachments`)).body.value[0];
  return {
    ...client,
    id,
    monday,
    tuesday,
    names: (event: string) => namesOf(client, event),
    attach: (event: string) => client.post(`/me/events/${event}/attachments`, link),
    detach: async (event: string) =>
      client.call("DELETE", `/me/events/${event}/attachments/${(await attached(event))?.id ?? ""}`),
    hasAttachments: async (event: string) => (await client.get(`/me/events/${event}`)).body.hasAttachments,
    typeOf: async (event: string) => (await client.get(`/me/events/${event}?$select=type`)).body,
  };
}

describe("attachments of a series", () => {
  test("are those of its occurrences", async () => {
    const { get, monday, names, hasAttachments } = await series();
    expect(await names(monday)).toEqual(["menu.txt"]);
    expect(await hasAttachments(monday)).toBe(true);
    const { body } = await get(`/me/events/${monday}?$expand=attachments`);
    expect(body).toMatchObject({ type: "occurrence", attachments: [{ name: "menu.txt" }] });
    const [attachment] = (await get(`/me/events/${monday}/attachments`)).body.value;
    const one = await get(`/me/events/${monday}/attachments/${attachment?.id ?? ""}`);
    expect(one.body["@odata.context"]).toContain(`/events('${encodeURIComponent(monday)}')/attachments/`);
  });

  test("are those of an exception, too, until it has some of its own", async () => {
    const { patch, monday, id, names, attach, detach } = await series();
    await patch(`/me/events/${monday}`, { subject: "special" });
    expect(await names(monday)).toEqual(["menu.txt"]);
    await attach(monday);
    await detach(id);
    expect(await names(id)).toEqual([]);
    expect(await names(monday)).toEqual(["menu.txt", "Plan"]);
  });

  test("stay as they are when something is attached to an occurrence, which is an exception then", async () => {
    const { id, monday, tuesday, names, attach, typeOf } = await series();
    expect((await attach(monday)).status).toBe(201);
    expect(await names(monday)).toEqual(["menu.txt", "Plan"]);
    expect([await names(tuesday), await names(id)]).toEqual([["menu.txt"], ["menu.txt"]]);
    expect([await typeOf(monday), await typeOf(tuesday)]).toMatchObject([
      { type: "exception" },
      { type: "occurrence" },
    ]);
  });

  test("can be taken from an occurrence alone", async () => {
    const { id, monday, tuesday, names, detach, hasAttachments } = await series();
    expect((await detach(monday)).status).toBe(204);
    expect([await names(monday), await names(tuesday), await names(id)]).toEqual([
      [],
      ["menu.txt"],
      ["menu.txt"],
    ]);
    expect([await hasAttachments(monday), await hasAttachments(tuesday)]).toEqual([false, true]);
    expect((await detach(monday)).status).toBe(405);
  });

  test("decide what exceptions say that show them", async () => {
    const { patch, id, monday, tuesday, attach, detach, hasAttachments } = await series({ attachments: [] });
    await patch(`/me/events/${monday}`, { subject: "special" });
    await attach(id);
    expect([await hasAttachments(monday), await hasAttachments(tuesday)]).toEqual([true, true]);
    await detach(id);
    expect([await hasAttachments(monday), await hasAttachments(tuesday)]).toEqual([false, false]);
  });

  test("are uploaded to an occurrence like to any event", async () => {
    const { tenant, post, monday, names } = await series();
    const size = 3 * 1024 * 1024;
    const { body } = await post(`/me/events/${monday}/attachments/createUploadSession`, {
      AttachmentItem: { attachmentType: "file", name: "plan.pdf", size },
    });
    const headers = { "content-range": `bytes 0-${String(size - 1)}/${String(size)}` };
    const request = new Request(body.uploadUrl, { method: "PUT", headers, body: new Uint8Array(size) });
    expect((await tenant.fetch(request)).status).toBe(201);
    expect(await names(monday)).toEqual(["menu.txt", "plan.pdf"]);
  });

  test("go with it, and those of an exception with the exception", async () => {
    const { tenant, call, id, monday, attach } = await series();
    const count = () => tenant.snapshot().data.attachments.length;
    await attach(monday);
    expect(count()).toBe(3);
    await call("DELETE", `/me/events/${monday}`);
    expect(count()).toBe(1);
    await call("DELETE", `/me/events/${id}`);
    expect(count()).toBe(0);
  });

  test("of an exception come to those who are asked to it", async () => {
    const address = "jonas.weber@fjordline.example";
    const { tenant, patch, monday, attach } = await series({ attendees: [{ emailAddress: { address } }] });
    await attach(monday);
    await patch(`/me/events/${monday}`, { subject: "special" });
    const guest = await clientFor(tenant, { person: "colleague" });
    const { value } = (await guest.get(`/me/calendarView?${WEEK}`)).body;
    const [first = "", second = ""] = value.map((one) => one.id);
    expect(value[0]).toMatchObject({ subject: "special", hasAttachments: true });
    expect([await namesOf(guest, first), await namesOf(guest, second)]).toEqual([
      ["menu.txt", "Plan"],
      ["menu.txt"],
    ]);
  });
});

import { describe, expect, test } from "vitest";
import { add, eventHost, holiday, link, lunch, menu } from "../../../test/support/event-host.ts";
import { graphClient } from "../../../test/support/graph-client.ts";

describe("attachments of an event", () => {
  test("come with its creation", async () => {
    const { get, post } = await graphClient();
    const { status, body } = await post("/me/events", { ...lunch, attachments: [menu, link] });
    expect(status).toBe(201);
    expect(body.hasAttachments).toBe(true);
    expect(body).not.toHaveProperty("attachments");
    expect((await get(`/me/events/${body.id}/attachments`)).body.value).toHaveLength(2);
  });

  test("belong to what a repeated creation repeats", async () => {
    const { post } = await graphClient();
    const body = { ...lunch, transactionId: "t", attachments: [menu] };
    const first = await post("/me/events", body);
    expect((await post("/me/events", body)).body.id).toBe(first.body.id);
    const other = { ...body, attachments: [{ ...menu, name: "other.txt" }] };
    expect((await post("/me/events", other)).body.error.code).toBe("ErrorDuplicateTransactionId");
  });

  test("are not written by an update", async () => {
    const client = await eventHost();
    expect((await client.patch(client.event, { attachments: [menu] })).status).toBe(501);
    expect((await client.patch(client.event, { attachments: [] })).status).toBe(200);
  });

  test("are deleted with it, and with its calendar", async () => {
    const client = await eventHost();
    await add(client, menu);
    await client.call("DELETE", client.event);
    const { id } = (await client.post("/me/calendars", { name: "Other" })).body;
    await client.post(`/me/calendars/${id}/events`, { ...lunch, attachments: [menu] });
    expect(client.tenant.snapshot().data.attachments).toHaveLength(1);
    await client.call("DELETE", `/me/calendars/${id}`);
    expect(client.tenant.snapshot().data.attachments).toEqual([]);
  });

  test("survive a snapshot", async () => {
    const client = await eventHost();
    const { path } = await add(client, menu);
    const { path: item } = await add(client, holiday);
    const before = [(await client.get(path)).body, (await client.get(item)).body];
    const snapshot = JSON.parse(JSON.stringify(client.tenant.snapshot())) as ReturnType<
      typeof client.tenant.snapshot
    >;
    await client.call("DELETE", client.event);
    client.tenant.restore(snapshot);
    expect([(await client.get(path)).body, (await client.get(item)).body]).toEqual(before);
    expect(await (await client.raw(`${path}/$value`)).text()).toBe("mac and cheese today");
  });

  test("stand in the journal without their bytes", async () => {
    const client = await eventHost();
    await add(client, menu);
    expect(JSON.stringify(client.tenant.journal())).not.toContain(menu.contentBytes);
  });
});

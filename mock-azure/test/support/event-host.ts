import { type GraphClient, graphClient, signGraphToken } from "./graph-client.ts";

export const at = (dateTime: string, timeZone = "UTC") => ({ dateTime, timeZone });
export const lunch = { subject: "Lunch", start: at("2026-07-01T12:00"), end: at("2026-07-01T13:00") };

/** The documentation's own example. */
export const menu = {
  "@odata.type": "#microsoft.graph.fileAttachment",
  name: "menu.txt",
  contentBytes: "bWFjIGFuZCBjaGVlc2UgdG9kYXk=",
};
export const holiday = {
  "@odata.type": "#microsoft.graph.itemAttachment",
  name: "Holiday event",
  item: {
    "@odata.type": "microsoft.graph.event",
    subject: "Gifts; for children",
    body: { contentType: "HTML", content: "Let's look\nfor funding!" },
    start: at("2026-12-02T18:00", "Pacific Standard Time"),
    end: at("2026-12-02T19:00", "Pacific Standard Time"),
    location: { displayName: "Room 1" },
    attendees: [{ emailAddress: { address: "jonas.weber@fjordline.example" } }],
  },
};
export const link = { "@odata.type": "#microsoft.graph.referenceAttachment", name: "Plan" };

/** A mailbox with one event, and a client for it. */
export async function eventHost(permissions = "Calendars.ReadWrite") {
  const client = await graphClient();
  const { id } = (await client.post("/me/events", lunch)).body;
  const raw = async (path: string, scopes = permissions) =>
    client.tenant.fetch(
      new Request(`${client.tenant.origins.graph}/v1.0${path}`, {
        headers: { authorization: `Bearer ${await signGraphToken(client.tenant, { permissions: scopes })}` },
      }),
    );
  return { ...client, id, event: `/me/events/${id}`, list: `/me/events/${id}/attachments`, raw };
}

/** Attaches something to the event. */
export const add = async (client: GraphClient & { readonly list: string }, body: unknown) => {
  const answer = await client.post(client.list, body);
  return { ...answer, path: `${client.list}/${answer.body.id}` };
};

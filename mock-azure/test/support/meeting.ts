import type { Tenant } from "../../src/tenant/tenant.ts";
import {
  clientFor,
  type GraphAnswer,
  type GraphClient,
  type GraphClientOptions,
  graphClient,
} from "./graph-client.ts";

/** Who meets: addresses of the tenant's people, of a guest's, and of somebody elsewhere. */
export const MAYA = "maya.okafor@fjordline.example";
export const JONAS = "jonas.weber@fjordline.example";
export const MEGAN = "megan.price@fjordline.example";
export const GRETA = "greta.lind@partner.example";
export const OUTSIDER = "olga@elsewhere.example";

const BERLIN = "W. Europe Standard Time";

/** What a test invites people to, on 1 July 2026 from 10 to 11 UTC. */
export const PLAN = {
  subject: "Planning",
  body: { contentType: "text", content: "Bring numbers." },
  start: { dateTime: "2026-07-01T12:00:00", timeZone: BERLIN },
  end: { dateTime: "2026-07-01T13:00:00", timeZone: BERLIN },
  location: { displayName: "Room 1" },
};

/** An hour later than {@link PLAN}. */
export const LATER = {
  start: { dateTime: "2026-07-01T13:00:00", timeZone: BERLIN },
  end: { dateTime: "2026-07-01T14:00:00", timeZone: BERLIN },
};

/** A list of attendees as a request writes it. */
export const list = (...addresses: readonly string[]) =>
  addresses.map((address) => ({ emailAddress: { address } }));

/** Somebody of the tenant at work with their calendar. */
export interface Attendant extends GraphClient {
  /** The one event of the default calendar; a test of several reads them itself. */
  event(): Promise<GraphAnswer["body"]>;
  /** Acts on the one event. */
  act(action: string, body?: unknown): Promise<GraphAnswer>;
  /** Writes on the one event. */
  write(body: unknown): Promise<GraphAnswer>;
  remove(): Promise<GraphAnswer>;
}

/** Gives a client what tests of a single meeting do all the time. */
function attend(client: GraphClient): Attendant {
  const event = async () => {
    const { value } = (await client.get("/me/events")).body;
    const [only, another] = value;
    if (!only || another) throw new Error(`There are ${String(value.length)} events, not one.`);
    return (await client.get(`/me/events/${only.id}`)).body;
  };
  const path = async (tail = "") => `/me/events/${(await event()).id}${tail}`;
  return {
    ...client,
    event,
    act: async (action, body = {}) => client.post(await path(`/${action}`), body),
    write: async (body) => client.patch(await path(), body),
    remove: async () => client.call("DELETE", await path()),
  };
}

/** Three people of one tenant, each signed in. */
export interface Company {
  readonly tenant: Tenant;
  readonly maya: Attendant;
  readonly jonas: Attendant;
  readonly megan: Attendant;
  /** The subjects of the mails that somebody has, oldest first. */
  mailsTo(address: string): readonly string[];
}

/** A tenant, and Maya, Jonas and Megan with their calendars. */
export async function company(options: GraphClientOptions = {}): Promise<Company> {
  const maya = await graphClient(options);
  const { tenant } = maya;
  return {
    tenant,
    maya: attend(maya),
    jonas: attend(await clientFor(tenant, { ...options, person: "colleague" })),
    megan: attend(await clientFor(tenant, { ...options, person: "administrator" })),
    mailsTo: (address) => tenant.inbox(address).map(({ subject }) => subject),
  };
}

/** The same once Maya has invited people to {@link PLAN}. */
export async function meeting(
  attendees: readonly string[],
  { plan = {}, ...options }: GraphClientOptions & { readonly plan?: object } = {},
): Promise<Company> {
  const all = await company(options);
  const { status } = await all.maya.post("/me/events", { ...PLAN, attendees: list(...attendees), ...plan });
  if (status !== 201) throw new Error(`The meeting was refused with ${String(status)}.`);
  return all;
}

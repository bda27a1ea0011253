import { createTenant } from "../../src/create-tenant.ts";
import {
  scenario,
  withApplicationAccessPolicy,
  withEvents,
  withGroup,
  withGroupCalendar,
  withMailbox,
  withOutlookCalendars,
} from "../../src/index.ts";
import { clientFor, type GraphAnswer, type GraphClient, type GraphClientOptions } from "./graph-client.ts";

/** What a refused request is refused with. */
export type Refusal = readonly [
  name: string,
  status: number,
  code: string,
  ask: (stage: Stage) => Promise<GraphAnswer>,
];

/** A tenant with things in it that requests can go wrong with. */
export interface Stage extends GraphClient {
  /** Another caller. */
  as(options: GraphClientOptions): Promise<GraphClient>;
  /** The one event of the requester, who organizes it. */
  event(): Promise<string>;
}

export const at = (dateTime: string, timeZone = "UTC") => ({ dateTime, timeZone });
export const PLAN = { subject: "plan", start: at("2026-02-02T09:00"), end: at("2026-02-02T10:00") };
export const COLLEAGUE = "jonas.weber@fjordline.example";

const world = scenario(
  "refusals",
  withEvents("requester", {
    ...PLAN,
    attendees: [{ type: "required", emailAddress: { address: COLLEAGUE } }],
  }),
  withGroup("Crew", "requester"),
  withGroupCalendar("Crew"),
  withMailbox("reviewer", "onPremises"),
  withOutlookCalendars("requester"),
);

/** Sets the stage for one request. */
export async function setStage(): Promise<Stage> {
  const tenant = createTenant({ scenario: world });
  const permissions = "User.Read Calendars.ReadWrite Calendars.ReadWrite.Shared MailboxSettings.ReadWrite";
  const client = await clientFor(tenant, { permissions });
  return {
    ...client,
    as: (options) => clientFor(tenant, options),
    async event() {
      return (await client.get("/me/events")).body.value[0]?.id ?? "";
    },
  };
}

/** A tenant whose applications may open no mailbox. */
export async function closedToApplications(): Promise<GraphClient> {
  const tenant = createTenant({
    scenario: scenario("closed", withGroup("Open"), withApplicationAccessPolicy("Open")),
  });
  return clientFor(tenant, { person: null, permissions: "Calendars.ReadWrite" });
}

import type { Scenario } from "../../src/scenarios/scenario.ts";
import { clientFor } from "./graph-client.ts";
import { type Story, story } from "./story.ts";
import { type TokenAnswer, type WebApp, webApp } from "./web-app.ts";

/** What has come of the steps since the last look, as an administrator, the people and the app would tell it. */
export interface Telling {
  /** Where every request stands, oldest first. */
  readonly requests: readonly string[];
  /** What everybody was granted. */
  readonly grants: readonly string[];
  /** New mails, by the part that got them; parts without any are left out. */
  readonly mails: Readonly<Record<string, readonly string[]>>;
  /** New activities of the audit log, oldest first. */
  readonly audits: readonly string[];
  /** Names of the rules behind what happened, in the order in which they spoke. */
  readonly rules: readonly string[];
}

/** A story whose every step can be asked for what came of it. */
export interface Journey extends Story {
  readonly app: WebApp;
  tells(): Promise<Telling>;
  /** Signs somebody in, redeems the code and reads the calendar with the token; gives the status of that. */
  readsCalendar(role: string): Promise<number>;
  /** Asks for a token for the application itself: `200`, or the number that refuses it. */
  probe(): Promise<number>;
}

/** The status of an answer, or the number that refuses it. */
export const verdictOf = ({ status, body }: TokenAnswer): number =>
  Array.isArray(body.error_codes) ? Number(body.error_codes[0]) : status;

const ROLES = ["requester", "colleague", "administrator", "reviewer"] as const;

/** Starts a journey in a scenario. */
export function journey(scenario?: Scenario): Journey {
  const told = story(scenario);
  const { tenant } = told;
  const app = webApp(tenant);
  let seen = 0;
  let lastEntry = 0;
  const newRules = (): readonly string[] => {
    const fresh = tenant.journal().filter(({ sequence }) => sequence > lastEntry);
    lastEntry = fresh.at(-1)?.sequence ?? lastEntry;
    return [...new Set(fresh.flatMap(({ because }) => because.map(({ rule }) => rule)))];
  };
  const newAudits = async (): Promise<readonly string[]> => {
    const graph = await clientFor(tenant, { person: "administrator", permissions: "AuditLog.Read.All" });
    const { body } = await graph.get("/auditLogs/directoryAudits?$top=999");
    const rows = body.value as unknown as readonly { readonly activityDisplayName: string }[];
    const fresh = rows
      .slice(0, rows.length - seen)
      .map(({ activityDisplayName }) => activityDisplayName)
      .reverse();
    seen = rows.length;
    return fresh;
  };
  return {
    ...told,
    app,
    async tells() {
      const mails = ROLES.map((role) => [role, told.news(role)] as const).filter(([, kinds]) => kinds.length);
      return {
        requests: told.requests(),
        grants: told.grants(),
        mails: Object.fromEntries(mails),
        audits: await newAudits(),
        rules: newRules(),
      };
    },
    async readsCalendar(role) {
      return (
        await app.graph(
          await app.connect(role),
          "/me/calendarView?startDateTime=2026-01-01&endDateTime=2026-02-01",
        )
      ).status;
    },
    probe: async () =>
      verdictOf(
        await app.token({ grant_type: "client_credentials", scope: "https://graph.microsoft.com/.default" }),
      ),
  };
}

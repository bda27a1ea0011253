import type { Scenario } from "../../src/scenarios/scenario.ts";
import type { Tenant } from "../../src/tenant/tenant.ts";
import { clientFor } from "./graph-client.ts";
import { received } from "./received.ts";
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
  /** New entries of the sign-in log, oldest first: the part that signed in, and the number, 0 for success. */
  readonly signIns: readonly string[];
  /** Names of the rules behind what happened, in the order in which they spoke. */
  readonly rules: readonly string[];
  /** What browsers brought to the app: the part, and the parameters but for state and what stands for every sign-in. */
  readonly received: readonly string[];
}

/** What a tenant tells in which nothing has happened. */
export const NOTHING: Telling = {
  requests: [],
  grants: [],
  mails: {},
  audits: [],
  signIns: [],
  rules: [],
  received: [],
};

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

/** Parameters that say nothing of how a round ended. */
const EVERYDAY: readonly string[] = ["state", "session_state", "client_info", "error_uri"];

/** What the app received, as far as it tells rounds apart: texts by their number, secrets by their name. */
function wordsOf(tenant: Tenant, parameters: Readonly<Record<string, string>>): string {
  return Object.entries(parameters)
    .filter(([name]) => !EVERYDAY.includes(name))
    .map(([name, value]) => {
      if (name === "code") return name;
      if (name === "error_description") return /^AADSTS\d+/.exec(value)?.[0] ?? "a text without a number";
      return name === "tenant" && value === tenant.id ? name : `${name}=${value}`;
    })
    .join(" ");
}

/** Keeps what browsers brought to the app, each departure once. */
function watchDepartures(tenant: Tenant) {
  const seen = new Map<string, Response | null>();
  let fresh: string[] = [];
  return {
    async look(): Promise<void> {
      for (const role of ROLES) {
        const { visitor } = tenant.people[role];
        const parameters = visitor.departure !== seen.get(role) && (await received(visitor));
        seen.set(role, visitor.departure);
        if (parameters) fresh.push(`${role}: ${wordsOf(tenant, parameters)}`);
      }
    },
    take(): readonly string[] {
      const taken = fresh;
      fresh = [];
      return taken;
    },
  };
}

interface LogRow {
  readonly activityDisplayName: string;
  readonly userPrincipalName: string;
  readonly status: { readonly errorCode: number };
}

/** Reads what has come to a log since the last look, oldest first, over Microsoft Graph as an administrator does. */
function watchLog(tenant: Tenant, log: "directoryAudits" | "signIns", line: (row: LogRow) => string) {
  let seen = 0;
  return async (): Promise<readonly string[]> => {
    const graph = await clientFor(tenant, { person: "administrator", permissions: "AuditLog.Read.All" });
    const { body } = await graph.get(`/auditLogs/${log}?$top=999`);
    const rows = body.value as unknown as readonly LogRow[];
    const fresh = rows.slice(0, rows.length - seen).map(line);
    seen = rows.length;
    return fresh.reverse();
  };
}

/** Starts a journey in a scenario. */
export function journey(scenario?: Scenario): Journey {
  const told = story(scenario);
  const { tenant } = told;
  const app = webApp(tenant);
  const roleOf = (address: string) => ROLES.find((role) => tenant.people[role].address === address);
  const newAudits = watchLog(tenant, "directoryAudits", ({ activityDisplayName }) => activityDisplayName);
  const newSignIns = watchLog(
    tenant,
    "signIns",
    ({ userPrincipalName, status }) => `${roleOf(userPrincipalName) ?? "?"} ${String(status.errorCode)}`,
  );
  const departures = watchDepartures(tenant);
  let lastEntry = 0;
  const newRules = (): readonly string[] => {
    const fresh = tenant.journal().filter(({ sequence }) => sequence > lastEntry);
    lastEntry = fresh.at(-1)?.sequence ?? lastEntry;
    return [...new Set(fresh.flatMap(({ because }) => because.map(({ rule }) => rule)))];
  };
  const noting =
    <Arguments extends readonly unknown[]>(step: (...given: Arguments) => Promise<string>) =>
    async (...given: Arguments) => {
      await departures.look();
      const answer = await step(...given);
      await departures.look();
      return answer;
    };
  return {
    ...told,
    connect: noting(told.connect),
    ask: noting(told.ask),
    consentsByLink: noting(told.consentsByLink),
    app,
    async tells() {
      await departures.look();
      const mails = ROLES.map((role) => [role, told.news(role)] as const).filter(([, kinds]) => kinds.length);
      return {
        requests: told.requests(),
        grants: told.grants(),
        mails: Object.fromEntries(mails),
        audits: await newAudits(),
        signIns: await newSignIns(),
        rules: newRules(),
        received: departures.take(),
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

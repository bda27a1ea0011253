import {
  type AccessTokenSource,
  type CalendarClient,
  type CalendarClientOptions,
  createCalendarClient,
} from "@consentra/calendar";
import { type CalendarSync, createCalendarSync } from "@consentra/calendar/sync";
import {
  createTenant,
  type Scenario,
  type ScenarioStep,
  scenario,
  type Tenant,
  type TenantOptions,
  withApprovedApp,
} from "@consentra/mock-azure";

const REDIRECT = "https://app.meetings.example/auth/callback";
const SCOPES = "openid profile offline_access https://graph.microsoft.com/Calendars.ReadWrite";

interface TokenAnswer {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly expires_in: number;
}

async function askForTokens(tenant: Tenant, fields: Readonly<Record<string, string>>): Promise<TokenAnswer> {
  const { clientId, clientSecret } = tenant.app;
  const body = new URLSearchParams({ client_id: clientId, client_secret: clientSecret, ...fields });
  const url = `${tenant.origins.login}/${tenant.id}/oauth2/v2.0/token`;
  const response = await tenant.fetch(new Request(url, { method: "POST", body }));
  if (!response.ok) throw new Error(`The app got no token: ${await response.text()}`);
  return (await response.json()) as TokenAnswer;
}

/** Tokens of somebody who signs in now and stays signed in. */
export async function signIn(tenant: Tenant, role = "requester", scope = SCOPES): Promise<AccessTokenSource> {
  const query = new URLSearchParams({
    client_id: tenant.app.clientId,
    response_type: "code",
    redirect_uri: REDIRECT,
    response_mode: "query",
    scope,
  });
  const authorize = `${tenant.origins.login}/${tenant.id}/oauth2/v2.0/authorize?${query.toString()}`;
  const person = tenant.people[role];
  const answer = await person?.signsInFor(authorize);
  const code = new URL(answer?.headers.get("location") ?? "about:blank").searchParams.get("code");
  if (code === null) throw new Error(`The app got no code: ${person?.visitor.title ?? role}.`);
  let tokens = await askForTokens(tenant, {
    grant_type: "authorization_code",
    code,
    redirect_uri: REDIRECT,
  });
  let until = tenant.clock.now() + tokens.expires_in * 1000;
  return {
    async getAccessToken({ forceRefresh = false, claims }) {
      if (forceRefresh || tenant.clock.now() > until - 300_000) {
        tokens = await askForTokens(tenant, {
          grant_type: "refresh_token",
          refresh_token: tokens.refresh_token,
          scope,
          ...(claims !== undefined && { claims }),
        });
        until = tenant.clock.now() + tokens.expires_in * 1000;
      }
      return tokens.access_token;
    },
  };
}

/** One person's calendar, with a client and a sync that take the tenant for Microsoft. */
export interface OpenCalendar {
  readonly tenant: Tenant;
  readonly tokens: AccessTokenSource;
  readonly calendar: CalendarClient & CalendarSync;
  /** Requests to Microsoft Graph, oldest first: method and path, without the version. */
  readonly sent: string[];
  /** The person signs in once more, after the tokens of before were revoked. */
  signInAgain(): Promise<void>;
  /** The same person through another client. */
  with(options: Partial<CalendarClientOptions>): CalendarClient & CalendarSync;
}

export interface OpenOptions {
  readonly steps?: readonly ScenarioStep[];
  readonly scenario?: Scenario;
  readonly client?: Partial<CalendarClientOptions>;
  readonly tenant?: Partial<TenantOptions>;
  readonly role?: string;
}

/** Opens a calendar in a tenant that has approved the app. */
export async function openCalendar({
  steps = [],
  scenario: start = scenario("a calendar", withApprovedApp(), ...steps),
  client = {},
  tenant: more = {},
  role,
}: OpenOptions = {}): Promise<OpenCalendar> {
  const tenant = createTenant({ scenario: start, ...more });
  let current = await signIn(tenant, role);
  const tokens: AccessTokenSource = { getAccessToken: (request) => current.getAccessToken(request) };
  const sent: string[] = [];
  const fetch = (request: Request) => {
    const { pathname, search } = new URL(request.url);
    sent.push(`${request.method} ${decodeURIComponent(pathname.replace("/v1.0", "") + search)}`);
    return tenant.fetch(request);
  };
  const open = (options: Partial<CalendarClientOptions>) => {
    const whole = { tokens, fetch, clock: tenant.clock, ...client, ...options };
    return { ...createCalendarClient(whole), ...createCalendarSync(whole) };
  };
  const signInAgain = async () => {
    current = await signIn(tenant, role);
  };
  return { tenant, tokens, sent, calendar: open({}), signInAgain, with: open };
}

/** A start or an end in UTC: `at("2026-01-06", 9)`. */
export const at = (date: string, hour: number, timeZone = "UTC") => ({
  dateTime: `${date}T${String(hour).padStart(2, "0")}:00:00`,
  timeZone,
});

/** A date some days after Monday, 5 January 2026. */
export const day = (days: number): string =>
  new Date(Date.UTC(2026, 0, 5) + days * 86_400_000).toISOString().slice(0, 10);

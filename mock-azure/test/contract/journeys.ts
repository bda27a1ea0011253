import type { Heard, ScenarioName, Stage, Walker } from "./stage.ts";

const LOGIN = "https://login.microsoftonline.com";
const GRAPH = "https://graph.microsoft.com/v1.0";
const SCOPES = "openid profile offline_access https://graph.microsoft.com/Calendars.ReadWrite";

// RFC 7636, appendix B.
const VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

/** A journey: where it starts, what happens, and what whoever makes it notices. */
export interface Journey {
  readonly scenario: ScenarioName;
  play(stage: Stage, app: string): Promise<readonly unknown[]>;
  /** What is noticed, whichever the transport. */
  readonly noticed: readonly unknown[];
}

/** The app as a single-page application that speaks the protocol by hand. */
function appOf(stage: Stage, app: string) {
  const { clientId, tenantId } = stage.facts;
  const redirect = `${app}/redirect.html`;
  const token = async (fields: Readonly<Record<string, string>>) => {
    const answer = await stage.send({
      url: `${LOGIN}/${tenantId}/oauth2/v2.0/token`,
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded;charset=utf-8" },
      body: new URLSearchParams({ client_id: clientId, scope: SCOPES, ...fields }).toString(),
    });
    return { ...answer, body: JSON.parse(answer.text) as Readonly<Record<string, unknown>> };
  };
  return {
    token,
    /** Where the app sends people who press Connect. */
    authorizeUrl: `${LOGIN}/${tenantId}/oauth2/v2.0/authorize?${new URLSearchParams({
      client_id: clientId,
      response_type: "code",
      response_mode: "fragment",
      redirect_uri: redirect,
      scope: SCOPES,
      code_challenge: CHALLENGE,
      code_challenge_method: "S256",
      state: "s1",
      nonce: "n1",
    }).toString()}`,
    redeem: (code = "") =>
      token({ grant_type: "authorization_code", code, redirect_uri: redirect, code_verifier: VERIFIER }),
    graph: (accessToken: unknown, method: string, path: string, body?: unknown): Promise<Heard> =>
      stage.send({
        url: path.startsWith("https:") ? path : `${GRAPH}${path}`,
        method,
        headers: {
          authorization: `Bearer ${String(accessToken)}`,
          ...(body !== undefined && { "content-type": "application/json" }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
  };
}

/** Signs somebody in up to the page that follows the choice of the account. */
async function connects(stage: Stage, app: string, role: string): Promise<Walker> {
  const walker = stage.walker(role);
  await walker.open(appOf(stage, app).authorizeUrl);
  await walker.press(stage.facts.addresses[role] ?? "");
  return walker;
}

/** Signs the requester in where nothing is left to ask, and gives an access token. */
async function accessToken(stage: Stage, app: string): Promise<unknown> {
  const walker = await connects(stage, app, "requester");
  const { code } = await walker.arrives();
  return (await appOf(stage, app).redeem(code)).body.access_token;
}

/** What journeys read of Microsoft Graph's answers. */
interface GraphBody {
  readonly id: string;
  readonly subject: string;
  readonly value: readonly { readonly subject: string }[];
  readonly "@odata.nextLink": string;
  readonly error?: { readonly code: string };
}

const json = (heard: Heard) => JSON.parse(heard.text) as GraphBody;
const codeOf = (heard: Heard): string | undefined => json(heard).error?.code;

const event = (subject: string, day: number, more: Readonly<Record<string, unknown>> = {}) => ({
  subject,
  start: { dateTime: `2026-01-${String(day)}T09:00:00`, timeZone: "UTC" },
  end: { dateTime: `2026-01-${String(day)}T09:30:00`, timeZone: "UTC" },
  ...more,
});

/** What every transport carries, from Connect to the calendar. */
export const journeys = {
  "signs in with PKCE, and refreshes": {
    scenario: "consentAllowed",
    async play(stage, app) {
      const client = appOf(stage, app);
      const maya = await connects(stage, app, "requester");
      await maya.sees("Permissions requested");
      await maya.press("Accept");
      const { code, state } = await maya.arrives();
      const first = await client.redeem(code);
      const again = await client.redeem(code);
      const second = await client.token({
        grant_type: "refresh_token",
        refresh_token: String(first.body.refresh_token),
      });
      const me = await client.graph(second.body.access_token, "GET", "/me/calendar");
      return [state, first.status, again.status, again.body.error_codes, second.status, me.status];
    },
    noticed: ["s1", 200, 400, [54005], 200, 200],
  },
  "asks for approval, and is approved": {
    scenario: "approvalRequired",
    async play(stage, app) {
      const { appName, addresses } = stage.facts;
      const maya = await connects(stage, app, "requester");
      await maya.sees("Approval required");
      await maya.fill("Enter justification for requesting this app", "Ærø – customers book me 🗓 <&>");
      await maya.press("Request approval");
      await maya.sees("Request sent");

      const megan = stage.walker("administrator");
      await megan.open(`https://outlook.office.com/mail/${addresses.administrator ?? ""}`);
      const inbox = (await megan.text()).includes(appName);
      await megan.open("https://entra.microsoft.com/enterprise-applications/admin-consent-requests");
      await megan.press(addresses.administrator ?? "");
      await megan.press(appName);
      await megan.press("Review permissions and consent");
      await megan.press(addresses.administrator ?? "");
      await megan.sees("Permissions requested");
      await megan.press("Accept");
      await megan.sees("Permissions granted");

      await maya.open(appOf(stage, app).authorizeUrl);
      const { code } = await maya.arrives();
      const { status, body } = await appOf(stage, app).redeem(code);
      const view = await appOf(stage, app).graph(
        body.access_token,
        "GET",
        "/me/calendarView?startDateTime=2026-01-05&endDateTime=2026-01-12",
      );
      return [inbox, status, view.status];
    },
    noticed: [true, 200, 200],
  },
  "declines, and the app hears of it": {
    scenario: "consentAllowed",
    async play(stage, app) {
      const maya = await connects(stage, app, "requester");
      await maya.sees("Permissions requested");
      await maya.press("Cancel");
      const { error, error_description: description, state } = await maya.arrives();
      return [error, /^AADSTS\d+/.exec(description ?? "")?.[0], state];
    },
    noticed: ["access_denied", "AADSTS65004", "s1"],
  },
  "writes and reads a calendar, page by page": {
    scenario: "alreadyApproved",
    async play(stage, app) {
      const token = await accessToken(stage, app);
      const { graph } = appOf(stage, app);
      const made = await graph(token, "POST", "/me/events", event("Réunion 日本 🗓", 20));
      await graph(token, "POST", "/me/events", event("Second", 21));
      const window = "startDateTime=2026-01-20T00:00:00Z&endDateTime=2026-01-22T00:00:00Z";
      const first = json(await graph(token, "GET", `/me/calendarView?${window}&$top=1&$select=subject`));
      const second = json(await graph(token, "GET", first["@odata.nextLink"]));
      const subjects = [first, second].flatMap((page) => page.value.map(({ subject }) => subject));
      const path = `/me/events/${encodeURIComponent(json(made).id)}`;
      const changed = await graph(token, "PATCH", path, { subject: "Third" });
      const gone = await graph(token, "DELETE", path);
      const lost = await graph(token, "GET", path);
      return [
        made.status,
        subjects,
        json(changed).subject,
        gone.status,
        gone.text,
        lost.status,
        codeOf(lost),
      ];
    },
    noticed: [201, ["Réunion 日本 🗓", "Second"], "Third", 204, "", 404, "ErrorItemNotFound"],
  },
  "hears what is wrong with a request": {
    scenario: "alreadyApproved",
    async play(stage, app) {
      const token = await accessToken(stage, app);
      const { graph } = appOf(stage, app);
      const answers = [
        await graph("no.token.at-all", "GET", "/me/events"),
        await graph(token, "GET", "/me/calendarView"),
        await graph(token, "POST", "/me/events", event("Backwards", 22, { end: event("", 21).end })),
        await graph(token, "GET", "/me/drive"),
      ];
      return answers.map((answer) => [answer.status, codeOf(answer)]);
    },
    noticed: [
      [401, "InvalidAuthenticationToken"],
      [400, "ErrorInvalidParameter"],
      [400, "ErrorPropertyValidationFailure"],
      [501, "NotImplemented"],
    ],
  },
  "is throttled, and told when to come again": {
    scenario: "alreadyApproved",
    async play(stage, app) {
      const client = appOf(stage, app);
      const maya = await connects(stage, app, "requester");
      const { code } = await maya.arrives();
      const { body } = await client.redeem(code);
      const read = () => client.graph(body.access_token, "GET", "/me/events?$select=subject");
      const refresh = () =>
        client.token({ grant_type: "refresh_token", refresh_token: String(body.refresh_token) });
      await stage.plan({
        route: "graph.list-events",
        answer: { kind: "status", status: 429, retryAfterSeconds: 7 },
      });
      await stage.plan({ route: "login.token", answer: { kind: "status", status: 503 } });
      const throttled = await read();
      const later = await read();
      const troubled = await refresh();
      const well = await refresh();
      return [
        throttled.status,
        throttled.headers["retry-after"],
        codeOf(throttled),
        later.status,
        troubled.status,
        troubled.body.error,
        well.status,
      ];
    },
    noticed: [429, "7", "TooManyRequests", 200, 503, "temporarily_unavailable", 200],
  },
} satisfies Readonly<Record<string, Journey>>;

export type JourneyName = keyof typeof journeys;

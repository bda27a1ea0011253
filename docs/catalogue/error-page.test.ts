import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  createTenant,
  explainEveryFailure,
  scenario,
  type Tenant,
  withApprovedApp,
} from "@consentra/mock-azure";
import { describe, expect, it } from "vitest";
import { errorPage } from "./error-page.ts";

const page = await errorPage();

/** The token of somebody who has signed in. */
async function accessToken(tenant: Tenant): Promise<string> {
  const { clientId: client_id, clientSecret: client_secret } = tenant.app;
  const client = { client_id, redirect_uri: "https://app.meetings.example/auth/callback" };
  const scope = "https://graph.microsoft.com/Calendars.ReadWrite";
  const query = new URLSearchParams({ ...client, response_type: "code", scope });
  const endpoint = `${tenant.origins.login}/organizations/oauth2/v2.0`;
  const back = await tenant.people.requester.signsInFor(`${endpoint}/authorize?${query}`);
  const code = new URL(back?.headers.get("location") ?? "").searchParams.get("code") ?? "";
  const body = new URLSearchParams({ ...client, client_secret, grant_type: "authorization_code", code });
  const answer = await tenant.fetch(new Request(`${endpoint}/token`, { method: "POST", body }));
  return ((await answer.json()) as { access_token: string }).access_token;
}

describe("docs/errors.md", () => {
  it("is what the catalogue and the SDK give; npm run errors -w docs writes it", () => {
    expect(readFileSync(join(import.meta.dirname, "..", "errors.md"), "utf8")).toBe(page);
  });

  it("has a row for every number, of six cells", () => {
    const rows = page.split("\n").filter((line) => line.startsWith("| [AADSTS"));
    expect(rows).toHaveLength(explainEveryFailure().length);
    expect(rows.filter((row) => row.split(/(?<!\\)\|/).length !== 8)).toEqual([]);
  });

  it("names faults that can be planned", () => {
    const tenant = createTenant();
    const plans = [...page.matchAll(/fault (login\.\w+) --refuse (\d+)/g)];
    expect(plans.length).toBeGreaterThan(150);
    for (const [, route = "", number] of plans) {
      tenant.plan({ route, answer: { kind: "refusal", aadsts: Number(number) } });
    }
  });

  it("names faults of Microsoft Graph that come with their code", async () => {
    const plans = [...page.matchAll(/^\| `(\w+)` .*mock-azure fault (graph\.[\w-]+) --answer '(.*?)'/gm)];
    expect(plans).toHaveLength(12);
    for (const [, code, route = "", answer = ""] of plans) {
      const tenant = createTenant({ scenario: scenario("a calendar in use", withApprovedApp()) });
      const headers = { authorization: `Bearer ${await accessToken(tenant)}` };
      const get = async (url: string): Promise<unknown> =>
        (await tenant.fetch(new Request(url, { headers }))).json();
      const view = "https://graph.microsoft.com/v1.0/me/calendarView";
      const january = "startDateTime=2026-01-01T00:00:00Z&endDateTime=2026-02-01T00:00:00Z";
      const { "@odata.deltaLink": place } = (await get(`${view}/delta?${january}`)) as Record<string, string>;
      tenant.plan({ route, answer: JSON.parse(answer) });
      const refused = await get(route.endsWith("-delta") ? (place ?? "") : `${view}?${january}`);
      expect(refused).toMatchObject({ error: { code } });
    }
  });

  it("breaks lines between messages", () => {
    expect(page).toContain("<br>");
    expect(page).not.toContain("&lt;br>");
  });
});

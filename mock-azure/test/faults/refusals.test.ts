import { describe, expect, test } from "vitest";
import { createTenant } from "../../src/create-tenant.ts";
import { explainEveryFailure } from "../../src/index.ts";
import { scenarios } from "../../src/scenarios/index.ts";
import { authorizeUrl } from "../support/authorize-url.ts";
import { webApp } from "../support/web-app.ts";

const approved = () => createTenant({ scenario: scenarios.alreadyApproved });
const refusal = (aadsts: number) => ({ kind: "refusal", aadsts }) as const;
const numbersOf = (surface: "token" | "redirect" | "page", except?: "redirect") =>
  explainEveryFailure()
    .filter(({ surfaces }) => surfaces.includes(surface) && !(except && surfaces.includes(except)))
    .map(({ aadsts }) => aadsts);

describe("a planned refusal of the token endpoint", () => {
  test("has any number that shows there, with the word that goes with it", async () => {
    const tenant = approved();
    const app = webApp(tenant);
    const connected = await app.connect("requester");
    const expected = explainEveryFailure().filter(({ surfaces }) => surfaces.includes("token"));
    expect(expected.length).toBeGreaterThan(100);

    for (const { aadsts, error } of expected) {
      tenant.plan({ route: "login.token", answer: refusal(aadsts) });
      const { body, status } = await app.refresh(connected);
      expect([400, 401]).toContain(status);
      expect(body).toMatchObject({ error_codes: [aadsts], ...(error !== null && { error }) });
      expect(body.error_description).not.toMatch(/\{\w+\}/);
    }
    expect((await app.refresh(connected)).status).toBe(200);
  });

  test("leaves everything as it was: the code is good for another try", async () => {
    const tenant = approved();
    const { connect } = webApp(tenant);
    const redeemed = (await connect("requester")).status;
    tenant.plan({ route: "login.token", answer: refusal(90033) });
    const before = tenant.journal().length;

    const { status, body } = await connect("requester");

    expect([redeemed, status]).toEqual([200, 400]);
    expect(body.error_codes).toEqual([90033]);
    const kinds = tenant
      .journal()
      .slice(before)
      .map(({ change }) => change.kind);
    expect(kinds).not.toContain("code-redeemed");
    expect(tenant.because().at(-1)).toMatchObject({ rule: "fault.refusal" });
  });

  test("does not hide why a request would be refused anyway", async () => {
    const tenant = approved();
    tenant.plan({ route: "login.token", answer: refusal(50173) });
    const { body } = await webApp(tenant).token({ grant_type: "refresh_token", refresh_token: "1.AA" });
    expect(body.error_codes).toEqual([9002313]);
  });
});

describe("a planned refusal of the authorization endpoint", () => {
  test.each(numbersOf("redirect"))("sends AADSTS%d to the app, with its state", async (aadsts) => {
    const tenant = approved();
    tenant.plan({ route: "login.authorize", answer: refusal(aadsts) });

    const answer = await tenant.people.requester.signsInFor(authorizeUrl(tenant));

    const { origin, searchParams } = new URL(answer?.headers.get("location") ?? "about:blank");
    expect(origin).toBe("http://localhost");
    expect(searchParams.get("state")).toBe("s1");
    expect(searchParams.get("error_description")).toMatch(new RegExp(`^AADSTS${String(aadsts)}: `));
  });

  test("stays on the page with a number that no app hears of", async () => {
    const tenant = approved();
    const { requester } = tenant.people;
    for (const aadsts of numbersOf("page", "redirect")) {
      tenant.plan({ route: "login.authorize", answer: refusal(aadsts) });
      expect(await requester.signsInFor(authorizeUrl(tenant))).toBeNull();
      expect(requester.visitor.text).toContain(`AADSTS${String(aadsts)}`);
    }
  });

  test("leads to no address that is not the app's", async () => {
    const tenant = approved();
    tenant.plan({ route: "login.authorize", answer: refusal(65004) });
    const url = authorizeUrl(tenant, { redirect_uri: "https://evil.example/" });

    expect(await tenant.people.requester.signsInFor(url)).toBeNull();
    expect(tenant.people.requester.visitor.text).toContain("AADSTS50011");
  });
});

describe("a refusal that cannot be", () => {
  test.each([
    ["graph.list-events", 50173, 'The route "graph.list-events" refuses nothing by number'],
    ["login.token", 1, "The catalogue has no AADSTS number 1."],
    ["login.token", 16001, 'AADSTS16001 shows in page; the route "login.token" answers in token.'],
    ["login.authorize", 7000215, "AADSTS7000215 shows in token; the route"],
  ])("is not planned: %s, %d", (route, aadsts, problem) => {
    const tenant = approved();
    expect(() => {
      tenant.plan({ route, answer: refusal(aadsts) });
    }).toThrow(problem);
  });
});

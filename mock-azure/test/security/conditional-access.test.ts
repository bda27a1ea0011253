import { describe, expect, test } from "vitest";
import { createTenant } from "../../src/create-tenant.ts";
import { scenario } from "../../src/scenarios/index.ts";
import type { ScenarioAccessPolicy } from "../../src/scenarios/with-conditional-access.ts";
import { withConditionalAccess } from "../../src/scenarios/with-conditional-access.ts";
import { withUserConsent } from "../../src/scenarios/with-user-consent.ts";
import { authorizeUrl } from "../support/authorize-url.ts";
import { webApp } from "../support/web-app.ts";

function start(...policies: readonly ScenarioAccessPolicy[]) {
  const steps = policies.map(withConditionalAccess);
  const tenant = createTenant({
    scenario: scenario("access", withUserConsent("microsoft-user-default-legacy"), ...steps),
  });
  return { tenant, app: webApp(tenant) };
}

const MFA: ScenarioAccessPolicy = { displayName: "Second factor", control: "mfa" };

async function arrive(tenant: ReturnType<typeof createTenant>, more = {}) {
  const { visitor, address } = tenant.people.requester;
  await visitor.open(authorizeUrl(tenant, more));
  if (visitor.departure === null && visitor.text.includes("Pick an account")) await visitor.press(address);
  return visitor;
}

describe("Conditional Access", () => {
  test("asks for a second factor where a policy wants one", async () => {
    const { tenant, app } = start(MFA);
    const visitor = await arrive(tenant);
    expect(visitor.title).toBe("Verify your identity");
    expect(tenant.because()).toMatchObject([
      {
        rule: "sign-in.conditional-access",
        text: 'policy "Second factor" asks this person for a second factor',
      },
    ]);
    const tokens = await app.connect("requester");
    expect(tokens.status).toBe(200);
  });

  test("names the policy in the claims of a silent refusal", async () => {
    const { tenant } = start(MFA);
    await arrive(tenant);
    const visitor = await arrive(tenant, { prompt: "none" });
    const answer = new URL(visitor.departure?.headers.get("location") ?? "").searchParams;
    const [policy] = tenant.snapshot().data.policies.conditionalAccess;
    expect(answer.get("error")).toBe("interaction_required");
    expect(answer.get("error_description")).toMatch(/^AADSTS50076/);
    expect(JSON.parse(answer.get("claims") ?? "")).toEqual({
      access_token: { capolids: { essential: true, values: [policy?.id] } },
    });
  });

  test.each([
    ["block", "AADSTS53003", 'policy "Closed" blocks this person'],
    ["compliantDevice", "AADSTS53000", 'policy "Closed" wants a compliant device, and nobody here has one'],
  ] as const)(
    "with the control %s ends on a page, and the app hears nothing",
    async (control, number, text) => {
      const { tenant } = start(MFA, { displayName: "Closed", control });
      const visitor = await arrive(tenant);
      expect(visitor.departure).toBeNull();
      expect(visitor.text).toContain(number);
      expect(tenant.because().at(-1)?.text).toBe(text);
    },
  );

  test.each([
    ["is for others", { ...MFA, people: ["colleague"] }],
    ["leaves the person alone", { ...MFA, except: ["requester"] }],
    ["only reports", { ...MFA, state: "enabledForReportingButNotEnforced" }],
    ["is switched off", { ...MFA, control: "block", state: "disabled" }],
  ] satisfies readonly (readonly [string, ScenarioAccessPolicy])[])(
    "passes where a policy %s",
    async (_, policy) => {
      const { tenant } = start(policy);
      expect((await arrive(tenant)).title).toBe("Permissions requested");
    },
  );

  test("judges refresh tokens as well, with the claims for the way back", async () => {
    const { tenant, app } = start();
    const tokens = await app.connect("requester");
    const { data, ...rest } = tenant.snapshot();
    const policies = {
      ...data.policies,
      conditionalAccess: [
        {
          id: "a3c3f1b0-6b43-4d44-8a5c-0d8f2f1f9e11",
          displayName: "New",
          state: "enabled" as const,
          includeUsers: ["All"],
          excludeUsers: [],
          includeApplications: ["All"],
          control: "mfa" as const,
        },
      ],
    };
    tenant.restore({ ...rest, data: { ...data, policies } });
    const answer = await app.refresh(tokens);
    expect(answer).toMatchObject({
      status: 400,
      body: { error: "invalid_grant", suberror: "basic_action", error_codes: [50076] },
    });
    expect(String(answer.body.claims)).toContain("a3c3f1b0-6b43-4d44-8a5c-0d8f2f1f9e11");
  });
});

import { describe, expect, test } from "vitest";
import {
  arriveAs,
  type ConsentCall,
  callAdminConsent,
  judgeChoice,
  rulesOf,
} from "../../../test/support/admin-consent.ts";
import { testWorld } from "../../../test/support/world.ts";
import { scenario } from "../../scenarios/index.ts";
import { withApplication } from "../../scenarios/with-application.ts";
import { withPerson } from "../../scenarios/with-person.ts";

const forEverybody = scenario(
  "for everybody",
  withApplication({ signInAudience: "AzureADandPersonalMicrosoftAccount" }),
);

function typed(name: string, call: ConsentCall) {
  const world = testWorld(forEverybody);
  const decision = judgeChoice(world, callAdminConsent(world, call), { kind: "name", name });
  return { world, decision };
}

describe("judgeConsentAccount", () => {
  test.each([
    ["a tenant", { version: 2 }],
    ["a tenant, version 1", { version: 1 }],
    ["organizations", { version: 2, tenant: "organizations" }],
    ["common, version 1", { version: 1, tenant: "common" }],
  ] as const)("sends an account of another tenant back to the app with AADSTS50020, at %s", (_, call) => {
    const { world, decision } = typed("Ada.Berg@elsewhere.example", call);
    expect(decision.outcome).toMatchObject({
      kind: "refuse-to-client",
      failure: { aadsts: 50020, error: "access_denied" },
      adminConsent: true,
    });
    expect(rulesOf(decision)).toEqual(["admin-consent.wrong-tenant"]);
    world.apply(decision);
    expect([...world.state.interactions.values()]).toEqual([]);
    expect([...world.state.sessions.values()]).toEqual([]);
  });

  test.each(["organizations", "common"])(
    "sends a guest, who is at home elsewhere, back from %s",
    (tenant) => {
      const decision = arriveAs(testWorld(), "guest", { version: 1, tenant });
      expect(decision.outcome).toMatchObject({ kind: "refuse-to-client", failure: { aadsts: 50020 } });
      expect(decision.because[0]?.text).toContain(tenant);
    },
  );

  test("lets a guest with a consenting role consent where the path names the tenant", () => {
    const world = testWorld(
      scenario("guest", withPerson("guest", { roles: ["Cloud Application Administrator"] })),
    );
    expect(arriveAs(world, "guest").outcome).toMatchObject({ kind: "ask-consent", reach: "organization" });
  });

  test("shows a guest without a role that an administrator is needed", () => {
    expect(arriveAs(testWorld(), "guest").outcome.kind).toBe("need-admin-approval");
  });

  test.each(["common", "consumers"])(
    "leaves a personal account at version 2 of %s to the other service",
    (tenant) => {
      const { decision } = typed("ada@outlook.com", { tenant });
      expect(decision.outcome.kind).toBe("personal-account");
      expect(rulesOf(decision)).toEqual(["admin-consent.personal-account"]);
    },
  );

  test("sends a personal account back from version 1 of common, naming the tenant of personal accounts", () => {
    const { decision } = typed("ada@hotmail.com", { version: 1, tenant: "common" });
    expect(decision.outcome).toMatchObject({
      kind: "refuse-to-client",
      failure: { aadsts: 500201, error: "access_denied" },
      adminConsent: true,
      tenantId: "9188040d-6c67-4c5b-b112-36a304b66dad",
    });
  });

  test("sends a personal account back from a tenant that it is no guest of", () => {
    const { decision } = typed("ada@live.com", {});
    expect(decision.outcome).toMatchObject({ kind: "refuse-to-client", failure: { aadsts: 50020 } });
  });

  test.each([
    ["a personal account at organizations", "ada@outlook.com", { tenant: "organizations" }, 500208],
    ["a work account at consumers", "ada@elsewhere.example", { tenant: "consumers" }, 500208],
    [
      "the tenant's own account at consumers",
      "megan.price@fjordline.example",
      { tenant: "consumers" },
      500208,
    ],
    ["nobody of the tenant's domain", "nobody@fjordline.example", {}, 50034],
    ["what is no address", "megan", {}, 50034],
  ] as const)("keeps %s on the account picker", (_, name, call, aadsts) => {
    const { decision } = typed(name, call);
    expect(decision.outcome).toMatchObject({ kind: "choose-account", failure: { aadsts } });
    expect(rulesOf(decision)).toEqual([`aadsts.${String(aadsts)}`]);
  });

  test("keeps a disabled administrator on the account picker", () => {
    const world = testWorld(scenario("disabled", withPerson("administrator", { accountEnabled: false })));
    expect(arriveAs(world, "administrator").outcome).toMatchObject({
      kind: "choose-account",
      failure: { aadsts: 50057 },
    });
  });

  test("refuses an administrator at version 2 of common on the page", () => {
    const decision = arriveAs(testWorld(), "administrator", { tenant: "common" });
    expect(decision.outcome).toMatchObject({ kind: "refuse-on-page", failure: { aadsts: 90023 } });
    expect(rulesOf(decision)).toEqual(["admin-consent.tenant"]);
  });
});

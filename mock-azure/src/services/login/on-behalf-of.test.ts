import { decodeJwt } from "jose";
import { describe, expect, test } from "vitest";
import { API_ID, API_SCOPE, API_SECRET, onBehalfOf, tenantWithApi } from "../../../test/support/api.ts";
import { assertionFields, CERTIFICATE, signAssertion } from "../../../test/support/client-assertion.ts";
import { webApp } from "../../../test/support/web-app.ts";
import type { ScenarioStep } from "../../scenarios/scenario.ts";
import type { ScenarioApi } from "../../scenarios/with-api.ts";
import { withApplication } from "../../scenarios/with-application.ts";

const ASKED = { scope: `openid profile offline_access ${API_SCOPE}` };

/** A person has signed in to the app, which calls the API with their token. */
async function called(api: Partial<ScenarioApi> = { approved: true }, ...steps: readonly ScenarioStep[]) {
  const tenant = tenantWithApi(api, ...steps);
  const app = webApp(tenant);
  const answer = await app.connect("requester", ASKED);
  return { tenant, app, answer, token: answer.body.access_token };
}

const refusal = (aadsts: number, error = "invalid_grant") => ({ body: { error, error_codes: [aadsts] } });

describe("urn:ietf:params:oauth:grant-type:jwt-bearer", () => {
  test("gives the service a token of the person for the next service", async () => {
    const { tenant, app, token } = await called();
    const answer = await onBehalfOf(tenant, token);
    expect(answer).toMatchObject({
      status: 200,
      body: { token_type: "Bearer", scope: "https://graph.microsoft.com/Calendars.ReadWrite" },
    });
    expect(answer.body).not.toHaveProperty("refresh_token");
    expect(decodeJwt(String(answer.body.access_token))).toMatchObject({
      aud: "https://graph.microsoft.com",
      appid: API_ID,
      appidacr: "1",
      scp: "Calendars.ReadWrite",
      upn: tenant.people.requester.address,
    });
    expect((await app.graph(answer, "/me/calendars")).status).toBe(200);
  });

  test("gives a refresh token where offline_access is asked for", async () => {
    const { tenant, token } = await called();
    const scope = "https://graph.microsoft.com/Calendars.ReadWrite offline_access";
    const { body } = await onBehalfOf(tenant, token, { scope });
    expect(body).toHaveProperty("refresh_token");
  });

  test("takes the service's certificate as well as a secret", async () => {
    const { tenant, token } = await called({ approved: true }, (world) => ({
      ...world,
      applications: world.applications.map((one) =>
        one.appId === API_ID ? { ...one, keyCredentials: [CERTIFICATE] } : one,
      ),
    }));
    const assertion = await signAssertion(tenant, { claims: { iss: API_ID, sub: API_ID } });
    const answer = await onBehalfOf(tenant, token, { ...assertionFields(assertion), client_secret: "" });
    expect(decodeJwt(String(answer.body.access_token))).toMatchObject({ appidacr: "2" });
  });

  test("wants consent to the service itself", async () => {
    const { tenant, token } = await called({});
    expect(await onBehalfOf(tenant, token)).toMatchObject({
      status: 400,
      body: { error: "invalid_grant", error_codes: [65001], suberror: "consent_required" },
    });
  });

  test("passes on that a policy wants a second factor of the person", async () => {
    const { tenant, token } = await called();
    tenant.accountEvent("requester", "mfaRequired");
    const { body } = await onBehalfOf(tenant, token);
    expect(body).toMatchObject({
      error: "interaction_required",
      error_codes: [50076],
      suberror: "basic_action",
    });
    expect(JSON.parse(String(body.claims))).toHaveProperty("access_token.capolids");
  });

  test.each<[string, Record<string, string>, number, string]>([
    ["no assertion", { assertion: "" }, 900144, "invalid_request"],
    ["no scope", { scope: "" }, 900144, "invalid_request"],
    ["no use", { requested_token_use: "" }, 900144, "invalid_request"],
    ["another use", { requested_token_use: "for_fun" }, 90023, "invalid_request"],
    ["a wrong secret", { client_secret: "guess" }, 7000215, "invalid_client"],
    ["two resources", { scope: `${API_SCOPE} User.Read` }, 700022, "invalid_scope"],
    ["what is no token", { assertion: "nonsense" }, 50027, "invalid_grant"],
    ["a token that somebody else signed", { assertion: "e30.e30.AAAA" }, 50013, "invalid_grant"],
  ])("refuses %s", async (_, fields, aadsts, error) => {
    const { tenant, token } = await called();
    expect(await onBehalfOf(tenant, token, fields)).toMatchObject(refusal(aadsts, error));
  });

  test("refuses a token for another service, as those of Microsoft Graph are", async () => {
    const { tenant, app } = await called();
    const { body } = await app.connect("requester", { scope: "User.Read" });
    expect(await onBehalfOf(tenant, body.access_token)).toMatchObject(refusal(500131));
  });

  test("refuses an id token, and the application's own token", async () => {
    const { tenant, app, answer } = await called();
    expect(await onBehalfOf(tenant, answer.body.id_token)).toMatchObject(refusal(500131));
    const own = await app.token({ grant_type: "client_credentials", scope: `api://${API_ID}/.default` });
    expect(own.status).toBe(200);
    expect(await onBehalfOf(tenant, own.body.access_token)).toMatchObject(
      refusal(7000114, "unauthorized_client"),
    );
  });

  test("refuses a service that presents its own person's id token", async () => {
    const tenant = tenantWithApi({ approved: true });
    const app = webApp(tenant);
    const { body } = await app.connect("requester", { scope: "openid User.Read" });
    const { clientId, clientSecret } = tenant.app;
    const self = { client_id: clientId, client_secret: clientSecret };
    expect(await onBehalfOf(tenant, body.id_token, self)).toMatchObject(refusal(50013));
  });

  test("refuses a token whose time is over", async () => {
    const { tenant, token } = await called();
    tenant.clock.advance({ minutes: 60 });
    expect(await onBehalfOf(tenant, token)).toMatchObject(refusal(500133));
  });

  test("refuses once the person's sessions are revoked, or the account is off", async () => {
    const { tenant, token } = await called();
    tenant.clock.advance({ minutes: 1 });
    tenant.accountEvent("requester", "sessionsRevoked");
    expect(await onBehalfOf(tenant, token)).toMatchObject(refusal(50173));
    tenant.accountEvent("requester", "accountDisabled");
    expect(await onBehalfOf(tenant, token)).toMatchObject(refusal(50057));
  });
});

describe("combined consent", () => {
  const knowing = { api: { knownClientApplications: ["3d0f8a1e-6c52-4b9a-8e47-1f2c3b4a5d60"] } };
  const listed = withApplication({
    requiredResourceAccess: [{ resourceAppId: API_ID, scopes: ["access_as_user"], roles: [] }],
  });

  test("covers what the API needs where the API knows the client", async () => {
    const tenant = tenantWithApi(knowing, listed);
    const app = webApp(tenant);
    const { body } = await app.connect("requester", { scope: `openid api://${API_ID}/.default` });
    expect(await onBehalfOf(tenant, body.access_token)).toMatchObject({ status: 200 });
  });

  test("covers the client alone where the API does not", async () => {
    const tenant = tenantWithApi({}, listed);
    const app = webApp(tenant);
    const { body } = await app.connect("requester", { scope: `openid api://${API_ID}/.default` });
    expect(await onBehalfOf(tenant, body.access_token)).toMatchObject(refusal(65001));
  });

  test("is asked for once", async () => {
    const tenant = tenantWithApi(knowing, listed);
    const app = webApp(tenant);
    const grants = () => tenant.journal().filter(({ change }) => change.kind.startsWith("grant-")).length;
    await app.connect("requester", { scope: `openid api://${API_ID}/.default` });
    const after = grants();
    await app.connect("requester", { scope: `openid api://${API_ID}/.default` });
    expect(after).toBeGreaterThan(1);
    expect(grants()).toBe(after);
  });
});

test("a secret of the service never shows in the journal", async () => {
  const { tenant } = await called();
  expect(JSON.stringify(tenant.journal())).not.toContain(API_SECRET);
});

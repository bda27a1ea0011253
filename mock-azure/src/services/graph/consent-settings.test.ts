import { describe, expect, test } from "vitest";
import { clientFor, graphClient } from "../../../test/support/graph-client.ts";
import { story } from "../../../test/support/story.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withConsentRequests } from "../../scenarios/with-consent-requests.ts";
import { withPerson } from "../../scenarios/with-person.ts";
import { withRiskyApp } from "../../scenarios/with-risky-app.ts";

const TEMPLATE = "dffd5d46-495d-40a9-8e21-954ff55e198a";
const permissions = "Policy.ReadWrite.Authorization Directory.Read.All";

interface Setting {
  readonly id: string;
  readonly values: readonly { readonly name: string; readonly value: string }[];
}

const administer = (start = scenarios.approvalRequired) =>
  graphClient({ scenario: start, person: "administrator", permissions });

async function settingOf({ get }: Awaited<ReturnType<typeof administer>>): Promise<Setting> {
  return ((await get("/groupSettings")).body.value as unknown as readonly Setting[])[0] as Setting;
}

/** The settings with some values changed. */
const withValues = ({ values }: Setting, changes: Readonly<Record<string, string>>) => ({
  values: values.map(({ name, value }) => ({ name, value: changes[name] ?? value })),
});

const CONSENT = [
  { name: "EnableGroupSpecificConsent", value: "false" },
  { name: "BlockUserConsentForRiskyApps", value: "true" },
  { name: "EnableAdminConsentRequests", value: "true" },
  { name: "ConstrainGroupSpecificConsentToMembersOfGroupId", value: "" },
];

describe("GET /groupSettings", () => {
  test("shows the second switch of the workflow among what concerns consent", async () => {
    const client = await administer();
    const { body } = await client.get("/groupSettings");
    expect(body["@odata.context"]).toBe("https://graph.microsoft.com/v1.0/$metadata#groupSettings");
    const setting = { displayName: "Consent Policy Settings", templateId: TEMPLATE, values: CONSENT };
    expect(body.value).toEqual([{ id: expect.any(String) as unknown, ...setting }]);
    const { id } = await settingOf(client);
    expect((await client.get(`/groupSettings/${id}`)).body).toMatchObject({ id, ...setting });
    expect((await client.get("/groupSettings/nothing")).status).toBe(404);
  });

  test("shows the switch off where requests are off", async () => {
    const { values } = await settingOf(await administer(scenarios.requestsDisabled));
    expect(values).toContainEqual({ name: "EnableAdminConsentRequests", value: "false" });
  });

  test.each([
    ["administrator", "Directory.Read.All", 200],
    ["administrator", "GroupSettings.Read.All", 200],
    ["administrator", "User.Read", 403],
    ["requester", "Directory.Read.All", 403],
    [null, "Directory.Read.All", 200],
  ] as const)("answers %s with %s: %d", async (person, held, status) => {
    const { get } = await graphClient({ person, permissions: held });
    for (const path of ["/groupSettings", "/groupSettingTemplates", `/groupSettingTemplates/${TEMPLATE}`])
      expect((await get(path)).status).toBe(status);
  });
});

describe("GET /groupSettingTemplates", () => {
  test("shows what the settings are made from, with their defaults", async () => {
    const { get } = await administer();
    const { body } = await get("/groupSettingTemplates");
    expect(body.value).toMatchObject([
      {
        id: TEMPLATE,
        displayName: "Consent Policy Settings",
        values: CONSENT.map(({ name }) => ({ name, defaultValue: expect.any(String) as unknown })),
      },
    ]);
    expect((await get(`/groupSettingTemplates/${TEMPLATE}`)).body).toMatchObject({ id: TEMPLATE });
    expect((await get("/groupSettingTemplates/nothing")).status).toBe(404);
  });
});

describe("PATCH /groupSettings/:setting", () => {
  test("turns the form on, where the policy is on already, and off again", async () => {
    const told = story(scenario("prompt off", withConsentRequests({ promptForAdminConsentRequest: false })));
    const client = await clientFor(told.tenant, { person: "administrator", permissions });
    expect(await told.ask("requester")).toBe("Need admin approval");
    const setting = await settingOf(client);
    const path = `/groupSettings/${setting.id}`;
    const switched = await client.patch(path, withValues(setting, { EnableAdminConsentRequests: "TRUE" }));
    expect(switched).toMatchObject({ status: 204, body: undefined });
    expect(told.rules()).toEqual(["graph.permission", "settings.consent-settings"]);
    expect((await settingOf(client)).values).toEqual(CONSENT);
    expect(await told.ask("requester")).toBe("Request sent");
    await client.patch(path, withValues(setting, { EnableAdminConsentRequests: "False" }));
    expect(await told.ask("colleague")).toBe("Need admin approval");
  });

  test("lets people consent to risky apps, and keeps them from it", async () => {
    const told = story(scenario("risky", withRiskyApp()));
    const client = await clientFor(told.tenant, { person: "administrator", permissions });
    const setting = await settingOf(client);
    await client.patch(
      `/groupSettings/${setting.id}`,
      withValues(setting, { BlockUserConsentForRiskyApps: "false" }),
    );
    expect(told.tenant.snapshot().data.policies.blockUserConsentForRiskyApps).toBe(false);
  });

  test("is logged as a change of the settings, and leaves the policy's version alone", async () => {
    const client = await administer();
    const setting = await settingOf(client);
    await client.patch(
      `/groupSettings/${setting.id}`,
      withValues(setting, { EnableAdminConsentRequests: "false" }),
    );
    expect(client.tenant.snapshot().data.audits.at(-1)).toMatchObject({
      activityDisplayName: "Update group settings",
      category: "GroupManagement",
      loggedByService: "Core Directory",
      targetResources: [
        {
          displayName: "Consent Policy Settings",
          modifiedProperties: [
            { displayName: "EnableAdminConsentRequests", oldValue: '"true"', newValue: '"false"' },
          ],
        },
      ],
    });
    expect((await client.get("/policies/adminConsentRequestPolicy")).body).toMatchObject({
      version: 0,
      isEnabled: true,
    });
  });

  test.each([
    ["a part of the values", { values: CONSENT.slice(1) }, 400],
    ["a value twice", { values: [...CONSENT, CONSENT[0]] }, 400],
    [
      "a name that the template does not have",
      { values: [...CONSENT.slice(1), { name: "Colour", value: "x" }] },
      400,
    ],
    ["no truth value", { values: [{ ...CONSENT[0], value: "yes" }, ...CONSENT.slice(1)] }, 400],
    ["no values", {}, 400],
    ["a truth value that is no text", { values: [{ ...CONSENT[0], value: true }, ...CONSENT.slice(1)] }, 400],
    ["consent of group owners", { values: [{ ...CONSENT[0], value: "true" }, ...CONSENT.slice(1)] }, 501],
  ])("refuses %s and changes nothing", async (_, body, status) => {
    const client = await administer();
    const setting = await settingOf(client);
    expect((await client.patch(`/groupSettings/${setting.id}`, body)).status).toBe(status);
    expect(await settingOf(client)).toEqual(setting);
  });

  test.each([
    ["Global Administrator", permissions, 204],
    ["Privileged Role Administrator", permissions, 204],
    ["Cloud Application Administrator", permissions, 403],
    ["Global Administrator", "Directory.ReadWrite.All", 403],
  ] as const)("answers a %s with %s: %d", async (role, held, status) => {
    const start = scenario("role", withPerson("colleague", { roles: [role] }));
    const { tenant, patch } = await graphClient({ scenario: start, person: "colleague", permissions: held });
    const setting = await settingOf(await clientFor(tenant, { person: "administrator", permissions }));
    const answer = await patch(`/groupSettings/${setting.id}`, { values: CONSENT });
    expect(answer.status).toBe(status);
  });
});

describe("POST /groupSettings", () => {
  test("makes no second settings from a template that is in use", async () => {
    const { post } = await administer();
    const { status, body } = await post("/groupSettings", { templateId: TEMPLATE, values: CONSENT });
    expect({ status, code: body.error.code }).toEqual({ status: 400, code: "Request_BadRequest" });
    expect(body.error.message).toContain("conflicting object");
  });

  test("knows that there are other templates", async () => {
    const { post } = await administer();
    const templateId = "62375ab9-6b52-47ed-826b-58e47e0e304b";
    expect((await post("/groupSettings", { templateId, values: [] })).status).toBe(501);
  });
});

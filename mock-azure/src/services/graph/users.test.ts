import { describe, expect, test } from "vitest";
import { clientFor, graphClient } from "../../../test/support/graph-client.ts";
import { scenario } from "../../scenarios/index.ts";
import { withPerson } from "../../scenarios/with-person.ts";

const ALL = "User.ReadWrite.All User-PasswordProfile.ReadWrite.All AuditLog.Read.All";
const administer = (permissions = ALL) => graphClient({ person: "administrator", permissions });
const helpDesk = scenario("help desk", withPerson("reviewer", { roles: ["User Administrator"] }));

const DRAFT = {
  accountEnabled: true,
  displayName: "Ines Duarte",
  givenName: "Ines",
  mailNickname: "ines.duarte",
  userPrincipalName: "ines.duarte@fjordline.example",
  passwordProfile: { password: "Fjord-2026-crossing", forceChangePasswordNextSignIn: true },
  jobTitle: "Planner",
};

const without = (name: string) => Object.fromEntries(Object.entries(DRAFT).filter(([key]) => key !== name));

describe("GET /users", () => {
  test.each([
    ["startsWith(displayName,'maya')", ["Maya Okafor"]],
    ["userType eq 'Guest'", ["Greta Lind"]],
    ["accountEnabled eq true and startswith(surname, 'W')", ["Jonas Weber"]],
    ["userPrincipalName eq 'JONAS.WEBER@fjordline.example'", ["Jonas Weber"]],
    ["jobTitle eq null and givenName eq 'Rui'", ["Rui Santos"]],
  ])("keeps whom %s keeps", async (filter, names) => {
    const { get } = await administer();
    const { body } = await get(`/users?$filter=${encodeURIComponent(filter)}&$select=displayName`);
    expect(body.value).toEqual(names.map((displayName) => ({ displayName })));
  });

  test("pages and orders", async () => {
    const { get } = await administer();
    const first = await get("/users?$top=3&$orderby=displayName&$select=givenName");
    const second = await get(first.body["@odata.nextLink"] ?? "");
    expect([...first.body.value, ...second.body.value]).toEqual(
      ["Greta", "Jonas", "Maya", "Megan", "Rui"].map((givenName) => ({ givenName })),
    );
  });

  test("is open to people without a role, and not to guests", async () => {
    const { tenant } = await graphClient();
    const permissions = "User.ReadBasic.All";
    const statuses = ["requester", "guest"].map(async (person) => {
      const { get } = await clientFor(tenant, { person, permissions });
      return (await get("/users")).status;
    });
    expect(await Promise.all(statuses)).toEqual([200, 403]);
  });
});

describe("POST /users", () => {
  test("makes a person, who is found then and has no mailbox", async () => {
    const { get, post } = await administer();
    const { status, headers, body } = await post("/users", DRAFT);
    expect(status).toBe(201);
    expect(headers.get("location")).toBe(`https://graph.microsoft.com/v1.0/users/${body.id}`);
    expect(body).toMatchObject({
      displayName: "Ines Duarte",
      jobTitle: "Planner",
      surname: null,
      mail: null,
    });
    expect((await get(`/users/${DRAFT.userPrincipalName}`)).body).toEqual(body);
    expect((await get(`/users/${body.id}/calendars`)).status).toBe(403);
  });

  test.each(["accountEnabled", "displayName", "mailNickname", "passwordProfile", "userPrincipalName"])(
    "needs %s",
    async (name) => {
      const { post } = await administer();
      const message = `A value is required for property '${name}' of resource 'User'.`;
      expect(await post("/users", without(name))).toMatchObject({
        status: 400,
        body: { error: { code: "Request_BadRequest", message } },
      });
    },
  );

  test.each([
    ["a name that is taken", { userPrincipalName: "Maya.Okafor@fjordline.example" }, 400, /Another object/],
    ["a domain of others", { userPrincipalName: "ines@partner.example" }, 400, /verified domain names/],
    ["a name without domain", { userPrincipalName: "ines" }, 400, /verified domain names/],
    ["a weak password", { passwordProfile: { password: "password" } }, 400, /password complexity/],
    ["no password", { passwordProfile: {} }, 400, /password must be specified/],
    ["an empty name", { displayName: "" }, 400, /Invalid value specified for property 'displayName'/],
    ["an id", { id: "1" }, 400, /Property 'id' is read-only/],
    ["other mails", { otherMails: [] }, 501, /writing otherMails/],
    ["what nobody has", { colour: "red" }, 400, /The property 'colour' does not exist/],
  ])("refuses %s and makes nobody", async (_, changes, status, message) => {
    const { get, post } = await administer();
    const answer = await post("/users", { ...DRAFT, ...changes });
    expect({ status: answer.status, message: answer.body.error.message }).toEqual({
      status,
      message: expect.stringMatching(message),
    });
    expect((await get("/users")).body.value).toHaveLength(5);
  });

  test("never shows the password in the journal", async () => {
    const { tenant, post } = await administer();
    await post("/users", DRAFT);
    expect(JSON.stringify(tenant.journal())).toContain("Ines Duarte");
    expect(JSON.stringify([tenant.journal(), tenant.snapshot()])).not.toContain(
      DRAFT.passwordProfile.password,
    );
  });
});

describe("PATCH /users/:user", () => {
  test("writes what is named, and tells the audit log", async () => {
    const { tenant, get, patch } = await administer();
    const path = `/users/${tenant.people.requester.address}`;
    const changes = { displayName: "Maya O.", jobTitle: "Buyer", businessPhones: ["+47 55 55 55"] };
    expect((await patch(path, { ...changes, accountEnabled: false })).status).toBe(204);
    const selected = "displayName,jobTitle,businessPhones,accountEnabled,surname";
    expect((await get(`${path}?$select=${selected}`)).body).toMatchObject({
      ...changes,
      accountEnabled: false,
      surname: "Okafor",
    });
    const { body } = await get("/auditLogs/directoryAudits?$select=activityDisplayName,category");
    expect(body.value).toMatchObject([
      { activityDisplayName: "Disable account" },
      { activityDisplayName: "Update user", category: "UserManagement" },
    ]);
  });

  test("voids what an old password opened where it sets a new one", async () => {
    const { tenant, patch } = await administer();
    const body = { passwordProfile: { password: "Harbour-9-lights" } };
    expect((await patch(`/users/${tenant.people.requester.address}`, body)).status).toBe(204);
    const [entry] = tenant.journal();
    expect(entry?.change).toMatchObject({ user: { passwordValidFrom: tenant.clock.now() } });
  });

  test.each([
    ["requester", "User.ReadWrite", { mobilePhone: "1" }, 204],
    ["requester", "User.ReadWrite", { displayName: "Boss" }, 403],
    ["requester", "User.Read", { mobilePhone: "1" }, 403],
    ["administrator", "User.EnableDisableAccount.All", { accountEnabled: false }, 204],
    ["administrator", "User.EnableDisableAccount.All", { jobTitle: "Buyer" }, 403],
    ["administrator", "User.ReadWrite.All", { passwordProfile: { password: "Harbour-9-lights" } }, 403],
    [null, "User.ReadWrite.All", { accountEnabled: false }, 204],
    [null, "User.ReadWrite", { mobilePhone: "1" }, 403],
  ])("lets %s with %s write %j: %d", async (person, permissions, changes, status) => {
    const { tenant, patch } = await graphClient({ person, permissions });
    expect((await patch(`/users/${tenant.people.requester.address}`, changes)).status).toBe(status);
  });

  test.each([
    ["requester", { accountEnabled: false }, 204],
    ["administrator", { accountEnabled: false }, 403],
    ["administrator", { jobTitle: "Chief" }, 204],
  ] as const)("lets a User Administrator write of the %s %j: %d", async (role, changes, status) => {
    const { tenant, patch } = await graphClient({
      scenario: helpDesk,
      person: "reviewer",
      permissions: "User.ReadWrite.All",
    });
    expect((await patch(`/users/${tenant.people[role].address}`, changes)).status).toBe(status);
  });

  test("does not let an application switch off people with roles", async () => {
    const { tenant, patch } = await graphClient({ person: null, permissions: "User.ReadWrite.All" });
    const path = `/users/${tenant.people.administrator.address}`;
    expect((await patch(path, { accountEnabled: false })).status).toBe(403);
  });

  test("moves a person to another principal name, and to none that is taken", async () => {
    const { tenant, get, patch } = await administer();
    const path = `/users/${tenant.people.requester.address}`;
    const taken = { userPrincipalName: tenant.people.colleague.address };
    expect((await patch(path, taken)).status).toBe(400);
    expect((await patch(path, { userPrincipalName: "maya@fjordline.onmicrosoft.com" })).status).toBe(204);
    expect((await get("/users/maya@fjordline.onmicrosoft.com")).status).toBe(200);
  });
});

describe("DELETE /users/:user", () => {
  test("takes a person away once, and tells the audit log", async () => {
    const { tenant, get, call } = await administer();
    const path = `/users/${tenant.people.colleague.address}`;
    expect((await call("DELETE", path)).status).toBe(204);
    expect((await call("DELETE", path)).status).toBe(404);
    const filter = "activityDisplayName eq 'Delete user'";
    expect((await get(`/auditLogs/directoryAudits?$filter=${filter}`)).body.value).toHaveLength(1);
  });

  test.each([
    ["requester", "User.ReadWrite.All", "colleague", 403],
    ["administrator", "Directory.ReadWrite.All", "colleague", 403],
    [null, "User.ReadWrite.All", "colleague", 204],
    [null, "User.ReadWrite.All", "administrator", 403],
  ] as const)("lets %s with %s take the %s away: %d", async (person, permissions, role, status) => {
    const { tenant, call } = await graphClient({ person, permissions });
    expect((await call("DELETE", `/users/${tenant.people[role].address}`)).status).toBe(status);
  });

  test("is no operation on /me", async () => {
    const { call } = await administer();
    expect((await call("DELETE", "/me")).status).toBe(405);
  });
});

describe("POST /users/:user/revokeSignInSessions", () => {
  test("voids the person's sessions from now on", async () => {
    const { tenant, get, call } = await administer();
    const path = `/users/${tenant.people.requester.address}`;
    const { status, body } = await call("POST", `${path}/revokeSignInSessions`);
    expect(status).toBe(200);
    expect(body).toEqual({
      "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#Edm.Boolean",
      value: true,
    });
    const select = "signInSessionsValidFromDateTime";
    expect((await get(`${path}?$select=${select}`)).body).toMatchObject({ [select]: "2026-01-05T09:00:00Z" });
  });

  test.each([
    ["/me", 200],
    ["/users/jonas.weber@fjordline.example", 403],
  ])("lets people without a role revoke at %s: %d", async (path, status) => {
    const { call } = await graphClient({ permissions: "User.RevokeSessions.All" });
    expect((await call("POST", `${path}/revokeSignInSessions`)).status).toBe(status);
  });
});

describe("GET /users with what scenarios say", () => {
  test("shows a person's profile", async () => {
    const buyers = scenario("buyers", withPerson("requester", { profile: { department: "Buying" } }));
    const { get } = await graphClient({ scenario: buyers, person: null, permissions: "User.Read.All" });
    const { body } = await get("/users?$filter=department eq 'buying'&$select=displayName,department");
    expect(body.value).toEqual([{ displayName: "Maya Okafor", department: "Buying" }]);
  });
});

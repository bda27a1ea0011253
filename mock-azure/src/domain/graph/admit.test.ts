import { GRAPH_APP_ID, toEpochSeconds } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { testWorld } from "../../../test/support/world.ts";
import { scenarios } from "../../scenarios/index.ts";
import { type Access, CALENDAR_READ, CALENDAR_WRITE, PROFILE_READ } from "./access.ts";
import { admit, type Target } from "./admit.ts";

interface Call {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly access?: Access;
  readonly target?: Target;
  readonly app?: boolean;
}

const world = testWorld();
const { state } = world;
const requester = world.person("requester");
const colleague = world.person("colleague");

function call(
  { claims = {}, access = CALENDAR_READ, target = { kind: "me" }, app = false }: Call,
  at = world,
) {
  const now = toEpochSeconds(at.moment().now);
  const subject = app
    ? { idtyp: "app", oid: "principal", roles: ["Calendars.Read"] }
    : { idtyp: "user", oid: at.person("requester").id, scp: "Calendars.ReadWrite User.Read" };
  const token = {
    aud: "https://graph.microsoft.com",
    iss: `https://sts.windows.net/${state.organization.id}/`,
    tid: state.organization.id,
    appid: "app",
    nbf: now,
    exp: now + 10,
    ...subject,
    ...claims,
  };
  return admit(at.state, { bearer: { kind: "signed", claims: token }, target, access }, at.moment());
}

const user = (idOrName: string): Target => ({ kind: "user", idOrName });

describe("admit", () => {
  test.each([
    ["missing", "Access token is empty."],
    ["without-dots", "IDX14100: JWT is not well formed, there are no dots (.)."],
    ["unreadable", "CompactToken parsing failed with error code: 80049217"],
    ["foreign", "Signature is invalid."],
  ] as const)("refuses a token that is %s", (kind, message) => {
    const bearer = { kind };
    expect(
      admit(state, { bearer, target: { kind: "me" }, access: PROFILE_READ }, world.moment()),
    ).toMatchObject({
      status: 401,
      code: "InvalidAuthenticationToken",
      message,
    });
  });

  const now = toEpochSeconds(world.moment().now);
  test.each([
    ["is expired", { exp: now }, 401, "Lifetime validation failed, the token is expired."],
    ["has no end", { exp: undefined }, 401, "Lifetime validation failed, the token is expired."],
    ["is not valid yet", { nbf: now + 1 }, 401, "Access token has expired or is not yet valid."],
    [
      "is for another resource",
      { aud: "https://outlook.office.com" },
      401,
      "Access token validation failure. Invalid audience.",
    ],
    ["is an id token", { aud: "app" }, 401, "Access token validation failure. Invalid audience."],
    ["is of another tenant", { tid: "other" }, 401, "Signature is invalid."],
    ["is of another issuer", { iss: "https://sts.windows.net/other/" }, 401, "Signature is invalid."],
    [
      "carries no permissions",
      { scp: "" },
      403,
      "The token contains no permissions, or permissions can not be understood.",
    ],
    ["is of a user who is gone", { oid: "nobody" }, 401, "Error authenticating with resource"],
  ])("refuses a token that %s", (_, claims, status, message) => {
    expect(call({ claims })).toMatchObject({ kind: "graph-failure", status, message });
  });

  test.each([GRAPH_APP_ID, "https://graph.microsoft.com/"])("takes the audience %s too", (aud) => {
    expect(call({ claims: { aud } })).toMatchObject({ owner: requester });
  });

  test.each([
    ["Calendars.ReadBasic", CALENDAR_READ, true],
    ["calendars.read", CALENDAR_READ, true],
    ["Calendars.Read.Shared", CALENDAR_READ, true],
    ["User.Read", CALENDAR_READ, false],
    ["Calendars.ReadWrite", CALENDAR_WRITE, true],
    ["Calendars.Read", CALENDAR_WRITE, false],
    ["Calendars.ReadBasic", CALENDAR_WRITE, false],
    ["User.Read", PROFILE_READ, true],
    ["Calendars.ReadWrite openid profile", PROFILE_READ, false],
  ])("holds %s against what the operation needs", (scp, access, isOpen) => {
    const code = access === PROFILE_READ ? "Authorization_RequestDenied" : "ErrorAccessDenied";
    expect(call({ claims: { scp }, access })).toMatchObject(
      isOpen ? { owner: requester } : { status: 403, code },
    );
  });

  test("shows events without bodies where only basics may be read", () => {
    expect(call({ claims: { scp: "Calendars.ReadBasic" } })).toMatchObject({ basicOnly: true });
    expect(call({ claims: { scp: "Calendars.ReadBasic Calendars.Read" } })).toMatchObject({
      basicOnly: false,
    });
  });

  test("knows the signed-in user by id and by name", () => {
    expect(call({ target: user(requester.id.toUpperCase()) })).toMatchObject({ owner: requester });
    expect(call({ target: user(requester.userPrincipalName.toUpperCase()) })).toMatchObject({
      owner: requester,
    });
  });

  test.each([
    ["without a permission for shared calendars", "Calendars.ReadWrite", colleague.id],
    ["whose calendar is not shared", "Calendars.ReadWrite.Shared", colleague.id],
    ["who does not exist", "Calendars.ReadWrite.Shared", "nobody@fjordline.example"],
  ])("refuses the calendar of another user %s", (_, scp, idOrName) => {
    expect(call({ claims: { scp }, target: user(idOrName) })).toMatchObject({
      status: 403,
      code: "ErrorAccessDenied",
    });
  });

  test("lets a directory permission read other users", () => {
    const claims = { scp: "User.ReadBasic.All" };
    expect(call({ claims, access: PROFILE_READ, target: user(colleague.id) })).toMatchObject({
      owner: colleague,
    });
    expect(call({ access: PROFILE_READ, target: user(colleague.id) })).toMatchObject({
      code: "Authorization_RequestDenied",
    });
    expect(call({ claims, access: PROFILE_READ, target: user("nobody") })).toMatchObject({
      status: 404,
      code: "Request_ResourceNotFound",
    });
  });

  test("lets an application read any mailbox, but not as /me", () => {
    expect(call({ app: true, target: user(colleague.userPrincipalName) })).toMatchObject({
      owner: colleague,
    });
    expect(call({ app: true })).toMatchObject({ status: 400, code: "BadRequest" });
    expect(call({ app: true, target: user("nobody") })).toMatchObject({
      status: 404,
      code: "ErrorInvalidUser",
    });
    expect(call({ app: true, claims: { roles: undefined }, target: user(colleague.id) })).toMatchObject({
      code: "NoPermissionsInAccessToken",
    });
  });

  test("says that a mailbox is missing, and still knows the user", () => {
    const without = testWorld(scenarios.mailboxMissing);
    expect(call({}, without)).toMatchObject({ status: 404, code: "MailboxNotEnabledForRESTAPI" });
    expect(call({ access: PROFILE_READ }, without)).toMatchObject({ owner: { hasMailbox: false } });
  });

  test("lets the token of a disabled user live until it expires", () => {
    const other = testWorld();
    other.state.users.put({ ...other.person("requester"), accountEnabled: false });
    expect(call({}, other)).toHaveProperty("owner.accountEnabled", false);
  });

  test("names the permission that opened the door", () => {
    expect(call({})).toMatchObject({
      because: [{ rule: "graph.permission", text: expect.stringContaining("calendars.readwrite") }],
    });
  });
});

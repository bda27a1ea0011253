import { describe, expect, test } from "vitest";
import { tokenEndpoint } from "../../../test/token-endpoint.ts";
import { memoryStorage } from "../../memory-storage.ts";
import { createOrganizations } from "./create-organizations.ts";

const tokenWith = (claims: object) => `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.c2ln`;
const APPROVED = tokenWith({ roles: ["Calendars.ReadWrite"] });
const WITHOUT = tokenWith({});
const CALENDAR = () => Response.json({ id: "AAMkAD=" });
const refusal = (status: number, code: string, headers: HeadersInit = {}) =>
  Response.json({ error: { code } }, { status, headers });

/** An organisation whose token endpoint gives these tokens, and Microsoft Graph these answers. */
function setUp(tokens: readonly string[], answers: readonly (Response | Error)[]) {
  const { networkClient } = tokenEndpoint(
    tokens.map((access_token) => ({ body: { token_type: "Bearer", expires_in: 3600, access_token } })),
  );
  const sent: Request[] = [];
  const left = [...answers];
  const organization = createOrganizations({
    clientId: "11111111-2222-4333-8444-555555555555",
    clientSecret: "test-value",
    redirectUri: "https://meetings.example/organization/return",
    storage: memoryStorage(),
    system: { networkClient },
    fetch: async (request) => {
      sent.push(request);
      const answer = left.shift() ?? new Error("No answer is left.");
      if (answer instanceof Error) throw answer;
      return answer;
    },
  }).of("contoso.onmicrosoft.com");
  return { organization, sent, check: () => organization.check({ mailbox: "megan@contoso.example" }) };
}

describe("a mailbox", () => {
  test("is open where its calendar can be read", async () => {
    const { check, sent } = setUp([APPROVED], [CALENDAR()]);
    const { state, mailbox } = await check();
    expect(mailbox).toEqual({ kind: "open" });
    expect(state).toMatchObject({ status: "connected", evidence: "calendar" });
    expect(sent[0]?.url).toBe(
      "https://graph.microsoft.com/v1.0/users/megan%40contoso.example/calendar?$select=id",
    );
    expect(sent[0]?.headers.get("authorization")).toBe(`Bearer ${APPROVED}`);
  });

  test.each([
    ["a policy leaves it out", refusal(403, "ErrorAccessDenied"), "policy", "inferred"],
    ["nobody of that name is there", refusal(404, "ErrorInvalidUser"), "account", "reported"],
    ["its owner has no mailbox", refusal(404, "MailboxNotEnabledForRESTAPI"), "mailbox", "reported"],
  ])("is closed where %s; the organisation stays connected", async (_name, answer, reason, confidence) => {
    const { check } = setUp([APPROVED], [answer]);
    const { state, mailbox } = await check();
    expect(mailbox).toMatchObject({ kind: "closed", failure: { kind: "blocked", reason, confidence } });
    expect(state).toMatchObject({ status: "connected", evidence: "token" });
  });

  test.each([
    ["the connection breaks", new TypeError("fetch failed"), "transient"],
    ["Microsoft Graph is in trouble", refusal(503, "ServiceUnavailable"), "transient"],
    ["a proxy answers", new Response("<p>Sign in to the network</p>"), "unexpected"],
    ["the token is refused twice", refusal(401, "InvalidAuthenticationToken"), "unexpected"],
  ])("is unknown where %s", async (_name, answer, kind) => {
    const again = refusal(401, "InvalidAuthenticationToken");
    const { check } = setUp([APPROVED, APPROVED], [answer, again]);
    expect((await check()).mailbox).toMatchObject({ kind: "unknown", failure: { kind } });
  });

  test("says when to come back where Microsoft Graph does", async () => {
    const { check } = setUp([APPROVED], [refusal(429, "TooManyRequests", { "retry-after": "7" })]);
    expect((await check()).mailbox).toMatchObject({ failure: { kind: "transient", retryAfterSeconds: 7 } });
  });

  test("is opened with a new token where the first one is refused", async () => {
    const claims = Buffer.from('{"access_token":{}}').toString("base64");
    const challenge = { "www-authenticate": `Bearer realm="", claims="${claims}"` };
    const renewed = tokenWith({ roles: ["Calendars.ReadWrite"], nbf: 2 });
    const { check, sent } = setUp(
      [APPROVED, renewed],
      [refusal(401, "InvalidAuthenticationToken", challenge), CALENDAR()],
    );
    expect((await check()).mailbox).toEqual({ kind: "open" });
    expect(sent[1]?.headers.get("authorization")).toBe(`Bearer ${renewed}`);
  });

  test("connects an organisation that gave the permission in Exchange, where no token names it", async () => {
    const { check, organization } = setUp([WITHOUT, WITHOUT], [CALENDAR()]);
    expect((await check()).state).toMatchObject({
      status: "connected",
      permissions: [],
      evidence: "calendar",
    });
    expect((await organization.check()).state).toMatchObject({ status: "connected", evidence: "calendar" });
    await expect(organization.tokensFor("megan@contoso.example").getAccessToken({})).resolves.toBe(WITHOUT);
  });

  test("is closed for want of the permission where the token does not name it either", async () => {
    const { check } = setUp([WITHOUT], [refusal(403, "ErrorAccessDenied")]);
    const { state, mailbox } = await check();
    expect(state.status).toBe("approvalRequired");
    expect(mailbox).toMatchObject({ kind: "closed", failure: { kind: "approvalRequired" } });
  });
});

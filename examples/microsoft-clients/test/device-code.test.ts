import { DeviceCodeCredential } from "@azure/identity";
import { type AuthenticationResult, PublicClientApplication } from "@azure/msal-node";
import { scenarios } from "@consentra/mock-azure";
import * as client from "openid-client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { failureOf } from "./support/failure-of.ts";
import { CALENDAR, type InterceptedTenant, interceptTenant } from "./support/intercepted-tenant.ts";

let world: InterceptedTenant;
beforeEach(() => {
  world = interceptTenant();
});
afterEach(() => world.close());

/** Types the code into the page that the device names, and confirms. */
async function enter(page: string, userCode: string): Promise<string> {
  const { visitor, address } = world.tenant.people.requester;
  await visitor.open(page);
  await visitor.fill("Code", userCode);
  await visitor.press("Next");
  if (visitor.text.includes("Pick an account")) await visitor.press(address);
  return visitor.title;
}

const confirm = async () => {
  await world.tenant.people.requester.visitor.press("Continue");
};

/** Time passes for client and tenant until an attempt is over; clients wait between their questions. */
async function until<Result>(attempt: Promise<Result>): Promise<Result> {
  let isOver = false;
  const settled = attempt.finally(() => {
    isOver = true;
  });
  settled.catch(() => undefined);
  for (let step = 0; step < 400 && !isOver; step += 1) {
    world.tenant.clock.advance({ seconds: 5 });
    await vi.advanceTimersByTimeAsync(5000);
  }
  return settled;
}

const withTimers = () =>
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"], now: world.tenant.clock.now() });

describe("a device without a browser, with msal-node", () => {
  const create = () =>
    new PublicClientApplication({
      auth: {
        clientId: world.tenant.app.clientId,
        authority: `https://login.microsoftonline.com/${world.tenant.id}`,
      },
    });

  test("waits for the person, and then reads the calendar", async () => {
    withTimers();
    let entered: Promise<void> | undefined;
    const asked = create().acquireTokenByDeviceCode({
      scopes: [CALENDAR],
      deviceCodeCallback: ({ verificationUri, userCode, message }) => {
        expect(message).toContain(userCode);
        entered = enter(verificationUri, userCode).then(confirm);
      },
    });
    const result = (await until(asked)) as AuthenticationResult;
    await entered;
    expect(result.account?.username).toBe(world.tenant.people.requester.address);
    const response = await fetch("https://graph.microsoft.com/v1.0/me/calendars", {
      headers: { authorization: `Bearer ${result.accessToken}` },
    });
    expect(response.status).toBe(200);
  });

  test("gives up when nobody comes", async () => {
    withTimers();
    const asked = create().acquireTokenByDeviceCode({
      scopes: [CALENDAR],
      deviceCodeCallback: () => undefined,
    });
    expect(await failureOf(until(asked))).toMatchObject({ errorCode: "device_code_expired" });
  });

  test("meets the wall like everybody else: the person stands at Approval required", async () => {
    world.close();
    world = interceptTenant(scenarios.approvalRequired);
    withTimers();
    let entered: Promise<void> | undefined;
    const asked = create().acquireTokenByDeviceCode({
      scopes: [CALENDAR],
      deviceCodeCallback: ({ verificationUri, userCode }) => {
        entered = enter(verificationUri, userCode).then(confirm);
      },
    });
    expect(await failureOf(until(asked))).toMatchObject({ errorCode: "device_code_expired" });
    await entered;
    expect(world.tenant.people.requester.visitor.title).toBe("Approval required");
  });
});

describe("a device without a browser, with @azure/identity", () => {
  test("waits for the person", async () => {
    withTimers();
    let entered: Promise<void> | undefined;
    const credential = new DeviceCodeCredential({
      tenantId: world.tenant.id,
      clientId: world.tenant.app.clientId,
      userPromptCallback: ({ userCode, verificationUri }) => {
        entered = enter(verificationUri, userCode).then(confirm);
      },
    });
    expect((await until(credential.getToken(CALENDAR))).token).not.toBe("");
    await entered;
  });
});

describe("a device without a browser, with openid-client", () => {
  test("asks for a code, waits, and gets tokens", async () => {
    const { id, app } = world.tenant;
    const issuer = new URL(`https://login.microsoftonline.com/${id}/v2.0`);
    const config = await client.discovery(issuer, app.clientId, undefined, client.None());
    const begun = await client.initiateDeviceAuthorization(config, { scope: `openid ${CALENDAR}` });
    await enter(begun.verification_uri, begun.user_code);
    await confirm();
    withTimers();
    const tokens = await until(client.pollDeviceAuthorizationGrant(config, begun));
    expect(tokens.claims()?.tid).toBe(world.tenant.id);
  });
});

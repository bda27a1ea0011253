import { describe, expect, test } from "vitest";
import { app } from "../../../test/integration-fixture.ts";
import { browserAt, ORIGIN, productServer } from "../../../test/product-server.ts";
import { ConnectionError } from "../../connection-error.ts";
import { createIntegration } from "../../create-integration.ts";
import { memoryStorage } from "../../memory-storage.ts";
import { scriptedAuth } from "../../testing/scripted-auth.ts";
import { createConnectHandlers } from "./create-connect-handlers.ts";

const refusalOf = async (answer: Response) =>
  ((await answer.json()) as { readonly kind?: string }).kind ?? "none";

const JSON_WANTED = { accept: "application/json" };

describe("createConnectHandlers", () => {
  test("sends a user to Microsoft and takes them back to where they came from, connected", async () => {
    const server = productServer();
    const browser = browserAt(server, "user-7");
    const microsoft = await browser.leave("?returnTo=/settings/meetings");
    expect(microsoft.href).toMatch(/^https:\/\/login\.microsoftonline\.com\/organizations\/oauth2/);
    expect((await browser.status()).state.status).toBe("connecting");

    const answer = await browser.come(microsoft);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/settings/meetings");
    expect(await browser.status()).toMatchObject({ state: { status: "connected" }, guidance: { steps: [] } });
    expect((await browser.status()).handoff).toBeUndefined();
    expect(server.asked[0]?.get("code_verifier")).toMatch(/^[\w~.-]{43,}$/);
  });

  test("keeps the journey in a cookie for this host alone, signed, without the user's name", async () => {
    const browser = browserAt(productServer(), "user-7");
    const answer = await browser.post("/calendar/connect");
    const [cookie = "", ...more] = answer.headers.getSetCookie();
    expect(more).toEqual([]);
    expect(cookie).toMatch(/^__Host-consentra-connect\.calendar=k1\.[\w-]+\.[\w-]+;/);
    expect(cookie.split("; ").slice(1).sort()).toEqual([
      "HttpOnly",
      "Max-Age=900",
      "Path=/",
      "SameSite=Lax",
      "Secure",
    ]);
    expect(Buffer.from(cookie.split(".")[2] ?? "", "base64url").toString()).not.toContain("user-7");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
  });

  test("does without the prefix on this computer, where there is no HTTPS", async () => {
    const browser = browserAt(productServer({ origin: "http://localhost:3000" }), "user-7");
    const [cookie = ""] = (await browser.post("/calendar/connect")).headers.getSetCookie();
    expect(cookie).toMatch(/^consentra-connect\.calendar=/);
    expect(cookie).not.toContain("Secure");
  });

  test("keeps journeys apart that two products of one host begin in the same browser", async () => {
    const calendar = productServer();
    const rooms = productServer({ basePath: "/rooms", keys: [{ id: "k1", secret: "r".repeat(32) }] });
    const fetch = (request: Request) =>
      (new URL(request.url).pathname.startsWith("/rooms") ? rooms : calendar).handlers.fetch(request);
    const browser = browserAt(
      { handlers: { ...calendar.handlers, fetch }, answers: calendar.answers },
      "user-7",
    );
    const microsoft = await browser.leave();
    expect((await browser.post("/rooms/connect")).status).toBe(303);
    await browser.come(microsoft);
    expect((await browser.status()).state.status).toBe("connected");
  });

  test("takes a user without a name for nobody, whose connection all such would share", async () => {
    const server = productServer({ userOf: () => "" });
    const browser = browserAt(server);
    const answers = [await browser.post("/calendar/connect"), await browser.send("/calendar/status")];
    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
    expect(server.disposed).toEqual([]);
  });

  test("tells a script where to go, and the state", async () => {
    const browser = browserAt(productServer(), "user-7");
    const answer = await browser.post("/calendar/connect", JSON_WANTED);
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie()).toHaveLength(1);
    expect(await answer.json()).toMatchObject({
      state: { status: "connecting" },
      location: expect.stringContaining("https://login.microsoftonline.com/"),
    });
    const cancelled = await browser.post("/calendar/cancel", JSON_WANTED);
    expect(await cancelled.json()).toMatchObject({ state: { status: "disconnected", notice: "cancelled" } });
  });

  test("walks the approval story: wall, request, look, denial", async () => {
    const server = productServer();
    const browser = browserAt(server, "user-7");
    const microsoft = await browser.leave();
    await browser.come(microsoft, { code: "", error: "access_denied", error_description: "AADSTS90095: …" });
    const walled = await browser.status();
    expect(walled.state.status).toBe("approvalRequired");
    expect(walled.handoff?.adminConsentUrl).toMatch(/^https:\/\/login\.microsoftonline\.com\//);

    const sent = await browser.post("/calendar/request-sent");
    expect(sent.headers.get("location")).toBe("/settings");
    expect((await browser.status()).state.status).toBe("pending");

    const look = await browser.post("/calendar/check");
    const away = new URL(look.headers.get("location") ?? "");
    expect(away.searchParams.get("prompt")).toBe("none");
    await browser.come(away, {
      code: "",
      error: "interaction_required",
      error_description: "AADSTS65001: …",
    });
    expect((await browser.status()).state).toMatchObject({ status: "pending", approved: false });

    await browser.post("/calendar/request-denied");
    expect((await browser.status()).state.status).toBe("denied");
  });

  test("gives hints of the host's to the sign-in", async () => {
    const server = productServer({ connectOptions: (user) => ({ loginHint: `${user}@contoso.example` }) });
    const microsoft = await browserAt(server, "user-7").leave();
    expect(microsoft.searchParams.get("login_hint")).toBe("user-7@contoso.example");
  });

  test("forgets a connection", async () => {
    const browser = browserAt(productServer(), "user-7");
    await browser.come(await browser.leave());
    expect((await browser.post("/calendar/disconnect")).headers.get("location")).toBe("/settings");
    expect((await browser.status()).state.status).toBe("disconnected");
  });

  test("tells the host where a connection stands after each change, before the answer", async () => {
    const told: string[] = [];
    const server = productServer({
      onState: (state, { user, integration }) => {
        told.push(`${user} ${state.status}`);
        expect(integration.state).toBe(state);
      },
    });
    const browser = browserAt(server, "user-7");
    await browser.come(await browser.leave());
    await browser.status();
    await browser.post("/calendar/disconnect");
    expect(told).toEqual(["user-7 connecting", "user-7 connected", "user-7 disconnected"]);
  });

  test("says that tokens were not removed, and tells the host that the connection is over all the same", async () => {
    const storage = memoryStorage();
    const failing = {
      kind: "failed",
      failure: { source: "msal-node", code: "network_error", aadsts: [] },
    } as const;
    const auth = scriptedAuth([{ signIn: "ok" }, { signOut: failing }]);
    const told: string[] = [];
    const server = productServer({
      integrationOf: (key) => createIntegration({ app, auth, storage, key, watch: false }),
      onState: ({ status }) => void told.push(status),
    });
    const browser = browserAt(server, "user-7");
    await browser.post("/calendar/connect");
    const answer = await browser.post("/calendar/disconnect", JSON_WANTED);
    expect([answer.status, await refusalOf(answer)]).toEqual([502, "tokens-not-removed"]);
    expect(told).toEqual(["connected", "disconnected"]);
    expect((await browser.status()).state.status).toBe("disconnected");
  });

  test("lets what the host could not do fail the request", async () => {
    const failure = { kind: "notConnected", fixableBy: "user", status: "failed" } as const;
    const server = productServer({
      onState: () => Promise.reject(new ConnectionError("No access token", failure)),
    });
    await expect(browserAt(server, "user-7").post("/calendar/connect")).rejects.toThrow("No access token");
  });

  test("disposes every integration it was given", async () => {
    const server = productServer();
    const browser = browserAt(server, "user-7");
    await browser.come(await browser.leave());
    await browser.status();
    expect(server.disposed).toEqual(["user-7", "user-7", "user-7"]);
  });

  test("hands notifications to the host, without a session, and has no such route otherwise", async () => {
    const taken: string[] = [];
    const server = productServer({
      notifications: async (request) => {
        taken.push(await request.text());
        return new Response(null, { status: 202 });
      },
    });
    const call = { method: "POST", body: "{}" };
    expect((await browserAt(server).send("/calendar/notifications", call)).status).toBe(202);
    expect(taken).toEqual(["{}"]);
    expect((await browserAt(productServer()).send("/calendar/notifications", call)).status).toBe(404);
  });

  test.each([
    ["GET", "/calendar/connect", 405, "POST"],
    ["HEAD", "/calendar/callback", 405, "GET"],
    ["POST", "/calendar/status", 405, "GET"],
    ["GET", "/calendar/nothing", 404, null],
    ["GET", "/calendar/toString", 404, null],
    ["GET", "/calendar", 404, null],
    ["GET", "/elsewhere/status", 404, null],
  ])("answers %s %s with %i", async (method, path, status, allow) => {
    const answer = await browserAt(productServer(), "user-7").send(path, { method });
    expect([answer.status, answer.headers.get("allow")]).toEqual([status, allow]);
  });

  test("tells a script that nobody is signed in, and changes nothing", async () => {
    const browser = browserAt(productServer());
    for (const path of ["connect", "check", "disconnect"]) {
      const answer = await browser.post(`/calendar/${path}`, JSON_WANTED);
      expect(answer.status).toBe(401);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      expect(await refusalOf(answer)).toBe("signed-out");
    }
  });

  test("leaves the page of a refusal to the host", async () => {
    const server = productServer({
      onRefused: ({ kind }) => (kind === "signed-out" ? Response.redirect(`${ORIGIN}/sign-in`) : undefined),
    });
    const browser = browserAt(server);
    expect((await browser.post("/calendar/connect")).headers.get("location")).toBe(`${ORIGIN}/sign-in`);
    expect(await (await browser.send("/calendar/nothing")).text()).toBe(
      "There is nothing at this address.\n",
    );
  });

  test.each([
    ["no key", { keys: [] }, "keys is empty"],
    ["an origin with a path", { origin: `${ORIGIN}/app` }, "origin is"],
    ["a home elsewhere", { home: "//other.example" }, 'home is "//other.example"'],
    ["a base path that ends in a slash", { basePath: "/calendar/" }, 'basePath is "/calendar/"'],
  ])("refuses %s", (_name, wrong, message) => {
    const right = {
      origin: ORIGIN,
      keys: [{ id: "k1", secret: "a secret of these tests, 32 characters" }],
      userOf: () => undefined,
      integrationOf: productServer().integrationOf,
    };
    expect(() => createConnectHandlers({ ...right, ...wrong })).toThrow(message);
  });
});

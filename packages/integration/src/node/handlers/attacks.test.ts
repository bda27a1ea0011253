import { describe, expect, test } from "vitest";
import { browserAt, ORIGIN, productServer } from "../../../test/product-server.ts";

const JSON_WANTED = { accept: "application/json" };
const COOKIE = "__Host-consentra-connect.calendar";

const kindOf = async (answer: Response) => ((await answer.json()) as { readonly kind?: string }).kind;

/** The callback that a browser was sent to, asked as a script would. */
const callback = (from: URL, parameters: Record<string, string> = {}) =>
  `/calendar/callback?${new URLSearchParams({
    code: "code-1",
    state: from.searchParams.get("state") ?? "",
    ...parameters,
  }).toString()}`;

describe("an answer from Microsoft", () => {
  test("is taken once: the page reloaded says so, and a cookie kept from before helps nobody", async () => {
    const server = productServer();
    const browser = browserAt(server, "user-7");
    const microsoft = await browser.leave("?returnTo=/settings/meetings");
    const before = browser.cookies.get(COOKIE) ?? "";
    await browser.come(microsoft);
    const again = await browser.send(callback(microsoft), { headers: JSON_WANTED });
    expect([again.status, await kindOf(again)]).toEqual([400, "replayed"]);

    browser.cookies.set(COOKIE, before);
    await browser.send(callback(microsoft));
    expect(server.asked).toHaveLength(1);
    expect((await browser.status()).state.status).toBe("connected");
  });

  test("is redeemed once of two that come at the same moment", async () => {
    const server = productServer();
    const browser = browserAt(server, "user-7");
    const microsoft = await browser.leave();
    await Promise.all([browser.come(microsoft), browser.come(microsoft)]);
    expect(server.asked).toHaveLength(1);
    expect((await browser.status()).state.status).toBe("connected");
  });

  test("is not taken in a browser that did not ask, nor for another user in the one that did", async () => {
    const server = productServer();
    const attacker = browserAt(server, "mallory");
    const microsoft = await attacker.leave();
    const victim = browserAt(server, "user-7");
    await victim.leave();
    const strangers = await victim.send(callback(microsoft), { headers: JSON_WANTED });
    expect([strangers.status, await kindOf(strangers)]).toEqual([400, "foreign-state"]);

    attacker.cookies.set("session", "user-7");
    const others = await attacker.send(callback(microsoft), { headers: JSON_WANTED });
    expect(await kindOf(others)).toBe("foreign-state");
    expect(server.asked).toEqual([]);

    // The attempt of the one who asked is not used up by any of this.
    attacker.cookies.set("session", "mallory");
    await attacker.come(microsoft);
    expect((await attacker.status()).state.status).toBe("connected");
    expect((await victim.status()).state.status).toBe("connecting");
  });

  test.each([
    ["no state", { state: "" }],
    ["a state nobody gave out", { state: "made-up" }],
  ])("is not taken with %s", async (_name, parameters) => {
    const browser = browserAt(productServer(), "user-7");
    const microsoft = await browser.leave();
    const answer = await browser.send(callback(microsoft, parameters), { headers: JSON_WANTED });
    expect(await kindOf(answer)).toBe("foreign-state");
  });

  test("is not taken with a state given twice", async () => {
    const browser = browserAt(productServer(), "user-7");
    const microsoft = await browser.leave();
    const path = `${callback(microsoft)}&state=${microsoft.searchParams.get("state") ?? ""}`;
    expect(await kindOf(await browser.send(path, { headers: JSON_WANTED }))).toBe("foreign-state");
  });

  test.each([
    ["another service's", "https://attacker.example/common/v2.0"],
    ["a look-alike's", "https://login.microsoftonline.com.attacker.example/common/v2.0"],
    ["no address", "login.microsoftonline.com"],
    ["an empty text", ""],
    ["another path of the service", "https://login.microsoftonline.com/"],
  ])("is not taken when its issuer is %s", async (_name, iss) => {
    const server = productServer();
    const browser = browserAt(server, "user-7");
    const answer = await browser.send(callback(await browser.leave(), { iss }), { headers: JSON_WANTED });
    expect([answer.status, await kindOf(answer)]).toEqual([400, "mix-up"]);
    expect(server.asked).toEqual([]);
  });

  test("is taken when its issuer is a tenant of the service", async () => {
    const browser = browserAt(productServer(), "user-7");
    await browser.come(await browser.leave(), { iss: "https://login.microsoftonline.com/tenant-1/v2.0" });
    expect((await browser.status()).state.status).toBe("connected");
  });

  test("is not taken a quarter of an hour later, whatever the browser kept", async () => {
    const server = productServer();
    const browser = browserAt(server, "user-7");
    const microsoft = await browser.leave();
    server.clock.advance({ minutes: 15 });
    const answer = await browser.send(callback(microsoft), { headers: JSON_WANTED });
    expect(await kindOf(answer)).toBe("too-late");
  });

  test("is not taken with a cookie that was changed", async () => {
    const browser = browserAt(productServer(), "user-7");
    const microsoft = await browser.leave();
    const [id = "", payload = "", mac = ""] = (browser.cookies.get(COOKIE) ?? "").split(".");
    const forged = Buffer.from(payload, "base64url").toString().replace("/settings", "//evil.example");
    expect(forged).toContain("//evil.example");
    browser.cookies.set(COOKIE, [id, Buffer.from(forged).toString("base64url"), mac].join("."));
    expect(await kindOf(await browser.send(callback(microsoft), { headers: JSON_WANTED }))).toBe(
      "foreign-state",
    );
  });

  test("finds each of three tabs that connect at the same time, and no fourth", async () => {
    const browser = browserAt(productServer(), "user-7");
    const tabs = [];
    for (const tab of ["1", "2", "3", "4"]) tabs.push(await browser.leave(`?returnTo=/tab/${tab}`));
    const [first, second, third, fourth] = tabs as [URL, URL, URL, URL];
    const oldest = await browser.send(callback(first), { headers: JSON_WANTED });
    expect(await kindOf(oldest)).toBe("foreign-state");
    for (const [tab, from] of [second, third, fourth].entries()) {
      expect((await browser.come(from)).headers.get("location")).toBe(`/tab/${tab + 2}`);
    }
    expect((browser.cookies.get(COOKIE) ?? "").length).toBeLessThan(3500);
  });
});

describe("a request that changes something", () => {
  test.each<[string, Record<string, string>]>([
    ["another site", { "sec-fetch-site": "cross-site" }],
    ["another subdomain", { "sec-fetch-site": "same-site", origin: ORIGIN }],
    ["another origin, in an old browser", { origin: "https://attacker.example" }],
    ["a sandboxed page", { origin: "null" }],
    ["nobody knows where", {}],
  ])("is refused from %s, whichever it is", async (_name, headers) => {
    const server = productServer();
    const browser = browserAt(server, "user-7");
    await browser.come(await browser.leave());
    for (const path of ["connect", "request-sent", "request-denied", "check", "cancel", "disconnect"]) {
      const answer = await browser.send(`/calendar/${path}`, {
        method: "POST",
        headers: { ...JSON_WANTED, ...headers },
      });
      expect([answer.status, await kindOf(answer)]).toEqual([403, "cross-site"]);
    }
    expect((await browser.status()).state.status).toBe("connected");
  });

  test.each<[string, Record<string, string>]>([
    ["the product's own page", { "sec-fetch-site": "same-origin" }],
    ["a form sent anew by the user", { "sec-fetch-site": "none" }],
    ["the product's own page in an old browser", { origin: ORIGIN }],
  ])("is taken from %s", async (_name, headers) => {
    const browser = browserAt(productServer(), "user-7");
    expect((await browser.send("/calendar/connect", { method: "POST", headers })).status).toBe(303);
  });

  test("knows the product by what the proxy says", async () => {
    const server = productServer({ origin: (request) => request.headers.get("x-public") ?? ORIGIN });
    const browser = browserAt(server, "user-7");
    const headers = { origin: "https://m.example", "x-public": "https://m.example" };
    const answer = await browser.send("/calendar/connect", { method: "POST", headers });
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-/);
  });
});

describe("the page to return to", () => {
  const elsewhere = [
    "https://attacker.example",
    "//attacker.example",
    "/\\attacker.example",
    "/.//a.example",
  ];

  test.each(elsewhere)("is refused when it is %s, in the query and in the form", async (returnTo) => {
    const browser = browserAt(productServer(), "user-7");
    const query = new URLSearchParams({ returnTo });
    const inQuery = await browser.post(`/calendar/connect?${query.toString()}`, JSON_WANTED);
    expect([inQuery.status, await kindOf(inQuery)]).toEqual([400, "return-path"]);
    expect(await kindOf(await browser.post("/calendar/connect", JSON_WANTED, query))).toBe("return-path");
    const consent = await browser.send(`/calendar/admin-consent?${query.toString()}`, {
      headers: JSON_WANTED,
    });
    expect(await kindOf(consent)).toBe("return-path");
  });

  test("comes from the form where the query names none", async () => {
    const browser = browserAt(productServer(), "user-7");
    const answer = await browser.post("/calendar/cancel", {}, new URLSearchParams({ returnTo: "/form?a=1" }));
    expect(answer.headers.get("location")).toBe("/form?a=1");
  });
});

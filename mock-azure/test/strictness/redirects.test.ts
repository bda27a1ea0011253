import { assert, asyncProperty, constantFrom, oneof, string, tuple, webUrl } from "fast-check";
import { describe, expect, test } from "vitest";
import { createTenant } from "../../src/create-tenant.ts";
import { scenarios } from "../../src/scenarios/index.ts";
import { authorizeUrl } from "../support/authorize-url.ts";

const RUNS = { seed: 20260105, numRuns: 300 };

const REGISTERED = [
  "http://localhost/redirect.html",
  "https://app.meetings.example/redirect.html",
  "http://localhost/auth/callback",
  "https://app.meetings.example/auth/callback",
  "http://localhost",
];

/** What an attacker makes of a registered address. */
const TWISTS: readonly ((uri: string) => string)[] = [
  (uri) => uri.toUpperCase(),
  (uri) => `${uri}/`,
  (uri) => `${uri}?next=https://evil.example`,
  (uri) => `${uri}#evil`,
  (uri) => `${uri}/../../evil`,
  (uri) => `${uri}%2f..%2fevil`,
  (uri) => uri.replace("://", "://evil.example@"),
  (uri) => uri.replace("://", "://evil.example\\@"),
  (uri) => uri.replace(/(localhost|app\.meetings\.example)/, "$1.evil.example"),
  (uri) => uri.replace(/(localhost|app\.meetings\.example)/, "$1:443@evil.example"),
  (uri) => uri.replace("https:", "http:"),
  (uri) => uri.replace("http:", "javascript:"),
  (uri) => uri.replace("app.meetings.example", "app.meetings.example:8443"),
  (uri) => ` ${uri}`,
  (uri) => `${uri}\r\nlocation: https://evil.example`,
  (uri) => uri.replace("localhost", "127.0.0.1"),
  (uri) => uri.replace("localhost", "[::1]"),
];

const twisted = tuple(constantFrom(...REGISTERED), constantFrom(...TWISTS)).map(([uri, twist]) => twist(uri));
const candidate = oneof(twisted, webUrl({ withQueryParameters: true, withFragments: true }), string());

/** Whether the app of the scenario has registered an address: exactly, but for the port of localhost. */
const isRegistered = (uri: string): boolean =>
  REGISTERED.includes(uri) || REGISTERED.includes(uri.replace(/^(http:\/\/localhost):\d{1,5}(?=\/|$)/, "$1"));

const OFFERS = ["query", "fragment", "form_post"];

describe("redirect URIs", () => {
  test("lead to registered addresses and nowhere else, whatever is asked", async () => {
    const tenant = createTenant({ scenario: scenarios.alreadyApproved });
    await assert(
      asyncProperty(candidate, constantFrom(...OFFERS), async (redirectUri, mode) => {
        const url = authorizeUrl(tenant, { redirect_uri: redirectUri, response_mode: mode, prompt: "none" });
        const response = await tenant.fetch(new Request(url, { redirect: "manual" }));
        const body = await response.text();
        const location = response.headers.get("location");
        const action = /<form[^>]* action="([^"]*)"/.exec(body)?.[1];
        if (isRegistered(redirectUri)) {
          const target = location ?? action ?? "";
          expect(new URL(target).origin).toBe(new URL(redirectUri).origin);
          return;
        }
        expect(location).toBeNull();
        expect(body).toMatch(/AADSTS(50011|90102|900971|900144)/);
        expect(body).not.toMatch(/href="[^"]*evil/);
      }),
      RUNS,
    );
  });

  test("of a sign-out lead to registered addresses and nowhere else", async () => {
    const tenant = createTenant();
    await assert(
      asyncProperty(candidate, async (address) => {
        const query = new URLSearchParams({ post_logout_redirect_uri: address, state: "s" });
        const url = `${tenant.origins.login}/${tenant.id}/oauth2/v2.0/logout?${query.toString()}`;
        const response = await tenant.fetch(new Request(url, { redirect: "manual" }));
        const location = response.headers.get("location");
        if (location === null) return;
        expect(isRegistered(address)).toBe(true);
        expect(new URL(location).origin).toBe(new URL(address).origin);
      }),
      RUNS,
    );
  });

  test("of the admin-consent endpoints lead to registered addresses and nowhere else", async () => {
    const tenant = createTenant();
    await assert(
      asyncProperty(candidate, constantFrom("adminconsent", "v2.0/adminconsent"), async (address, path) => {
        const query = new URLSearchParams({
          client_id: tenant.app.clientId,
          redirect_uri: address,
          // A scope that is none is refused at the app's own address, if at all.
          scope: "https://graph.microsoft.com/Nothing.Read",
        });
        const url = `${tenant.origins.login}/${tenant.id}/${path}?${query.toString()}`;
        const response = await tenant.fetch(new Request(url, { redirect: "manual" }));
        const location = response.headers.get("location");
        if (location === null) return;
        expect(isRegistered(address)).toBe(true);
        expect(new URL(location).origin).toBe(new URL(address).origin);
      }),
      RUNS,
    );
  });
});

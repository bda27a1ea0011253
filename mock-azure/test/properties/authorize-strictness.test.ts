import {
  assert,
  asyncProperty,
  constantFrom,
  oneof,
  property,
  record,
  string,
  subarray,
  tuple,
  webUrl,
} from "fast-check";
import { describe, expect, test } from "vitest";
import { createTenant } from "../../src/create-tenant.ts";
import { checkAuthorizationRequest } from "../../src/domain/sign-in/check-authorization-request.ts";
import { scenario } from "../../src/scenarios/index.ts";
import { withApplication } from "../../src/scenarios/with-application.ts";
import { testWorld } from "../support/world.ts";

const RUNS = { seed: 20260105, numRuns: 300 };

const GOOD: Readonly<Record<string, string>> = {
  response_type: "code",
  redirect_uri: "https://app.meetings.example/auth/callback",
  scope: "openid Calendars.ReadWrite",
  state: "s-1",
};

const { state, app } = testWorld();
const REGISTERED = Object.values(app.redirectUris).flat();

/** Addresses that look like a registered one and lead elsewhere, or are spelled otherwise. */
const lookalike = tuple(constantFrom(...REGISTERED), string({ maxLength: 8 })).chain(([uri, extra]) =>
  constantFrom(
    `${uri}${extra}`,
    `${uri}/..${extra}`,
    `${uri}?next=${extra}`,
    `${uri}#${extra}`,
    uri.toUpperCase(),
    uri.replace("://", `://${extra}@`),
    uri.replace("://", "://evil.example/"),
    uri.replace(".example", `.example.evil.example${extra}`),
    uri.replace("localhost", "localhost:8080@evil.example"),
    uri.replace("localhost", "localhost:8080"),
    uri.replace("localhost", "127.0.0.1"),
    uri.replace("https:", "javascript:"),
    uri.replace("/auth", "\\auth"),
    ` ${uri}`,
  ),
);

/** The rule in the words of the documentation: exactly as registered, but for a port of localhost. */
function isRegistered(uri: string): boolean {
  return REGISTERED.some((known) => {
    const [, rest] = /^http:\/\/localhost(.*)$/.exec(known) ?? [];
    const [, port] = /^http:\/\/localhost:\d+(.*)$/.exec(uri) ?? [];
    return uri === known || (rest !== undefined && port === rest);
  });
}

describe("an authorization request", () => {
  test("is answered at a registered redirect URI, or at none", () => {
    assert(
      property(oneof(lookalike, webUrl(), string()), (redirectUri) => {
        const checked = checkAuthorizationRequest(state, {
          tenant: "organizations",
          fields: { ...GOOD, client_id: app.appId, redirect_uri: redirectUri },
          repeated: [],
          userAgentId: undefined,
          correlationId: "c-1",
        });
        expect(checked.kind === "refuse-on-page").toBe(!isRegistered(redirectUri));
      }),
      RUNS,
    );
  });

  test("never leads elsewhere and never puts markup on a page, whatever its parameters hold", async () => {
    const tenant = createTenant({
      scenario: scenario(
        "hostile parameters",
        withApplication({
          implicitGrantSettings: { enableIdTokenIssuance: true, enableAccessTokenIssuance: true },
        }),
      ),
    });
    const names =
      "client_id redirect_uri scope state login_hint nonce prompt claims domain_hint response_type response_mode max_age sid code_challenge resource client-request-id".split(
        " ",
      );
    const hostile = record({
      names: subarray(names, { minLength: 1 }),
      text: string({ maxLength: 12 }),
      ending: constantFrom(
        '"><x-evil>',
        "'><x-evil>",
        "\r\nset-cookie: evil=1",
        "</title><x-evil>",
        "%00<x-evil>",
      ),
      path: constantFrom("oauth2/v2.0/authorize", "oauth2/authorize", "oauth2/v2.0/logout"),
      mode: constantFrom("query", "fragment", "form_post"),
    });
    await assert(
      asyncProperty(hostile, async ({ names: hit, text, ending, path, mode }) => {
        const fields = {
          ...GOOD,
          client_id: tenant.app.clientId,
          response_mode: mode,
          post_logout_redirect_uri: text + ending,
          ...Object.fromEntries(hit.map((name) => [name, text + ending])),
        };
        const response = await tenant.fetch(
          new Request(`${tenant.origins.login}/common/${path}?${new URLSearchParams(fields).toString()}`),
        );
        expect([200, 302, 400]).toContain(response.status);
        expect(await response.text()).not.toContain("<x-evil");
        expect(response.headers.get("set-cookie") ?? "").not.toContain("evil");
        const location = response.headers.get("location");
        if (location !== null) expect(location.split(/[?#]/)[0]).toBe(GOOD.redirect_uri);
      }),
      RUNS,
    );
  });
});

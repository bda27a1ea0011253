import { describe, expect, test } from "vitest";
import { createTenant } from "../../src/create-tenant.ts";
import { scenarios } from "../../src/scenarios/index.ts";
import type { Scenario } from "../../src/scenarios/scenario.ts";
import type { Tenant } from "../../src/tenant/tenant.ts";
import { createVisitor } from "../../src/visitor/create-visitor.ts";
import type { Visitor } from "../../src/visitor/visitor.ts";
import { authorizeUrl } from "../support/authorize-url.ts";

/** Somebody's steps through the pages. */
type Walk = (visitor: Visitor, tenant: Tenant) => Promise<void>;

const signIn = async (visitor: Visitor, tenant: Tenant, role = "requester") => {
  await visitor.open(authorizeUrl(tenant));
  await visitor.press(tenant.people[role]?.address ?? "");
};

const asks: Walk = async (visitor, tenant) => {
  await signIn(visitor, tenant);
  await visitor.fill("Enter justification for requesting this app", "We book customer calls.");
  await visitor.press("Request approval");
};

const adminConsent = async (visitor: Visitor, tenant: Tenant, role: string) => {
  const { clientId } = tenant.app;
  await visitor.open(`${tenant.origins.login}/${tenant.id}/adminconsent?client_id=${clientId}`);
  await visitor.press(tenant.people[role]?.address ?? "");
};

const WALKS: Readonly<Record<string, readonly [Scenario, Walk]>> = {
  "asking and turning back": [
    scenarios.approvalRequired,
    async (visitor, tenant) => {
      await asks(visitor, tenant);
      await visitor.press("Back to app");
    },
  ],
  "asking without a justification, and twice": [
    scenarios.requestPending,
    async (visitor, tenant) => {
      await signIn(visitor, tenant);
      await visitor.fill("Enter justification for requesting this app", "  ");
      await visitor.press("Request approval");
      await visitor.fill("Enter justification for requesting this app", "Again.");
      await visitor.press("Request approval");
    },
  ],
  "fetching an administrator, who declines": [
    scenarios.approvalRequired,
    async (visitor, tenant) => {
      await signIn(visitor, tenant);
      await visitor.press("Sign in with another account");
      await visitor.press(tenant.people.administrator.address);
      await visitor.press("Cancel");
    },
  ],
  "turning back at the account picker": [
    scenarios.approvalRequired,
    async (visitor, tenant) => {
      await visitor.open(authorizeUrl(tenant));
      await visitor.fill("Use another account", "nobody@fjordline.example");
      await visitor.press("Next");
      await visitor.press("Back");
    },
  ],
  "leaving where nobody may ask": [
    scenarios.requestsDisabled,
    async (visitor, tenant) => {
      await signIn(visitor, tenant);
      await visitor.press("Return to the application without granting consent");
    },
  ],
  "consenting, and being let in without a page": [
    scenarios.consentAllowed,
    async (visitor, tenant) => {
      await signIn(visitor, tenant);
      await visitor.press("Accept");
      await visitor.open(authorizeUrl(tenant));
      await visitor.open(authorizeUrl(tenant, { prompt: "none", scope: "Mail.Read" }));
    },
  ],
  "proving who one is": [
    scenarios.mfaRequired,
    async (visitor, tenant) => {
      await signIn(visitor, tenant);
      await visitor.press("Approve sign-in");
    },
  ],
  "being refused": [scenarios.appBlocked, signIn],
  "not being assigned": [scenarios.assignmentRequired, signIn],
  "asking for what is not there": [
    scenarios.approvalRequired,
    async (visitor, tenant) => {
      await visitor.open(authorizeUrl(tenant, { redirect_uri: "https://evil.example/" }));
      await visitor.open(authorizeUrl(tenant, { scope: "Calendars.Frobnicate" }));
    },
  ],
  "consenting for everybody": [
    scenarios.requestPending,
    async (visitor, tenant) => {
      await adminConsent(visitor, tenant, "administrator");
      await visitor.press("Accept");
    },
  ],
  "not being able to consent for everybody": [
    scenarios.requestPending,
    async (visitor, tenant) => {
      await adminConsent(visitor, tenant, "reviewer");
      await visitor.press("Return to the application without granting consent");
    },
  ],
};

describe("every answer at authorization and consent", () => {
  test.each(Object.entries(WALKS))(
    "says why, in the response and to the test: %s",
    async (_, [start, walk]) => {
      const tenant = createTenant({ scenario: start });
      const silent: string[] = [];
      const visitor = createVisitor({
        origins: tenant.origins,
        async fetch(request) {
          const response = await tenant.fetch(request);
          const header = response.headers.get("x-mock-azure-because") ?? "";
          const told = tenant.because().map(({ rule, text, source }) => `${rule}: ${text} (${source})`);
          if (header === "" || header !== told.join("; ")) {
            silent.push(`${request.method} ${new URL(request.url).pathname}`);
          }
          return response;
        },
      });
      await walk(visitor, tenant);
      expect(silent).toEqual([]);
    },
  );
});

import { describe, expect, test } from "vitest";
import { testWorld } from "../../test/support/world.ts";
import { createWords } from "../words/words.ts";
import { scenario, scenarios } from "./index.ts";
import type { Scenario } from "./scenario.ts";
import { withBlockedApp } from "./with-blocked-app.ts";
import { withDeniedRequest, withExpiredRequest, withPendingRequest } from "./with-consent-request.ts";
import { withConsentRequests } from "./with-consent-requests.ts";

const { date } = createWords("en");

const requests = (start: Scenario) => [...testWorld(start).state.consentRequests.values()];
const mailsOf = (start: Scenario) =>
  [...testWorld(start).state.mails.values()].map(
    ({ kind, receivedDateTime }) => `${date(receivedDateTime)} ${kind}`,
  );

describe("withPendingRequest", () => {
  test("starts with a request that waits and the mails it brings", () => {
    expect(requests(scenarios.requestPending)).toMatchObject([
      {
        status: "pending",
        consentType: "Dynamic",
        scopes: ["openid", "profile", "offline_access", "Calendars.ReadWrite"],
      },
    ]);
    expect(mailsOf(scenarios.requestPending)).toEqual([
      "5 January 2026 consent-request-review",
      "5 January 2026 consent-request-review",
      "5 January 2026 consent-request-received",
    ]);
  });

  test("joins a second person to the request", () => {
    const [request, ...others] = requests(
      scenario("two", withPendingRequest(), withPendingRequest({ by: "colleague" })),
    );
    expect(request?.userConsentRequests).toHaveLength(2);
    expect(others).toEqual([]);
  });

  test("says who is missing", () => {
    expect(() => requests(scenario("nobody", withPendingRequest({ by: "auditor" })))).toThrow(
      /Nobody plays "auditor"/,
    );
  });
});

describe("withDeniedRequest", () => {
  test("starts with a request denied yesterday, which can be sent again", () => {
    const [request] = requests(scenarios.requestDenied);
    expect(request).toMatchObject({
      status: "denied",
      review: { justification: "We use another calendar tool." },
    });
    expect(mailsOf(scenarios.requestDenied).at(-1)).toBe("4 January 2026 consent-request-denied");
    expect(testWorld(scenarios.requestDenied).state.servicePrincipals.size).toBe(1);
  });

  test("says why the request cannot be denied", () => {
    const start = scenario("nobody reviews", withConsentRequests({ reviewers: [] }), withDeniedRequest());
    expect(() => requests(start)).toThrow(/not denied: not-a-reviewer/);
  });
});

describe("withExpiredRequest", () => {
  test("starts with a request that expired yesterday, after its reminders", () => {
    expect(requests(scenarios.requestExpired)).toMatchObject([{ status: "expired", review: null }]);
    expect(mailsOf(scenarios.requestExpired)).toEqual([
      ...Array.from({ length: 2 }, () => "5 December 2025 consent-request-review"),
      "5 December 2025 consent-request-received",
      ...Array.from({ length: 2 }, () => "20 December 2025 consent-request-reminder"),
      ...Array.from({ length: 2 }, () => "4 January 2026 consent-request-reminder"),
      ...Array.from({ length: 3 }, () => "4 January 2026 consent-request-expired"),
    ]);
  });

  test("keeps to the tenant's days", () => {
    const [request] = requests(
      scenario("week", withConsentRequests({ requestDurationInDays: 7 }), withExpiredRequest()),
    );
    expect(date(request?.createdDateTime ?? (0 as never))).toBe("28 December 2025");
  });
});

describe("withBlockedApp", () => {
  test("starts with the app switched off by a reviewer", () => {
    const { state, app } = testWorld(scenarios.appBlocked);
    expect([...state.consentRequests.values()]).toMatchObject([{ status: "blocked" }]);
    expect(state.servicePrincipals.by("appId", app.appId)).toMatchObject([{ accountEnabled: false }]);
  });

  test("says why the app cannot be blocked", () => {
    const start = scenario("nobody reviews", withConsentRequests({ reviewers: [] }), withBlockedApp());
    expect(() => requests(start)).toThrow(/not blocked: not-a-reviewer/);
  });
});

import { type Scenario, type ScenarioEvent, scenarios, withEvents } from "@consentra/mock-azure";
import { serveTenantFromWorker } from "@consentra/mock-azure/service-worker";
import { createSeededIds } from "@consentra/protocol";

const HOUR = 3_600_000;

const at = (time: number) => ({ dateTime: new Date(time).toISOString().slice(0, 19), timeZone: "UTC" });

/** What the user has before them, from the moment at which the scenario starts. */
const weekFrom = (now: number): readonly ScenarioEvent[] =>
  [
    ["Planning", 2],
    ["Customer call", 26],
    ["One on one", 50],
  ].map(([subject, hours]) => {
    const start = now + Number(hours) * HOUR;
    return { subject: String(subject), start: at(start), end: at(start + HOUR) };
  });

/** A scenario in which the user has a week before them. */
const withWeek = (one: Scenario): Scenario => ({
  ...one,
  build(start) {
    const ids = createSeededIds(`${start.seed}/week`);
    return withEvents("requester", ...weekFrom(start.now))(one.build(start), { now: start.now, ids });
  },
});

const offered = [
  scenarios.approvalRequired,
  scenarios.consentAllowed,
  scenarios.userConsentOff,
  scenarios.requestsDisabled,
  scenarios.noReviewers,
  scenarios.requestPending,
  scenarios.requestDenied,
  scenarios.requestExpired,
  scenarios.alreadyApproved,
  scenarios.appBlocked,
  scenarios.assignmentRequired,
  scenarios.mfaRequired,
].map(withWeek);

const [first] = offered;

serveTenantFromWorker({
  ...(first && { scenario: first }),
  scenarios: offered,
  redirectUris: ["redirect.html"],
  frames: true,
});

import type { VirtualClock } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { scenario } from "../../src/scenarios/index.ts";
import { withConsentRequests } from "../../src/scenarios/with-consent-requests.ts";
import { withEmulation } from "../../src/scenarios/with-emulation.ts";
import { portalCookie, postToPortal } from "../support/portal.ts";
import { story } from "../support/story.ts";

const SETTINGS = "/enterprise-applications/consent-and-permissions/admin-consent-settings";
const MINUTES_OF_A_DAY = 24 * 60;

const slow = scenario(
  "slow",
  withConsentRequests({ isEnabled: false }),
  withEmulation({
    workflowActivationMilliseconds: 45 * 60_000,
    consentPropagationMilliseconds: 10 * 60_000,
  }),
);

const inOneStep = (clock: VirtualClock, minutes: number) => {
  clock.advance({ minutes });
};
const inHours = (clock: VirtualClock, minutes: number) => {
  for (let passed = 0; passed < minutes; passed += 60)
    clock.advance({ minutes: Math.min(60, minutes - passed) });
};
const inOddSteps = (clock: VirtualClock, minutes: number) => {
  for (let passed = 0; passed < minutes; passed += 997)
    clock.advance({ minutes: Math.min(997, minutes - passed) });
};

/** Two months with everything in them that time has a hand in. */
async function twoMonths(pass: (clock: VirtualClock, minutes: number) => void) {
  const told = story(slow);
  const { tenant } = told;
  const answers: string[] = [];
  const note = (answer: string) => answers.push(answer);
  await postToPortal(tenant, SETTINGS, {
    cookie: await portalCookie(tenant),
    fields: {
      isEnabled: "yes",
      notifyReviewers: "yes",
      remindersEnabled: "yes",
      requestDurationInDays: "30",
      reviewer: tenant.snapshot().data.users[2]?.id ?? "",
    },
  });
  note(await told.ask("requester"));
  pass(tenant.clock, 45);
  note(await told.ask("requester"));
  pass(tenant.clock, 7 * MINUTES_OF_A_DAY);
  note(await told.ask("colleague", "https://graph.microsoft.com/.default"));
  pass(tenant.clock, 8 * MINUTES_OF_A_DAY + 1);
  await tenant.people.administrator.approves();
  note(await told.connect("colleague"));
  pass(tenant.clock, 10);
  note(await told.connect("colleague"));
  note(await told.ask("requester", "Mail.Read"));
  pass(tenant.clock, 40 * MINUTES_OF_A_DAY);
  note(await told.ask("requester", "Mail.Read"));
  return { answers, journal: tenant.journal(), requests: told.requests(), now: tenant.clock.now() };
}

describe("time", () => {
  test("has everything that it brings about happen at its own moment", async () => {
    const { answers, journal, requests } = await twoMonths(inOneStep);
    expect(answers).toEqual([
      "Need admin approval",
      "Request sent",
      "Request sent",
      "Approval required",
      "code",
      "Request sent",
      "Request sent",
    ]);
    expect(requests).toEqual(["approved", "approved", "expired", "pending"]);
    expect(
      journal.filter(({ route }) => route === "clock").map(({ at, change }) => [at, change.kind]),
    ).toEqual([
      ["2026-01-20T09:45:00.000Z", "consent-request-half-time"],
      ["2026-01-20T09:45:00.000Z", "mail-sent"],
      ["2026-02-04T09:56:00.000Z", "consent-request-half-time"],
      ["2026-02-04T09:56:00.000Z", "mail-sent"],
      ["2026-02-19T09:56:00.000Z", "mail-sent"],
      ["2026-02-19T09:56:00.000Z", "consent-request-expired"],
      ["2026-02-19T09:56:00.000Z", "mail-sent"],
      ["2026-02-19T09:56:00.000Z", "mail-sent"],
    ]);
  });

  test.each([
    ["hourly steps", inHours],
    ["steps that fit nothing", inOddSteps],
  ])("passes in %s as it does in one", async (_, pass) => {
    expect(await twoMonths(pass)).toEqual(await twoMonths(inOneStep));
  });
});

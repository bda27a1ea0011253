import { createVirtualClock, formatInstant, GRAPH_APP_ID } from "@consentra/protocol";
import { assert, nat, property, sample } from "fast-check";
import { describe, expect, test } from "vitest";
import type { TenantData } from "../../src/domain/tenant-data.ts";
import { scenario } from "../../src/scenarios/index.ts";
import { withApplication } from "../../src/scenarios/with-application.ts";
import { withGroup } from "../../src/scenarios/with-group.ts";
import { runningWorld } from "../support/running-world.ts";
import { INVARIANTS } from "./invariants.ts";
import { type Act, life, WORDS } from "./life.ts";
import { live, type Passing } from "./live.ts";
import { replay } from "./replay.ts";

/** Runs are the same each time; a failure shows the shortest list of acts that still fails. */
const RUNS = { seed: 20260105, numRuns: 100 };

const start = scenario(
  "a life",
  withGroup("Everybody", "requester", "colleague", "administrator", "reviewer"),
  withApplication({
    requiredResourceAccess: [
      {
        resourceAppId: GRAPH_APP_ID,
        scopes: ["openid", "profile", "offline_access", "Calendars.ReadWrite"],
        roles: ["Calendars.Read"],
      },
    ],
  }),
);

/** Lives through a list of acts, and says what the tenant wrote down. */
function lead(acts: readonly Act[], pass?: Passing) {
  const running = runningWorld(start);
  const first = running.world.snapshot().data;
  for (const act of acts) live(running, act, pass);
  const { world } = running;
  return {
    running,
    record: { start: first, journal: world.journal, audits: [...world.state.audits.values()] },
  };
}

/** Passes time in steps of a little over six hours, which fit nothing. */
const inSteps: Passing = ({ clock }, seconds) => {
  const most = 21_601;
  for (let passed = 0; passed < seconds; passed += most)
    clock.advance({ seconds: Math.min(most, seconds - passed) });
};

/** The part of the state that the journal tells in full; of the rest it leaves secrets out. */
const told = ({
  users,
  policies,
  servicePrincipals,
  grants,
  appRoleAssignments,
  consentRequests,
  mails,
}: TenantData) => ({
  users,
  policies,
  servicePrincipals,
  grants,
  appRoleAssignments,
  consentRequests: consentRequests.map(({ userConsentRequests, review, ...request }) => ({
    ...request,
    review: review && { ...review, justification: "" },
    userConsentRequests: userConsentRequests.map((one) => ({ ...one, reason: "" })),
  })),
  mails: mails.map(({ id, to, kind, subject, receivedDateTime }) => ({
    id,
    to,
    kind,
    subject,
    receivedDateTime,
  })),
});

describe("whatever people do and however time passes", () => {
  test.each(Object.entries(INVARIANTS))("%s", (_, holds) => {
    assert(
      property(life, (acts) => {
        const { record } = lead(acts);
        expect(replay(record).batches.flatMap((batch) => holds(batch, record))).toEqual([]);
      }),
      RUNS,
    );
  });

  test("the journal tells how the state came about", () => {
    assert(
      property(life, (acts) => {
        const { running, record } = lead(acts);
        expect(told(replay(record).end)).toEqual(told(running.world.snapshot().data));
      }),
      RUNS,
    );
  });

  test("the same happens at the same moments, in one step or in many", () => {
    assert(
      property(life, (acts) => {
        const { running, record } = lead(acts, inSteps);
        const once = lead(acts);
        expect(record.journal).toEqual(once.record.journal);
        expect(running.world.snapshot()).toEqual(once.running.world.snapshot());
      }),
      RUNS,
    );
  });

  test("a snapshot taken up again goes on as the tenant that it was taken of", () => {
    assert(
      property(life, nat(40), (acts, split) => {
        const { running } = lead(acts.slice(0, split));
        const snapshot: unknown = JSON.parse(JSON.stringify(running.world.snapshot()));
        const { data, ...from } = snapshot as ReturnType<typeof running.world.snapshot>;
        const copy = runningWorld(start, createVirtualClock({ start: formatInstant(from.now) }));
        copy.world.load(data, { from });
        for (const act of acts.slice(split)) {
          live(running, act);
          live(copy, act);
        }
        expect(copy.world.snapshot()).toEqual(running.world.snapshot());
      }),
      RUNS,
    );
  });

  test("what people write to each other stands in no reason, journal or audit log", () => {
    assert(
      property(life, (acts) => {
        const { record } = lead(acts);
        const { journal, audits } = record;
        expect(JSON.stringify({ journal, audits })).not.toContain(WORDS);
      }),
      RUNS,
    );
  });

  test("everything that the workflow knows comes about in some of the lives", () => {
    const reached = new Set<string>(
      sample(life, RUNS).flatMap((acts) =>
        lead(acts).record.journal.map(({ change }) =>
          change.kind === "consent-request-decided" ? change.request.status : change.kind,
        ),
      ),
    );
    const known = [
      "consent-requested",
      "consent-request-joined",
      "consent-request-half-time",
      "consent-request-expired",
      "approved",
      "denied",
      "blocked",
      "grant-added",
      "grant-updated",
      "grant-removed",
      "app-role-assignment-added",
      "app-role-assignment-removed",
      "service-principal-added",
      "service-principal-updated",
      "service-principal-removed",
      "policies-updated",
      "user-updated",
      "user-removed",
    ];
    expect(known.filter((kind) => !reached.has(kind))).toEqual([]);
  });
});

import { createVirtualClock, formatInstant, GRAPH_APP_ID } from "@consentra/protocol";
import { assert, nat, property, sample } from "fast-check";
import { describe, expect, test } from "vitest";
import type { TenantData } from "../../src/domain/tenant-data.ts";
import { scenario } from "../../src/scenarios/index.ts";
import { withApi } from "../../src/scenarios/with-api.ts";
import { withApplication } from "../../src/scenarios/with-application.ts";
import { withEmulation } from "../../src/scenarios/with-emulation.ts";
import { withGroup } from "../../src/scenarios/with-group.ts";
import { withPerson } from "../../src/scenarios/with-person.ts";
import { runningWorld } from "../support/running-world.ts";
import { INVARIANTS } from "./invariants.ts";
import { type Act, life, REVIEWERS, ROOMS, WORDS } from "./life.ts";
import { live, type Passing } from "./live.ts";
import { replay } from "./replay.ts";

/** Runs are the same each time; a failure shows the shortest list of acts that still fails. */
const RUNS = { seed: 20260105, numRuns: 60 };

const start = scenario(
  "a life",
  withGroup("Everybody", "requester", "colleague", "administrator", "reviewer"),
  withGroup(REVIEWERS, "reviewer"),
  // A role that may read everything and consent to nothing.
  withPerson("reviewer", { roles: ["Global Reader"] }),
  withApi({ appId: ROOMS, displayName: "Rooms", scopes: ["Mail.Read"] }),
  withEmulation({ workflowActivationMilliseconds: 45 * 60_000, consentPropagationMilliseconds: 600_000 }),
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

/** A life that is over, with all that can be asked of it. */
function tell(acts: readonly Act[]) {
  const { running, record } = lead(acts);
  const { batches, end } = replay(record);
  return { acts, record, batches, end, snapshot: running.world.snapshot() };
}

type Told = ReturnType<typeof tell>;

/** Lives that are led once for all that is asked of them. */
function createLives() {
  let lives: readonly Told[] | undefined;
  return () => (lives ??= sample(life, RUNS).map(tell));
}

describe("whatever people do and however time passes", () => {
  const lives = createLives();

  /** Asks something of every life; where one fails, searches for the shortest list of acts that does. */
  const ofEveryLife = (check: (told: Told) => void): void => {
    try {
      lives().forEach(check);
    } catch (error) {
      assert(
        property(life, (acts) => {
          check(tell(acts));
        }),
        RUNS,
      );
      throw error;
    }
  };

  test.each(Object.entries(INVARIANTS))("%s", (_, holds) => {
    ofEveryLife(({ batches, record }) => {
      expect(batches.flatMap((batch) => holds(batch, record))).toEqual([]);
    });
  });

  test("the journal tells how the state came about", () => {
    ofEveryLife(({ end, snapshot }) => {
      expect(told(end)).toEqual(told(snapshot.data));
    });
  });

  test("the same happens at the same moments, in one step or in many", () => {
    ofEveryLife(({ acts, record, snapshot }) => {
      const stepped = lead(acts, inSteps);
      expect(stepped.record.journal).toEqual(record.journal);
      expect(stepped.running.world.snapshot()).toEqual(snapshot);
    });
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
      { ...RUNS, numRuns: 30 },
    );
  });

  test("what people write to each other stands in no reason, journal or audit log", () => {
    ofEveryLife(({ record: { journal, audits } }) => {
      expect(JSON.stringify({ journal, audits })).not.toContain(WORDS);
    });
  });

  test("everything that the workflow knows comes about in some of the lives", () => {
    const reached = new Set<string>(
      lives().flatMap(({ record }) =>
        record.journal.flatMap(({ change, because }) => [
          change.kind === "consent-request-decided" ? change.request.status : change.kind,
          ...because.map(({ rule }) => rule),
        ]),
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
      "group-updated",
      "consent.changed",
      "request.approved",
      "request.waiting",
    ];
    expect(known.filter((kind) => !reached.has(kind))).toEqual([]);
  });
});

import {
  type Scenario,
  type ScenarioStep,
  scenarios,
  withApplication,
  withApprovedApp,
  withAssignmentRequired,
  withConditionalAccess,
  withConsentRequests,
  withEmulation,
  withEvents,
  withMailbox,
  withMailboxSettings,
  withoutMailbox,
  withPermissionClassifications,
  withPermissionGrantPolicy,
  withPerson,
  withReviewers,
  withRiskyApp,
  withUserConsent,
} from "@consentra/mock-azure";
import { createSeededIds, type EpochMilliseconds, toMilliseconds } from "@consentra/protocol";
import type { z } from "zod";
import type { ScenarioPlan } from "../file/scenario-plan.ts";
import { type Part, toDuration } from "../vocabulary/values.ts";
import type { world } from "../vocabulary/world.ts";

type World = z.output<typeof world>;
type Account = NonNullable<NonNullable<World["people"]>[Part]>;

const USER_CONSENT = {
  "to anything": "microsoft-user-default-legacy",
  "to little": "microsoft-user-default-low",
  "as Microsoft recommends": "microsoft-user-default-recommended",
  "to nothing": null,
} as const;

const PUBLISHER = "Meetings Incorporated";

function accountSteps(role: Part, account: Account): readonly ScenarioStep[] {
  const { mfa, enabled, roles, credential, mailbox, zone } = account;
  return [
    withPerson(role, {
      ...(mfa !== undefined && { mfaRequired: mfa }),
      ...(enabled !== undefined && { accountEnabled: enabled }),
      ...(roles && { roles }),
      ...(credential && { credential }),
    }),
    ...(mailbox === "none" ? [withoutMailbox(role)] : mailbox ? [withMailbox(role, mailbox)] : []),
    ...(zone === undefined ? [] : [withMailboxSettings(role, { timeZone: zone })]),
  ];
}

/** The app's client secret has run out before the world begins. */
const withExpiredSecret: ScenarioStep = (start, moment) => {
  const app = start.applications.find(({ appId }) => appId === start.appId);
  const ended = (moment.now - 1) as EpochMilliseconds;
  const clientSecrets = (app?.clientSecrets ?? []).map((secret) => ({ ...secret, endDateTime: ended }));
  return withApplication({ clientSecrets })(start, moment);
};

function consentSteps(choice: World): readonly ScenarioStep[] {
  const { requests, "user consent": userConsent, "low impact": low, approved, assigned } = choice;
  const steps: ScenarioStep[] = [];
  if (requests) {
    const { on, days, reviewers } = requests;
    const notify = requests["notifies reviewers"];
    const remind = requests["sends reminders"];
    steps.push(
      withConsentRequests({
        ...(on !== undefined && { isEnabled: on }),
        ...(days !== undefined && { requestDurationInDays: days }),
        ...(notify !== undefined && { notifyReviewers: notify }),
        ...(remind !== undefined && { remindersEnabled: remind }),
      }),
    );
    if (reviewers) steps.push(withReviewers({ people: reviewers }));
  }
  if (typeof userConsent === "string") steps.push(withUserConsent(USER_CONSENT[userConsent]));
  else if (userConsent) {
    const { policy, includes } = userConsent;
    steps.push(withPermissionGrantPolicy({ id: policy, includes: [{ permissions: includes }] }));
    steps.push(withUserConsent(policy));
  }
  if (low) steps.push(withPermissionClassifications({ low }));
  if (approved) steps.push(withApprovedApp(approved === true ? {} : { scopes: approved }));
  if (assigned) steps.push(withAssignmentRequired(...assigned));
  return steps;
}

function appSteps(choice: World): readonly ScenarioStep[] {
  const { publisher, risky, secret, propagation } = choice;
  const wayBack = choice["way back"];
  const control = choice["conditional access"];
  return [
    ...(publisher
      ? [withApplication({ verifiedPublisher: publisher === "verified" ? PUBLISHER : null })]
      : []),
    ...(risky ? [withRiskyApp()] : []),
    ...(secret ? [withExpiredSecret] : []),
    ...(wayBack ? [withEmulation({ exitShape: wayBack })] : []),
    ...(propagation
      ? [withEmulation({ consentPropagationMilliseconds: toMilliseconds(toDuration(propagation)) })]
      : []),
    ...(control
      ? [withConditionalAccess({ displayName: "Everybody", control, except: ["administrator"] })]
      : []),
  ];
}

/** An event that stands in a calendar when the world begins; whoever is invited has it, too. */
function eventStep(event: NonNullable<World["events"]>[number]): ScenarioStep {
  const { of, subject, start, end, zone: timeZone = "Europe/Oslo", invites = [] } = event;
  return (built, moment) => {
    const attendees = invites.map((part) => {
      const user = built.users.find(({ id }) => id === built.people[part]);
      return {
        type: "required" as const,
        emailAddress: { address: user?.mail ?? "", name: user?.displayName ?? "" },
      };
    });
    const times = { start: { dateTime: start, timeZone }, end: { dateTime: end, timeZone } };
    return withEvents(of, { subject, ...times, ...(attendees.length > 0 && { attendees }) })(built, moment);
  };
}

function stepsOf(choice: World): readonly ScenarioStep[] {
  const people = Object.entries(choice.people ?? {}) as readonly (readonly [Part, Account])[];
  return [
    ...people.flatMap(([role, account]) => accountSteps(role, account)),
    ...appSteps(choice),
    ...consentSteps(choice),
    ...(choice.events ?? []).map(eventStep),
  ];
}

/** @returns the world that a scenario starts in, with its name */
export function buildWorld(choice: ScenarioPlan["world"]): Scenario {
  if (typeof choice === "string") return scenarios[choice];
  const base = scenarios[choice.like];
  const steps = stepsOf(choice);
  return {
    name: base.name,
    description: base.description,
    build(start) {
      const moment = { now: start.now, ids: createSeededIds(`${start.seed}/overrides`) };
      return steps.reduce((built, step) => step(built, moment), base.build(start));
    },
  };
}

import type { AdminConsentRequestStatus, Reason } from "@consentra/mock-azure";
import type { Mismatch } from "./mismatch.ts";

/**
 * How a step ended. `skipped`: an earlier step of the scenario failed, or the run was called off.
 *
 * @group QA results
 */
export type StepStatus = "passed" | "failed" | "skipped";

/**
 * A page as it was shown.
 *
 * @group QA results
 */
export interface ShownPage {
  /** Who saw it: a part, such as `requester`. */
  readonly person: string;
  readonly title: string;
  /** Its address without query and fragment, which hold codes and states. */
  readonly address: string;
  /** What a person reads on it. */
  readonly text: string;
  /** Its markup, without values of hidden fields. */
  readonly html: string;
}

/**
 * A mail that went out.
 *
 * @group QA results
 */
export interface SentMail {
  readonly to: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** What its button says. */
  readonly action?: string;
}

/**
 * A connection as the app shows it.
 *
 * @group QA results
 */
export interface ShownConnection {
  readonly person: string;
  readonly status: string;
  /** What else the status says: notice, reason, request path. Neither accounts nor addresses. */
  readonly details: Readonly<Record<string, string | number | boolean>>;
  /** Keys of the guidance, most likely first. */
  readonly guidance: readonly string[];
}

/**
 * A request for approval, as it stands.
 *
 * @group QA results
 */
export interface ShownRequest {
  readonly app: string;
  readonly status: AdminConsentRequestStatus;
  readonly requesters: readonly string[];
  readonly scopes: readonly string[];
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly expiresAt: string;
}

/**
 * One exchange with the tenant: who asked which part for what, and what was decided. For sequence diagrams.
 *
 * @group QA results
 */
export interface Exchange {
  /** ISO 8601, UTC, in virtual time. */
  readonly at: string;
  /** Who asked: a part for their browser, `app` for the app's server. */
  readonly from: string;
  /** The part of the tenant: `login`, `graph`, `portal`, `mail`. */
  readonly to: string;
  readonly method: string;
  /** The path, without query. */
  readonly path: string;
  /** Name of the route; absent where there is none. */
  readonly route?: string;
  /** Absent where the connection broke. */
  readonly status?: number;
  /** What was decided, by the rule's own name. */
  readonly outcome?: string;
  /** AADSTS number of the refusal. */
  readonly aadsts?: number;
  /** Title of the page that was answered. */
  readonly page?: string;
  readonly because: readonly Reason[];
  /** What changed, by the names of the journal: `consent-requested`. */
  readonly changes: readonly string[];
}

/**
 * One step of a scenario, and everything that was to be seen after it.
 *
 * @group QA results
 */
export interface StepResult {
  /** From 1. */
  readonly number: number;
  /** Its line in the file, from 1; absent for scenarios that come from code. */
  readonly line?: number;
  /** Who acted: a part, or `time`, `tenant`, `network`, `app`; empty for a step that only expects. */
  readonly actor: string;
  /** The step as a sentence; justifications and reasons are left out. */
  readonly text: string;
  readonly status: StepStatus;
  /** Expectations that did not hold. */
  readonly mismatches: readonly Mismatch[];
  /** Why the step itself could not be done. */
  readonly problem?: string;
  /** Virtual time after it, ISO 8601, UTC. */
  readonly at: string;
  /** Where the acting person stands; absent where nobody stands on a page. */
  readonly page?: ShownPage;
  /** Every connection that there is. */
  readonly connections: readonly ShownConnection[];
  /** Mails of this step. */
  readonly mails: readonly SentMail[];
  /** Every request for approval, oldest first. */
  readonly requests: readonly ShownRequest[];
  /** Exchanges of this step, oldest first. */
  readonly exchanges: readonly Exchange[];
  /** What the app read from the calendar, where it did. */
  readonly shows?: readonly string[];
}

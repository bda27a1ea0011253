import type { Duration, EpochMilliseconds } from "@consentra/protocol";
import type { ActivityEntry } from "../domain/activity/activity-entry.ts";
import type { AccountEvent } from "../domain/directory/account-event.ts";
import type { Fault } from "../domain/fault.ts";
import type { TenantState } from "../domain/tenant-state.ts";
import type { ScenarioLine } from "../domain/world-page.ts";

/** What came of something that was asked of the world: nothing to say, or why it was not done. */
export type Refusal = string | undefined;

/** What the mock's own pages see of the tenant, and do to it: everything that no service of Microsoft has. */
export interface MockControls {
  /** The tenant as it is now; what fell due has happened. */
  readonly state: TenantState;
  readonly now: EpochMilliseconds;
  readonly scenario: ScenarioLine;
  readonly scenarios: readonly ScenarioLine[];
  /** User ids by the part they play. */
  readonly parts: Readonly<Record<string, string>>;
  /** Names of the routes that a fault can strike. */
  readonly routes: readonly string[];
  /** What the tenant answered, oldest first, as far as it is remembered. */
  readonly activity: readonly ActivityEntry[];
  /** Goes into every form of these pages. */
  readonly formToken: string;
  advance(duration: Duration): Refusal;
  plan(fault: Fault): Refusal;
  /** Takes a planned fault back. */
  unplan(faultId: string): Refusal;
  accountEvent(userId: string, event: AccountEvent): Refusal;
  /** Starts a scenario, at the clock's time; the current one when no name is given. */
  start(scenario?: string): Refusal;
  /** Everything there is, as JSON. */
  snapshot(): string;
  /** Takes up what {@link MockControls.snapshot} wrote. */
  restore(text: string): Refusal;
}

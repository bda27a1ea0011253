import type { Fault } from "../../src/domain/fault.ts";
import type { JournalEntry } from "../../src/domain/journal.ts";

/** What an app sends to the tenant. */
export interface Sent {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What it hears. */
export interface Heard {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** A person at a user agent of their own. */
export interface Walker {
  open(url: string): Promise<void>;
  /** Presses a button, or follows a link, by its name; what would open in a new tab opens here. */
  press(name: string): Promise<void>;
  fill(label: string, text: string): Promise<void>;
  /** Waits for the page of that title. */
  sees(title: string): Promise<void>;
  /** The text that people read on the page. */
  text(): Promise<string>;
  /** Waits until the person is back at the app; gives the parameters that came along. */
  arrives(): Promise<Readonly<Record<string, string>>>;
}

/** What a journey knows of the tenant. */
export interface Facts {
  readonly clientId: string;
  readonly appName: string;
  readonly tenantId: string;
  readonly addresses: Readonly<Record<string, string>>;
}

/** A tenant behind a transport, wherever it lives, with people and an app before it. */
export interface Stage {
  readonly facts: Facts;
  walker(role: string): Walker;
  /** Sends as the app's page does, across origins. */
  send(sent: Sent): Promise<Heard>;
  plan(fault: Fault): Promise<void>;
  journal(): Promise<readonly JournalEntry[]>;
  close(): Promise<void>;
}

/** A way between clients and a tenant. */
export interface Transport {
  readonly name: TransportName;
  /** @param app - origin of the app that people come back to */
  open(scenario: ScenarioName, app: string): Promise<Stage>;
}

/** The worlds of the journeys; a tenant in a page is told its scenario by name. */
export type ScenarioName = "consentAllowed" | "approvalRequired" | "alreadyApproved";

/** Every transport that plays the journeys. */
export type TransportName =
  | "fetch"
  | "MSW, fetch"
  | "MSW, node:https"
  | "MSW 2, fetch"
  | "MSW 2, node:https"
  | "MSW, worker"
  | "MSW 2, worker"
  | "HTTPS, node:https"
  | "Chromium, Playwright routes"
  | "Chromium with a resolver rule, HTTPS"
  | "Chromium, tenant in a worker";

import type { Reached } from "../domain/notification/reached.ts";

/** A call of the tenant to an app. */
export interface Call {
  readonly url: string;
  readonly contentType: string;
  readonly body?: string;
  /** How long the app has to answer, in milliseconds of the tenant's clock. */
  readonly limit: number;
}

/** Calls an app at its notification address. Never throws: that nobody answers is an answer, too. */
export type Reach = (call: Call) => Promise<Reached>;

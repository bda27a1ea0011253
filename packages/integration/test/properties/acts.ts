import {
  type Arbitrary,
  array,
  boolean,
  constant,
  constantFrom,
  integer,
  nat,
  oneof,
  record,
} from "fast-check";
import type { AuthPort } from "../../src/ports/auth-port.ts";

/** How the question that waits is answered; not every answer fits every question. */
export const ANSWERS = [
  "signedIn",
  "fewerScopes",
  "leavingPage",
  "nothingPending",
  "cannotTell",
  "approvalRequired",
  "consentMissing",
  "cancelled",
  "declined",
  "noAnswer",
  "popupBlocked",
  "blocked",
  "signInAgain",
  "transient",
  "misconfigured",
  "unheardOf",
  "bug",
] as const;
export type ChanceAnswer = (typeof ANSWERS)[number];

/** One thing that happens to a connection. `settles`: the next thing waits until nothing moves any more. */
export type Act = { readonly settles: boolean } & (
  | { readonly act: "connect"; readonly restart: boolean }
  | { readonly act: "check"; readonly quietly: boolean }
  | {
      readonly act: "complete" | "cancel" | "requestSent" | "requestDenied" | "disconnect" | "token";
    }
  | { readonly act: "answer"; readonly answer: ChanceAnswer }
  | { readonly act: "wait"; readonly seconds: number }
);

/** How the product is made. */
export interface Making {
  readonly completion: AuthPort["completion"];
  readonly reconnect: "on-click" | "automatic";
  readonly watches: boolean;
  /** The storage answers later. */
  readonly isSlow: boolean;
}

const settles = oneof({ weight: 4, arbitrary: constant(true) }, { weight: 1, arbitrary: constant(false) });
const act = <const Name extends string>(...names: readonly Name[]) => constantFrom(...names);

const anAct: Arbitrary<Act> = oneof(
  { weight: 6, arbitrary: record({ act: act("connect"), restart: boolean(), settles }) },
  { weight: 4, arbitrary: record({ act: act("check"), quietly: boolean(), settles }) },
  { weight: 3, arbitrary: record({ act: act("requestSent", "complete"), settles }) },
  { weight: 3, arbitrary: record({ act: act("cancel", "requestDenied", "disconnect", "token"), settles }) },
  { weight: 12, arbitrary: record({ act: act("answer"), answer: constantFrom(...ANSWERS), settles }) },
  // From seconds, as people take, to more than a request lives.
  {
    weight: 3,
    arbitrary: record({
      act: act("wait"),
      seconds: oneof(nat(120), integer({ min: 120, max: 7200 }), integer({ min: 7200, max: 40 * 86_400 })),
      settles,
    }),
  },
);

/** What happens to a connection, in order. */
export const acts: Arbitrary<readonly Act[]> = array(anAct, { minLength: 1, maxLength: 30, size: "max" });

/** How a product can be made. */
export const makings: Arbitrary<Making> = record({
  completion: act("automatic", "callback"),
  reconnect: act("on-click", "automatic"),
  watches: boolean(),
  isSlow: boolean(),
});

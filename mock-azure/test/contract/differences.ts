import type { JourneyName } from "./journeys.ts";
import type { TransportName } from "./stage.ts";

/** Something in which transports differ, whatever the tenant does. */
interface Difference {
  readonly transports: readonly TransportName[];
  /** What users of these transports have to know. */
  readonly what: string;
  readonly reason: string;
  /** What is noticed on a journey instead. */
  readonly noticed?: Partial<Readonly<Record<JourneyName, readonly unknown[]>>>;
}

/** What differs; `docs/parity.md` has a row for each, with the test that fails once the difference is gone. */
type DifferenceName = "preflights" | "exposed headers" | "navigations";

/** Every difference between the transports that is known. */
export const differences: Readonly<Record<DifferenceName, Difference>> = {
  preflights: {
    transports: ["Chromium, Playwright routes"],
    what: "the tenant sees no preflight, and pages of every origin may read every answer",
    reason: "Playwright answers the preflights of routed requests itself",
  },
  "exposed headers": {
    transports: [
      "Chromium, Playwright routes",
      "Chromium with a resolver rule, HTTPS",
      "Chromium, tenant in a worker",
    ],
    what: "a page cannot read Retry-After, as in life; programs, and pages behind MSW's worker, can",
    reason: "browsers show pages of other origins only the headers that Microsoft Graph exposes",
    noticed: {
      "is throttled, and told when to come again": [
        429,
        undefined,
        "TooManyRequests",
        200,
        503,
        "temporarily_unavailable",
        200,
      ],
    },
  },
  navigations: {
    transports: ["MSW, worker", "MSW 2, worker"],
    what: "sign-in pages do not reach the tenant, in pop-ups, frames and by redirect; what a page fetches does",
    reason: "a service worker answers its origin's pages, and no navigation to another origin",
  },
};

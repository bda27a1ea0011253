/**
 * Something wrong with the service itself, or with the way to it.
 *
 * - `offline`: no connection comes about, whatever is asked, for so many `seconds` of the tenant's clock from now on;
 *   without them until the fault is taken back. It counts no calls, so it has no `times`.
 * - `malformed`: the request is carried out, and its answer is none: `html`, the page of a network that wants its users
 *   to sign in; `empty`, no body; `object`, JSON that holds nothing. Default `html`.
 * - `wrong-signature`: tokens name the tenant's key, and another one has signed them.
 * - `clock-skew`: the service's clock runs so many `seconds` ahead of everybody's, or behind where that is negative. It
 *   judges by it, and writes it into what it issues.
 * - `key-rollover`: the tenant signs with another key from this call on.
 *
 * @group Tenant
 */
export type ServiceFault =
  | { readonly kind: "offline"; readonly seconds?: number }
  | { readonly kind: "malformed"; readonly body?: MalformedBody }
  | { readonly kind: "wrong-signature" | "key-rollover" }
  | { readonly kind: "clock-skew"; readonly seconds: number };

/**
 * What stands in the place of a body. See {@link ServiceFault}.
 *
 * @group Tenant
 */
export type MalformedBody = "html" | "empty" | "object";

/** The routes whose answers hold tokens. */
const SIGNING = ["login.token", "login.token-v1"];

/** Whether what a call meets lies with the service. */
export const isServiceFault = (answer: { readonly kind: string }): answer is ServiceFault =>
  Object.hasOwn(PROBLEMS, answer.kind);

interface Planned {
  readonly route: string;
  readonly times?: number;
}

/** More than any token lives, and less than what a date can hold. */
const MOST_SKEW = 366 * 24 * 60 * 60;

type ProblemOf<Kind> = (fault: Extract<ServiceFault, { kind: Kind }>, planned: Planned) => string | undefined;

const PROBLEMS: { readonly [Kind in ServiceFault["kind"]]: ProblemOf<Kind> } = {
  offline({ seconds }, { times }) {
    if (times !== undefined)
      return "Who is offline is so for a time, not for a number of calls: leave times out.";
    if (seconds === undefined || (seconds > 0 && Number.isFinite(seconds))) return undefined;
    return `Offline lasts more than 0 seconds, not ${String(seconds)}.`;
  },
  malformed: () => undefined,
  "key-rollover": () => undefined,
  "wrong-signature": (_, { route }) =>
    SIGNING.includes(route) ? undefined : `The route "${route}" signs no tokens; ${SIGNING.join(", ")} do.`,
  "clock-skew"({ seconds }, { route }) {
    if (!/^(?:login|graph)\./.test(route))
      return `The route "${route}" compares no clocks; those of login and graph do.`;
    if (seconds !== 0 && Math.abs(seconds) <= MOST_SKEW) return undefined;
    return `A clock is wrong by at most ${String(MOST_SKEW)} seconds, and not by ${String(seconds)}.`;
  },
};

/** Why such a fault cannot be planned. */
export const problemOfServiceFault = (fault: ServiceFault, planned: Planned): string | undefined =>
  (PROBLEMS[fault.kind] as ProblemOf<string>)(fault, planned);

import { conclude, type Decision, type Moment } from "../../domain/decision.ts";
import { type Bearer, type Caller, judgeBearer } from "../../domain/graph/bearer.ts";
import { type GraphFailure, isGraphFailure, refuse } from "../../domain/graph/graph-failure.ts";
import {
  HANDSHAKE_LIMIT,
  type Handshake,
  judgeHandshakes,
  validationToken,
} from "../../domain/notification/handshake.ts";
import type { TenantState } from "../../domain/tenant-state.ts";
import type { ProofTools, Route, RouteRequest, ViewTools } from "../../http/route.ts";
import { readBearer } from "./read-bearer.ts";
import { respondGraphFailure } from "./respond-graph.ts";

/** Who asks, and until when the token says so. */
export interface Subscriber {
  readonly caller: Caller;
  readonly tokenExpires: Moment["now"];
}

/** A route on the subscriptions of an app. */
export interface SubscriptionRouteSpec<Input extends object, Outcome>
  extends Pick<Route, "name" | "method" | "path" | "source"> {
  readonly host: "graph";
  parse(request: RouteRequest): Input | GraphFailure | Promise<Input | GraphFailure>;
  /** The addresses that must agree to be notified. */
  addresses?(state: TenantState, input: Input & Subscriber): readonly string[];
  decide(
    state: TenantState,
    input: Input & Subscriber & { readonly answered: number },
    moment: Moment,
  ): Decision<Outcome | GraphFailure>;
  view(outcome: Outcome, tools: ViewTools & { readonly url: URL }): Response;
}

interface SubscriptionCall<Input> {
  readonly bearer: Bearer;
  readonly input: Input | GraphFailure;
  readonly url: URL;
  readonly handshakes: readonly Handshake[];
}

interface SubscriptionOutcome<Outcome> {
  readonly result: Outcome | GraphFailure;
  readonly url: URL;
}

/** Encodes as .NET does: spaces become a plus, and hexadecimal digits are small. */
const encodeToken = (token: string): string =>
  encodeURIComponent(token)
    .replace(/%[\dA-F]{2}/g, (code) => code.toLowerCase())
    .replace(/%20/g, "+");

/** Asks an address whether it wants notifications. Whatever the address says after its question mark is kept. */
async function shakeHands(url: string, { reach, requestId }: ProofTools): Promise<Handshake> {
  const token = validationToken(requestId);
  const [address = "", fragment] = url.split(/#(.*)/s);
  const query = `${address.includes("?") ? "&" : "?"}validationToken=${encodeToken(token)}`;
  const whole = fragment === undefined ? `${address}${query}` : `${address}${query}#${fragment}`;
  const reached = await reach({
    url: whole,
    contentType: "text/plain; charset=utf-8",
    limit: HANDSHAKE_LIMIT,
  });
  return { url, token, reached };
}

function subscriberOf(state: TenantState, bearer: Bearer, moment: Moment): Subscriber | GraphFailure {
  const caller = judgeBearer(state, bearer, moment);
  if (isGraphFailure(caller)) return caller;
  const { exp } = bearer.kind === "signed" ? bearer.claims : { exp: 0 };
  return { caller, tokenExpires: (Number(exp) * 1000) as Moment["now"] };
}

/** Declares such a route: the token is judged before the input, and the addresses are asked before the rule decides. */
export function subscriptionRoute<Input extends object, Outcome>(
  spec: SubscriptionRouteSpec<Input, Outcome>,
): Route<SubscriptionCall<Input>, SubscriptionOutcome<Outcome>> {
  const { name, host, method, path, source } = spec;
  return {
    name,
    host,
    method,
    path,
    source,
    async parse(request) {
      const bearer = await readBearer(request);
      return { bearer, input: await spec.parse(request), url: request.url, handshakes: [] };
    },
    async prove(state, call, tools) {
      const { bearer, input } = call;
      // Nothing is drawn from here: whether the token is good takes the time alone.
      const subscriber = subscriberOf(state, bearer, { now: tools.now } as Moment);
      if (isGraphFailure(subscriber) || isGraphFailure(input)) return call;
      const handshakes: Handshake[] = [];
      for (const url of spec.addresses?.(state, { ...input, ...subscriber }) ?? []) {
        handshakes.push(await shakeHands(url, tools));
        if (judgeHandshakes(handshakes)) break;
      }
      return { ...call, handshakes };
    },
    decide(state, { bearer, input, url, handshakes }, moment) {
      const answer = ({ outcome, because, changes }: Decision<Outcome | GraphFailure>) =>
        conclude({ result: outcome, url }, because, changes);
      const subscriber = subscriberOf(state, bearer, moment);
      if (isGraphFailure(subscriber)) return answer(refuse(subscriber));
      if (isGraphFailure(input)) return answer(refuse(input));
      const failure = judgeHandshakes(handshakes);
      if (failure) return answer(refuse(failure));
      return answer(spec.decide(state, { ...input, ...subscriber, answered: handshakes.length }, moment));
    },
    view: ({ result, url }, tools) =>
      isGraphFailure(result) ? respondGraphFailure(result, tools) : spec.view(result, { ...tools, url }),
  };
}

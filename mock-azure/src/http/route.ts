import type { Clock } from "@consentra/protocol";
import type { Decision, Moment } from "../domain/decision.ts";
import type { Traffic } from "../domain/limits/judge-traffic.ts";
import type { PlannedRefusal } from "../domain/planned-refusal.ts";
import type { TenantState } from "../domain/tenant-state.ts";
import type { SigningKeys } from "../signing/signing-keys.ts";
import type { Words } from "../words/words.ts";
import type { HostRole, Hosts } from "./hosts.ts";
import type { LanguageFields } from "./language.ts";
import type { Reach } from "./reach.ts";

/** A request on its way to be parsed. */
export interface RouteRequest {
  readonly request: Request;
  readonly url: URL;
  /** Values of the path's parameters, percent-decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly keys: SigningKeys;
  readonly origins: Hosts;
  /** How busy its application keeps its mailbox, where the route counts that. */
  readonly traffic?: Traffic | undefined;
}

/** Which application asks for whose mailbox, as a request says before anything of it is proved. */
export interface Seat {
  readonly app: string;
  readonly mailbox: string;
}

/** What a view may use besides the outcome. */
export interface ViewTools {
  readonly keys: SigningKeys;
  readonly origins: Hosts;
  readonly now: ReturnType<Clock["now"]>;
  /** Id of this answer: the trace id of Entra, the `request-id` of Graph. */
  readonly requestId: string;
  /** What the client calls the exchange; its `client-request-id`, else {@link ViewTools.requestId}. */
  readonly correlationId: string;
  /** The language that pages speak. What programs read is English in every one of them. */
  readonly words: Words;
}

/** What finding something out may use. */
export interface ProofTools {
  readonly reach: Reach;
  readonly now: ReturnType<Clock["now"]>;
  /** Id of the answer that is being made. */
  readonly requestId: string;
}

/** Asks the tenant as a client would, under the ids of the request that this one is part of. */
export type Send = (request: Request) => Promise<Response>;

/**
 * One route: `parse` sees the request but not the state, `decide` the state but not the request, `view` only the
 * outcome.
 */
export interface Route<Input = unknown, Outcome = unknown> {
  /** `area.operation`, the name that faults, the journal and the parity table use. */
  readonly name: string;
  readonly host: HostRole;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string | readonly string[];
  /** Whether pages of other origins may call it; on Microsoft Graph they always may. */
  readonly crossOrigin?: true;
  /** The page that describes the real behaviour. */
  readonly source: string;
  /** Whose requests are counted together; a request keeps its seat until it is answered. */
  seatOf?(request: Pick<RouteRequest, "request" | "params">, state: TenantState): Seat | undefined;
  parse(request: RouteRequest): Input | Promise<Input>;
  /**
   * Finds out what takes time that `decide` must not: whether a signature fits a key that the tenant knows, or what an
   * app answers. Its findings say what they are about, and `decide` believes them only where it finds the same.
   */
  prove?(state: TenantState, input: Input, tools: ProofTools): Promise<Input>;
  /** The wished language, where a form may say it; else the address does. */
  languageOf?(input: Input): LanguageFields;
  decide(state: TenantState, input: Input, moment: Moment): Decision<Outcome>;
  /** Decides where a refusal was planned, on the routes that have them. */
  refuse?(state: TenantState, input: Input, moment: Moment, planned: PlannedRefusal): Decision<Outcome>;
  /** Fetches the answers that this one is made of, once the decision stands: each goes through a route of its own. */
  relay?(outcome: Outcome, send: Send): Promise<Outcome>;
  view(outcome: Outcome, tools: ViewTools): Response | Promise<Response>;
}

/** A route whose types are forgotten, as the tenant keeps it in its table. */
export type AnyRoute = Omit<Route, "parse" | "prove" | "languageOf" | "decide" | "refuse" | "view"> & {
  parse(request: RouteRequest): unknown;
  prove?(state: TenantState, input: never, tools: ProofTools): Promise<unknown>;
  languageOf?(input: never): LanguageFields;
  decide(state: TenantState, input: never, moment: Moment): Decision<unknown>;
  refuse?(state: TenantState, input: never, moment: Moment, planned: PlannedRefusal): Decision<unknown>;
  relay?(outcome: never, send: Send): Promise<unknown>;
  view(outcome: never, tools: ViewTools): Response | Promise<Response>;
};

/** Declares a route; the one form in which the tenant takes behaviour. */
export function defineRoute<Input, Outcome>(route: Route<Input, Outcome>): Route<Input, Outcome> {
  return route;
}

/** An operation the real service has and the mock does not: it says so instead of pretending. */
export interface AbsentOperation {
  readonly name: string;
  readonly host: HostRole;
  readonly method: Route["method"];
  readonly path: string | readonly string[];
  readonly source: string;
}

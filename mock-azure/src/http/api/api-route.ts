import type { AnyControlRoute } from "../control-route.ts";
import { defineControlRoute } from "../control-route.ts";
import type { Hosts } from "../hosts.ts";
import type { MockControls } from "../mock-controls.ts";
import { API_ROOT } from "./api-path.ts";
import { API_HEADERS, isRefused, type ProblemKind, type Refused, respondProblem } from "./problem.ts";
import { readApiRequest, TENANT_PARAM } from "./read-api-request.ts";
import type { Fields, RecordOf, Shape } from "./shape.ts";

/** The chapters of the API's document. */
export type ApiTag =
  | "Tenant"
  | "Time and scenario"
  | "People and mail"
  | "What happened"
  | "Faults"
  | "About";

/** What a route was asked, as its declaration says it. */
export interface ApiInput<Params extends Fields, Query extends Fields, Body> {
  readonly params: RecordOf<Params>;
  readonly query: RecordOf<Query>;
  readonly body: Body;
  /** The origins by which the caller reaches the tenant. */
  readonly origins: Hosts;
}

/** What a route takes. */
export interface ApiBody<Body> {
  readonly shape: Shape<Body>;
  readonly example: NoInfer<Body>;
  /** Characters; default 1,000,000. */
  readonly largest?: number;
}

/** What a route gives. */
export interface ApiAnswer<Answer> {
  /** Default 200. */
  readonly status?: 200 | 201;
  readonly description: string;
  readonly shape: Shape<Answer>;
  readonly example: NoInfer<Answer>;
}

/**
 * A route of the control API. From the one declaration come the checks of what is sent, the types of what is done with
 * it, and the API's document.
 */
export interface ApiRoute<Params extends Fields, Query extends Fields, Body, Answer> {
  readonly name: `control.api-${string}`;
  readonly method: "GET" | "POST" | "DELETE";
  /** Below {@link API_ROOT}. */
  readonly path: `/${string}`;
  readonly tag: ApiTag;
  readonly summary: string;
  readonly description?: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: ApiBody<Body>;
  readonly answer: ApiAnswer<Answer>;
  /** What it may say no to, besides what every route may. */
  readonly problems?: readonly ProblemKind[];
  act(
    controls: MockControls,
    input: ApiInput<Params, Query, Body>,
  ): Answer | Refused | Promise<Answer | Refused>;
}

/** A route whose types are forgotten. */
export type AnyApiRoute = Omit<ApiRoute<Fields, Fields, unknown, unknown>, "act"> & {
  act(controls: MockControls, input: never): unknown;
};

/** Declares a route of the control API. */
export const defineApiRoute = <
  Answer,
  Body = undefined,
  Params extends Fields = Fields,
  Query extends Fields = Fields,
>(
  route: ApiRoute<Params, Query, Body, Answer>,
): AnyApiRoute => route;

/** Where a route is: of one of several tenants also below its key. */
const pathsOf = ({ path }: AnyApiRoute): readonly string[] => {
  const isOfProcess = path.startsWith("/tenants");
  return [`${API_ROOT}${path}`, ...(isOfProcess ? [] : [`${API_ROOT}/tenants/:${TENANT_PARAM}${path}`])];
};

/** The route as the tenant's table takes it. */
export const toControlRoute = (route: AnyApiRoute): AnyControlRoute =>
  defineControlRoute({
    name: route.name,
    method: route.method,
    path: pathsOf(route),
    parse: (asked) => readApiRequest(route, asked),
    act: (controls, input): unknown => (isRefused(input) ? input : route.act(controls, input as never)),
    view(answer) {
      if (isRefused(answer)) return respondProblem(answer);
      return new Response(`${JSON.stringify(answer)}\n`, {
        status: route.answer.status ?? 200,
        headers: { ...API_HEADERS, "content-type": "application/json" },
      });
    },
  });

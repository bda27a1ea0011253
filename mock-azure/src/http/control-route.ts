import type { HostRole } from "./hosts.ts";
import type { MockControls } from "./mock-controls.ts";
import type { RouteRequest, ViewTools } from "./route.ts";

/** What a view of the mock's own pages may use besides the outcome. */
export type ControlTools = ViewTools & Pick<MockControls, "formToken">;

/**
 * A route of the mock's own pages, which show and move the running tenant itself. Unlike a route it decides nothing
 * from the state; what it does is not part of what the tenant answers, and its requests are not remembered.
 */
export interface ControlRoute<Input = unknown, Outcome = unknown> {
  /** `control.operation`. */
  readonly name: string;
  readonly host: HostRole & "control";
  readonly method: "GET" | "POST" | "DELETE";
  readonly path: string | readonly string[];
  parse(request: RouteRequest): Input | Promise<Input>;
  act(controls: MockControls, input: Input): Outcome | Promise<Outcome>;
  view(outcome: Outcome, tools: ControlTools): Response;
}

/** A route whose types are forgotten, as the tenant keeps it in its table. */
export type AnyControlRoute = Omit<ControlRoute, "parse" | "act" | "view"> & {
  parse(request: RouteRequest): unknown;
  act(controls: MockControls, input: never): unknown;
  view(outcome: never, tools: ControlTools): Response;
};

/** Declares a route of the mock's own pages. */
export function defineControlRoute<Input, Outcome>(
  route: Omit<ControlRoute<Input, Outcome>, "host">,
): ControlRoute<Input, Outcome> {
  return { ...route, host: "control" };
}

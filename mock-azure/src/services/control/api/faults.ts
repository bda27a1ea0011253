import { ACCOUNT_EVENTS } from "../../../domain/directory/account-event.ts";
import { didYouMean } from "../../../domain/nearest-word.ts";
import { showWorld } from "../../../domain/world-page.ts";
import { defineApiRoute } from "../../../http/api/api-route.ts";
import { refuse, refuseValue } from "../../../http/api/problem.ts";
import { choice, listOf, optional, record, text, whole } from "../../../http/api/shape.ts";
import type { MockControls } from "../../../http/mock-controls.ts";
import { faultShape } from "./fault-shape.ts";

const EXAMPLE_FAULT = {
  route: "login.token",
  times: 2,
  answer: { kind: "status", status: 503, retryAfterSeconds: 5 },
} as const;

const plannedShape = record(
  {
    id: text({ description: "What takes it back." }),
    fault: faultShape,
    passes: whole({ description: "Calls that it still lets through." }),
    left: optional(
      whole({ description: "Calls that will still fail; missing where their number is not what ends it." }),
    ),
  },
  { title: "PlannedFault" },
);

const EXAMPLE_PLANNED = {
  id: "6f4922f4-5568-461a-8cdf-4ad2299f6d23",
  fault: EXAMPLE_FAULT,
  passes: 0,
  left: 2,
};

export const faultsShape = record({ faults: listOf(plannedShape) }, { title: "Faults" });

const planned = (controls: MockControls) => ({ faults: showWorld(controls.state, controls).faults });

const faultsRoute = defineApiRoute({
  name: "control.api-faults",
  method: "GET",
  path: "/faults",
  tag: "Faults",
  summary: "The faults that are planned",
  answer: {
    description: "And what is left of each.",
    shape: faultsShape,
    example: { faults: [EXAMPLE_PLANNED] },
  },
  act: planned,
});

const planRoute = defineApiRoute({
  name: "control.api-plan",
  method: "POST",
  path: "/faults",
  tag: "Faults",
  summary: "Plans a fault",
  description:
    "Faults of one route strike in the order they were planned, before those of its part (`login.*`) and of all (`*`). `login.return` is every answer that a browser carries back to an app.",
  body: { shape: faultShape, example: EXAMPLE_FAULT },
  answer: {
    status: 201,
    description: "The faults that are planned now.",
    shape: faultsShape,
    example: { faults: [EXAMPLE_PLANNED] },
  },
  act(controls, { body }) {
    const { routes } = controls;
    if (!routes.includes(body.route)) {
      const hint = didYouMean(body.route, routes);
      return refuseValue(
        "/route",
        `is "${body.route}", which no route is called.${hint} GET /routes lists them.`,
      );
    }
    const detail = controls.plan(body);
    return detail === undefined
      ? planned(controls)
      : refuse("invalid-request", detail, [{ pointer: "", detail }]);
  },
});

const unplanRoute = defineApiRoute({
  name: "control.api-unplan",
  method: "DELETE",
  path: "/faults/:fault",
  tag: "Faults",
  summary: "Takes a planned fault back",
  params: { fault: text({ description: "Its id." }) },
  answer: { description: "The faults that are left.", shape: faultsShape, example: { faults: [] } },
  problems: ["unknown-name"],
  act(controls, { params: { fault } }) {
    const refusal = controls.unplan(fault);
    return refusal === undefined
      ? planned(controls)
      : refuse("unknown-name", `No fault has the id "${fault}", or it is over. GET /faults lists them.`);
  },
});

const routesRoute = defineApiRoute({
  name: "control.api-routes",
  method: "GET",
  path: "/routes",
  tag: "Faults",
  summary: "The routes that a fault can strike",
  answer: {
    description: "Their names.",
    shape: record({ routes: listOf(text()) }, { title: "Routes" }),
    example: { routes: ["login.authorize", "login.token", "graph.list-events"] },
  },
  act: ({ routes }) => ({ routes }),
});

const accountEventRoute = defineApiRoute({
  name: "control.api-account-event",
  method: "POST",
  path: "/people/:person/account-events",
  tag: "People and mail",
  summary: "Something happens to somebody's account",
  description:
    "Now: what was issued before this moment is judged by it, so let the clock go on between a sign-in and the event.",
  params: { person: text({ description: "The part they play, for example `requester`." }) },
  body: {
    shape: record({ event: choice(ACCOUNT_EVENTS) }, { title: "AccountEvent" }),
    example: { event: "sessionsRevoked" },
  },
  answer: {
    description: "Whom it happened to.",
    shape: record({ person: text(), event: choice(ACCOUNT_EVENTS) }, { title: "AccountEventDone" }),
    example: { person: "requester", event: "sessionsRevoked" },
  },
  problems: ["unknown-name", "not-possible-now"],
  act(controls, { params: { person }, body: { event } }) {
    const known = Object.keys(controls.parts);
    const userId = controls.parts[person];
    if (userId === undefined || !known.includes(person)) {
      const hint = didYouMean(person, known);
      return refuse(
        "unknown-name",
        `Nobody plays the part "${person}".${hint} Parts are ${known.join(", ")}.`,
      );
    }
    const refusal = controls.accountEvent(userId, event);
    return refusal === undefined ? { person, event } : refuse("not-possible-now", refusal);
  },
});

export const faultRoutes = [faultsRoute, planRoute, unplanRoute, routesRoute, accountEventRoute];

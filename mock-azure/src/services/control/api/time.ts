import { formatInstant, toMilliseconds } from "@consentra/protocol";
import { didYouMean } from "../../../domain/nearest-word.ts";
import { defineApiRoute } from "../../../http/api/api-route.ts";
import { refuse, refuseValue } from "../../../http/api/problem.ts";
import { instant, listOf, optional, record, text, whole } from "../../../http/api/shape.ts";
import type { MockControls } from "../../../http/mock-controls.ts";
import { APPROVAL_REQUIRED, EXAMPLE_NOW } from "./examples.ts";
import { scenarioShape } from "./shapes.ts";

/** The longest step of the clock, in days: ten years. */
const MOST_DAYS = 3660;

const part = () => optional(whole({ minimum: 0 }));

const durationShape = record(
  { days: part(), hours: part(), minutes: part(), seconds: part(), milliseconds: part() },
  { title: "Duration", description: "The parts add up.", minProperties: 1 },
);

export const standingShape = record(
  {
    scenario: scenarioShape,
    now: instant({ description: "The tenant's time." }),
  },
  { title: "Standing" },
);

const standing = ({ scenario: { name, description }, now }: MockControls) => ({
  scenario: { name, description },
  now: formatInstant(now),
});

const STANDING = { scenario: APPROVAL_REQUIRED, now: EXAMPLE_NOW };

const advanceRoute = defineApiRoute({
  name: "control.api-advance",
  method: "POST",
  path: "/advance",
  tag: "Time and scenario",
  summary: "Moves the clock",
  description: "Forward only. What falls due on the way happens, each at its own time.",
  body: { shape: durationShape, example: { days: 30 } },
  answer: {
    description: "The time it is then.",
    shape: standingShape,
    example: { ...STANDING, now: "2026-02-04T09:00:00.000Z" },
  },
  problems: ["not-possible-now"],
  act(controls, { body }) {
    const days = toMilliseconds(body) / 86_400_000;
    if (days > MOST_DAYS) {
      return refuseValue(
        "",
        `is ${Math.ceil(days)} days long; the clock moves at most ${MOST_DAYS} at a time.`,
      );
    }
    const refusal = controls.advance(body);
    return refusal === undefined ? standing(controls) : refuse("not-possible-now", refusal);
  },
});

const scenariosRoute = defineApiRoute({
  name: "control.api-scenarios",
  method: "GET",
  path: "/scenarios",
  tag: "Time and scenario",
  summary: "The starting worlds there are",
  answer: {
    description: "By name.",
    shape: record({ scenarios: listOf(scenarioShape) }, { title: "Scenarios" }),
    example: { scenarios: [APPROVAL_REQUIRED] },
  },
  act: ({ scenarios }) => ({
    scenarios: scenarios.map(({ name, description }) => ({ name, description })),
  }),
});

const startRoute = defineApiRoute({
  name: "control.api-start",
  method: "POST",
  path: "/scenarios/:scenario/start",
  tag: "Time and scenario",
  summary: "Starts a scenario",
  description:
    "At the clock's time. Everything that was is forgotten, and people start with new user agents.",
  params: { scenario: text({ description: "Its name." }) },
  answer: { description: "What is played.", shape: standingShape, example: STANDING },
  problems: ["unknown-name"],
  act(controls, { params: { scenario } }) {
    const refusal = controls.start(scenario);
    if (refusal === undefined) return standing(controls);
    const known = controls.scenarios.map(({ name }) => name);
    return refuse("unknown-name", `${refusal}${didYouMean(scenario, known)} Known are ${known.join(", ")}.`);
  },
});

const resetRoute = defineApiRoute({
  name: "control.api-reset",
  method: "POST",
  path: "/reset",
  tag: "Time and scenario",
  summary: "Starts the scenario again",
  description: "At the clock's time, which never goes back.",
  answer: { description: "What is played.", shape: standingShape, example: STANDING },
  act(controls) {
    controls.start();
    return standing(controls);
  },
});

export const timeRoutes = [advanceRoute, scenariosRoute, startRoute, resetRoute];

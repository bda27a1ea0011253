import {
  explainEveryFailure,
  explainFailure,
  type FailureExplanation,
} from "../../../domain/failure/explain-failure.ts";
import { nearestWord } from "../../../domain/nearest-word.ts";
import { defineApiRoute } from "../../../http/api/api-route.ts";
import { refuse } from "../../../http/api/problem.ts";
import { flag, listOf, orNull, record, text, whole } from "../../../http/api/shape.ts";

const failureShape = record(
  {
    aadsts: whole({ description: "The number." }),
    error: orNull(
      text({ description: "The usual OAuth error; null where it never leaves Microsoft's page." }),
    ),
    suberror: orNull(text()),
    surfaces: listOf(text(), { description: "Where it shows." }),
    fixableBy: listOf(text(), { description: "Who can do something about it." }),
    meaning: text({ description: "`{…}` stands for a value of the case." }),
    produced: flag({ description: "Whether a rule of the tenant produces it." }),
    source: text({ description: "The page or report that tells of it." }),
  },
  { title: "Failure", description: "What is known of an AADSTS number." },
);

const EXAMPLE_FAILURE: FailureExplanation = {
  aadsts: 90094,
  error: "access_denied",
  suberror: null,
  surfaces: ["page"],
  fixableBy: ["administrator"],
  meaning: "An administrator must consent.",
  produced: true,
  source: "https://learn.microsoft.com/entra/identity-platform/reference-error-codes",
};

const failuresRoute = defineApiRoute({
  name: "control.api-failures",
  method: "GET",
  path: "/errors",
  tag: "About",
  summary: "Every AADSTS number that is known",
  answer: {
    description: "By number.",
    shape: record({ errors: listOf(failureShape) }, { title: "Failures" }),
    example: { errors: [EXAMPLE_FAILURE] },
  },
  act: () => ({ errors: explainEveryFailure() }),
});

const failureRoute = defineApiRoute({
  name: "control.api-failure",
  method: "GET",
  path: "/errors/:code",
  tag: "About",
  summary: "Explains an AADSTS number",
  params: { code: text({ description: "`90094`, `AADSTS90094`, or a text that holds it." }) },
  answer: { description: "What is known of it.", shape: failureShape, example: EXAMPLE_FAILURE },
  problems: ["unknown-name"],
  act(_, { params: { code } }) {
    const found = explainFailure(code);
    if (found) return found;
    const known = explainEveryFailure().map(({ aadsts }) => String(aadsts));
    const near = nearestWord(code.replace(/^AADSTS/i, ""), known);
    const hint = near === undefined ? "" : ` Did you mean ${near}?`;
    return refuse("unknown-name", `The catalogue has no AADSTS number "${code.slice(0, 60)}".${hint}`);
  },
});

export const failureRoutes = [failuresRoute, failureRoute];

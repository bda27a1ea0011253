import { type AnyApiRoute, defineApiRoute } from "../../../http/api/api-route.ts";
import { describeApi } from "../../../http/api/open-api.ts";
import { PROBLEM_SORTS, type ProblemKind, problemType } from "../../../http/api/problem.ts";
import { anyObject, listOf, record, text, whole } from "../../../http/api/shape.ts";

const problemsRoute = defineApiRoute({
  name: "control.api-problems",
  method: "GET",
  path: "/problems",
  tag: "About",
  summary: "The kinds of problems, and what to do about each",
  answer: {
    description: "Every `type` that a problem may have.",
    shape: record(
      {
        problems: listOf(
          record({ type: text(), status: whole(), title: text(), meaning: text() }, { title: "ProblemSort" }),
        ),
      },
      { title: "ProblemSorts" },
    ),
    example: {
      problems: [{ type: problemType("unknown-name"), ...PROBLEM_SORTS["unknown-name"] }],
    },
  },
  act: () => ({
    problems: Object.entries(PROBLEM_SORTS).map(([kind, { status, title, meaning }]) => ({
      type: problemType(kind as ProblemKind),
      status,
      title,
      meaning,
    })),
  }),
});

/** The routes that tell of all routes, themselves among them. */
export function aboutRoutes(others: readonly AnyApiRoute[]): readonly AnyApiRoute[] {
  const openApiRoute: AnyApiRoute = defineApiRoute({
    name: "control.api-document",
    method: "GET",
    path: "/openapi.json",
    tag: "About",
    summary: "This document",
    answer: {
      description: "An OpenAPI 3.1 document.",
      shape: anyObject(),
      example: { openapi: "3.1.1" },
    },
    act: (_, { origins }) => describeApi([...others, problemsRoute, openApiRoute], origins.control),
  });
  return [...others, problemsRoute, openApiRoute];
}

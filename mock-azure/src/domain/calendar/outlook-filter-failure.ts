import { type GraphFailure, graphFailure } from "../graph/graph-failure.ts";
import type { FilterProblem } from "../odata/filter.ts";
import { formatExpression } from "../odata/format-expression.ts";
import { storeExpression } from "./store-expression.ts";

/** How Outlook says that a filter of a resource cannot be answered. */
export function outlookFilterFailure(problem: FilterProblem, type: string): GraphFailure {
  switch (problem.kind) {
    case "syntax-problem":
      return graphFailure("filterSyntax", { message: problem.message });
    case "unknown-property":
      return graphFailure("propertyUnknown", { property: problem.property, type });
    case "unfilterable-property": {
      const property = problem.property.charAt(0).toUpperCase() + problem.property.slice(1);
      return graphFailure("filterUnindexed", { property });
    }
    case "other-property":
      return graphFailure("notEmulated", { what: `filtering ${type} by ${problem.property}` });
    case "no-entity-type":
      return graphFailure("castRefused", { property: problem.property });
    case "unsupported-expression":
      return graphFailure("filterUnsupported", { expression: storeExpression(problem.expression) });
    case "invalid-node":
      return graphFailure("filterNode", {
        detail: `Outlook has no filter ${formatExpression(problem.expression)}`,
      });
    case "service-fault":
      return graphFailure("serverError", {
        detail: `the service has been seen to fail on ${formatExpression(problem.expression)}`,
      });
    case "absent":
      return graphFailure("notEmulated", { what: problem.what });
  }
}

import type { Comparison, Expression, Lambda, Literal } from "./expression.ts";
import { readExtendedPropertyTest } from "./extended-property-test.ts";
import {
  type Condition,
  type Filter,
  type FilterField,
  type FilterProblem,
  type FilterRules,
  isFilterProblem,
  TEXT_FUNCTIONS,
} from "./filter.ts";
import { edmTypeOf, literalValue } from "./literal-value.ts";

/** What a name means where it stands: inside `any`, the variable is the collection's item. */
interface Scope {
  readonly rules: FilterRules;
  readonly item?: { readonly variable: string; readonly collection: string };
}

interface KnownField extends FilterField {
  readonly kind: "field";
  readonly name: string;
}

const problem = (message: string): FilterProblem => ({ kind: "syntax-problem", message });

const MIRRORED: Readonly<Record<Comparison["operator"], Comparison["operator"]>> = {
  eq: "eq",
  ne: "ne",
  gt: "lt",
  ge: "le",
  lt: "gt",
  le: "ge",
};

/**
 * Checks a filter against a resource: properties, types, and what the service can answer.
 *
 * @returns the filter, or the first thing that is wrong with it
 */
export function checkFilter(expression: Expression, rules: FilterRules): Filter | FilterProblem {
  return check(expression, { rules });
}

function check(expression: Expression, scope: Scope): Filter | FilterProblem {
  switch (expression.kind) {
    case "and":
    case "or": {
      const left = check(expression.left, scope);
      if (isFilterProblem(left)) return left;
      const right = check(expression.right, scope);
      return isFilterProblem(right) ? right : { kind: expression.kind, left, right };
    }
    case "not": {
      const operand = checkNegated(expression.operand, scope);
      return isFilterProblem(operand) ? operand : { kind: "not", operand };
    }
    case "comparison":
      return checkComparison(expression, scope);
    case "in":
      return checkMembership(expression, scope);
    case "call":
      return checkCall(expression, scope);
    case "lambda":
      return checkLambda(expression, scope);
    case "path": {
      const field = findField(expression.segments, scope);
      if (field.kind !== "field") return field;
      return field.type === "flag"
        ? { kind: "condition", field: field.name, operator: "eq", value: true }
        : problem("The $filter expression must evaluate to a single boolean value.");
    }
    case "literal":
      return expression.type === "flag"
        ? scope.rules.refuse(expression)
        : problem("The $filter expression must evaluate to a single boolean value.");
  }
}

function checkNegated(operand: Expression, scope: Scope): Filter | FilterProblem {
  const type =
    operand.kind === "path"
      ? findField(operand.segments, scope)
      : operand.kind === "literal"
        ? operand
        : undefined;
  if (type?.kind === "field" && type.type !== "flag") {
    return problem(
      `A unary operator with an incompatible type was detected. Found operand type '${edmTypeOf(type.type)}' for operator kind 'Not'.`,
    );
  }
  return check(operand, scope);
}

function findField(segments: readonly string[], { rules, item }: Scope): KnownField | FilterProblem {
  const [first = "", ...inner] = segments;
  const dotted = segments.find((segment) => segment.includes("."));
  if (dotted !== undefined) return { kind: "no-entity-type", property: dotted };
  const path = (item && first === item.variable ? [item.collection, ...inner] : segments).join("/");
  const name = Object.keys(rules.fields).find((known) => known.toLowerCase() === path.toLowerCase());
  const field = name === undefined ? undefined : rules.fields[name];
  return name !== undefined && field ? { kind: "field", name, ...field } : rules.refusePath(path);
}

function checkComparison(comparison: Comparison, scope: Scope): Filter | FilterProblem {
  const { operator, left, right } = comparison;
  if (left.kind === "path" && right.kind === "literal") return compare(left.segments, operator, right, scope);
  if (left.kind === "literal" && right.kind === "path")
    return compare(right.segments, MIRRORED[operator], left, scope);
  if (right.kind === "literal" && right.type === "flag" && left.kind !== "literal") {
    if (operator !== "eq" && operator !== "ne") return scope.rules.refuse(comparison);
    const asked = check(left, scope);
    if (isFilterProblem(asked)) return asked;
    return right.value === (operator === "eq") ? asked : { kind: "not", operand: asked };
  }
  for (const side of [left, right]) {
    const found =
      side.kind === "path"
        ? findField(side.segments, scope)
        : side.kind === "not"
          ? check(side, scope)
          : undefined;
    if (found && found.kind !== "field" && isFilterProblem(found)) return found;
  }
  return scope.rules.refuse([left, right].find((side) => side.kind === "call") ?? comparison);
}

function compare(
  segments: readonly string[],
  operator: Comparison["operator"],
  literal: Literal,
  scope: Scope,
): Filter | FilterProblem {
  const field = findField(segments, scope);
  if (field.kind !== "field") return field;
  const given = literalValue(literal, field.type, operator);
  if (given.kind !== "value") return given;
  if (typeof field.type !== "string" && operator !== "eq" && operator !== "ne") {
    return scope.rules.refuse({
      kind: "comparison",
      operator,
      left: { kind: "path", segments },
      right: literal,
    });
  }
  return { kind: "condition", field: field.name, operator, value: given.value };
}

function checkMembership(
  membership: Extract<Expression, { kind: "in" }>,
  scope: Scope,
): Filter | FilterProblem {
  const { left, list } = membership;
  if (!scope.rules.membership || left.kind !== "path") return scope.rules.refuse(membership);
  let found: Filter | undefined;
  for (const one of list) {
    if (one.kind !== "literal") return scope.rules.refuse(membership);
    const condition = compare(left.segments, "eq", one, scope);
    if (isFilterProblem(condition)) return condition;
    found = found ? { kind: "or", left: found, right: condition } : condition;
  }
  return found ?? problem("The list of 'in' is empty.");
}

/** Functions of OData, by name; others are unknown. */
const KNOWN_FUNCTIONS: readonly string[] = (
  "concat contains endswith indexof length startswith substring tolower toupper trim matchespattern day date " +
  "fractionalseconds hour maxdatetime mindatetime minute month now second time totaloffsetminutes totalseconds year " +
  "ceiling floor round cast isof case hassubset hassubsequence"
).split(" ");

function checkCall(call: Extract<Expression, { kind: "call" }>, scope: Scope): Filter | FilterProblem {
  const { name, args } = call;
  if (!KNOWN_FUNCTIONS.includes(name)) {
    return problem(
      `An unknown function with name '${name}' was found. This may also be a function import or a key lookup on a navigation property, which is not allowed.`,
    );
  }
  const operator = TEXT_FUNCTIONS.find((one) => one === name);
  if (operator === undefined) return scope.rules.refuse(call);
  const [path, text, more] = args;
  const field = path?.kind === "path" ? findField(path.segments, scope) : undefined;
  if (field && field.kind !== "field") return field;
  if (field?.type !== "text" || text?.kind !== "literal" || text.type !== "text" || more) {
    return path?.kind === "call" || text?.kind === "path"
      ? scope.rules.refuse(call)
      : problem(
          `No function signature for the function with name '${name}' matches the specified arguments. The function signatures considered are: ${name}(Edm.String Nullable=true, Edm.String Nullable=true).`,
        );
  }
  const served = field.functions ?? scope.rules.functions;
  return served.includes(operator)
    ? { kind: "condition", field: field.name, operator, value: text.value }
    : scope.rules.refuse(call);
}

function checkLambda(lambda: Lambda, { rules, item }: Scope): Filter | FilterProblem {
  const { quantifier, predicate, variable = "" } = lambda;
  const collection = lambda.collection.join("/");
  if (item) return rules.refuse(lambda);
  const { name, answer } = rules.extendedProperties ?? {};
  if (collection.toLowerCase() === name?.toLowerCase()) {
    if (answer === "fault") return { kind: "service-fault", expression: lambda };
    return readExtendedPropertyTest(lambda) ?? rules.refuse(lambda);
  }
  const known = Object.keys(rules.fields).find((name) => isWithin(name, collection));
  if (known === undefined || quantifier === "all") return rules.refuse(lambda);
  if (!predicate) return { kind: "any", field: known, predicate: undefined };
  const asked = check(predicate, { rules, item: { variable, collection } });
  if (isFilterProblem(asked)) return asked;
  const [field = "", another] = namesIn(asked);
  return another === undefined && isWithin(field, collection)
    ? { kind: "any", field, predicate: asked }
    : { kind: "absent", what: "a filter that asks several things of one item" };
}

const isWithin = (name: string, collection: string): boolean =>
  `${name}/`.toLowerCase().startsWith(`${collection}/`.toLowerCase());

function namesIn(filter: Filter): readonly string[] {
  const conditions: Condition[] = [];
  const visit = (one: Filter): void => {
    if (one.kind === "condition") conditions.push(one);
    else if (one.kind === "and" || one.kind === "or") [one.left, one.right].forEach(visit);
    else if (one.kind === "not") visit(one.operand);
  };
  visit(filter);
  return [...new Set(conditions.map(({ field }) => field))];
}

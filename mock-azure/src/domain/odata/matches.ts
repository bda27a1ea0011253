import { assertNever } from "@consentra/protocol";
import type { Condition, ExtendedPropertyTest, Filter, Value } from "./filter.ts";

/** What a filter asks a row. */
export interface FilterSource {
  /** A property's value; several where it is a collection. */
  read(field: string): Value | readonly Value[];
  /** Whether the row has such an extended property. */
  hasExtendedProperty?(test: ExtendedPropertyTest): boolean;
}

const asText = (value: Value): Value => (typeof value === "string" ? value.toLowerCase() : value);

/** How two values stand: `null` comes first, and text compares without regard to case, as Exchange and Entra do. */
export function compareValues(left: Value, right: Value): number {
  const [a, b] = [asText(left), asText(right)];
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}

function holds(operator: Condition["operator"], left: Value, right: Value): boolean {
  const order = compareValues(left, right);
  const [text, part] = [String(asText(left ?? "")), String(asText(right))];
  switch (operator) {
    case "eq":
      return order === 0;
    case "ne":
      return order !== 0;
    case "ge":
      return order >= 0;
    case "gt":
      return order > 0;
    case "le":
      return order <= 0;
    case "lt":
      return order < 0;
    case "startswith":
      return text.startsWith(part);
    case "endswith":
      return text.endsWith(part);
    case "contains":
      return text.includes(part);
    default:
      return assertNever(operator);
  }
}

const isSingle = (value: Value | readonly Value[]): value is Value => !Array.isArray(value);

/** Whether a row passes a filter. */
export function matches(filter: Filter, source: FilterSource): boolean {
  switch (filter.kind) {
    case "condition": {
      const { operator, value } = filter;
      const own = source.read(filter.field);
      return isSingle(own) ? holds(operator, own, value) : own.some((one) => holds(operator, one, value));
    }
    case "and":
      return matches(filter.left, source) && matches(filter.right, source);
    case "or":
      return matches(filter.left, source) || matches(filter.right, source);
    case "not":
      return !matches(filter.operand, source);
    case "any": {
      const { field, predicate } = filter;
      const own = source.read(field);
      return (isSingle(own) ? [own] : own).some(
        (item) => predicate === undefined || matches(predicate, { read: () => item }),
      );
    }
    case "extended-property":
      return source.hasExtendedProperty?.(filter) ?? false;
    default:
      return assertNever(filter);
  }
}

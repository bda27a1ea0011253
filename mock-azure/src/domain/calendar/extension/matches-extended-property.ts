import { isGraphFailure } from "../../graph/graph-failure.ts";
import type { ExtendedPropertyTest } from "../../odata/filter.ts";
import { parseDateTime } from "../event-time.ts";
import type { EventExtras } from "./event-extras.ts";
import { type MapiType, readExtendedPropertyId } from "./extended-property-id.ts";

const NUMBERS: readonly MapiType[] = [
  "ApplicationTime",
  "Currency",
  "Double",
  "Float",
  "Integer",
  "Long",
  "Short",
];

/** The moment a text means, UTC where it does not say; a text that means none compares with nothing. */
function momentOf(text: string): number {
  const parsed = parseDateTime(text);
  return parsed ? parsed.wall - (parsed.offset ?? 0) : Number.NaN;
}

/** Less than zero, zero or more, as the first is less than, equal to or more than the second. */
function compare(type: MapiType, kept: string, asked: string): number {
  if (NUMBERS.includes(type)) return Number(kept) - Number(asked);
  if (type === "SystemTime") return momentOf(kept) - momentOf(asked);
  const [a, b] = [kept, asked].map((text) => text.toLowerCase().replace(/^\{|\}$/g, "")) as [string, string];
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Whether an event has an extended property with such a value: what
 * `singleValueExtendedProperties/any(ep: ep/id eq '…' and ep/value eq '…')` asks. Names in ids are told apart by case,
 * values are not; numbers and times compare as such. An id that is none matches nothing.
 *
 * @see https://learn.microsoft.com/graph/api/singlevaluelegacyextendedproperty-get
 */
export function matchesExtendedProperty(
  { extendedProperties }: Pick<EventExtras, "extendedProperties">,
  { id, operator, value }: Omit<ExtendedPropertyTest, "kind">,
): boolean {
  const read = readExtendedPropertyId(id);
  if (isGraphFailure(read)) return false;
  const kept = extendedProperties.find((one) => one.id === read.id)?.value;
  if (value === null) return operator === "ne" && kept !== undefined;
  if (typeof kept !== "string") return false;
  const asked = String(value);
  const order = compare(read.type, kept, asked);
  switch (operator) {
    case "eq":
      return order === 0;
    case "ne":
      return order !== 0;
    case "gt":
      return order > 0;
    case "ge":
      return order >= 0;
    case "lt":
      return order < 0;
    case "le":
      return order <= 0;
    case "contains":
      return kept.toLowerCase().includes(asked.toLowerCase());
    case "startswith":
      return kept.toLowerCase().startsWith(asked.toLowerCase());
  }
}

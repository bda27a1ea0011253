import { graphFailure, isGraphFailure } from "../../graph/graph-failure.ts";
import { type Reader, readFields, readList, readText } from "../../graph/json-fields.ts";
import { parseDateTime } from "../event-time.ts";
import { type MapiType, readExtendedPropertyId } from "./extended-property-id.ts";

/** A property of MAPI that an app keeps on an item: one value, or a list of them, always as text. */
export interface ExtendedProperty {
  readonly id: string;
  readonly value: string | readonly string[];
}

/** What a request writes of one; null takes it away. */
export interface ExtendedPropertyDraft {
  readonly id: string;
  readonly value: string | readonly string[] | null;
}

const isWhole = (bits: number) => (text: string) => {
  if (!/^-?\d{1,19}$/.test(text)) return false;
  const value = BigInt(text);
  const limit = 2n ** BigInt(bits - 1);
  return -limit <= value && value < limit;
};
const isNumber = (text: string) => /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text);

/** Whether a text is a value of a type. */
const FITS: Readonly<Record<MapiType, (text: string) => boolean>> = {
  ApplicationTime: isNumber,
  Binary: (text) => /^[A-Za-z0-9+/]*={0,2}$/.test(text) && text.length % 4 === 0,
  Boolean: (text) => /^(?:true|false)$/i.test(text),
  CLSID: (text) => /^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i.test(text),
  Currency: isNumber,
  Double: isNumber,
  Float: isNumber,
  Integer: isWhole(32),
  Long: isWhole(64),
  Short: isWhole(16),
  String: () => true,
  SystemTime: (text) => parseDateTime(text) !== undefined,
};

/** A reader of properties of one sort: those with one value, or those with lists. */
const readProperty =
  <Value extends string | readonly string[]>(
    wireType: string,
    isList: boolean,
    readValue: Reader<Value>,
  ): Reader<ExtendedPropertyDraft> =>
  (value, property) => {
    const given = readFields<{ id: string; value: Value | null }>(wireType, {
      id: readText,
      value: (entry, name) => (entry === null ? null : readValue(entry, name)),
    })(value, property);
    if (isGraphFailure(given)) return given;
    const read = readExtendedPropertyId(given.id ?? "");
    if (isGraphFailure(read)) return read;
    if (read.isList !== isList) {
      return graphFailure("extendedPropertyCombination", {
        detail: `${read.id} is a property ${read.isList ? "with a list of values" : "with one value"}`,
      });
    }
    const { value: content = null } = given;
    if (content !== null && ![content].flat().every((one) => FITS[read.type](one))) {
      return graphFailure("extendedPropertyValue", { detail: `a value of ${read.id} is no ${read.type}` });
    }
    return { id: read.id, value: content };
  };

/** @see https://learn.microsoft.com/graph/api/resources/singlevaluelegacyextendedproperty */
export const readSingleValueProperties = readList(
  readProperty("microsoft.graph.singleValueLegacyExtendedProperty", false, readText),
);

/** @see https://learn.microsoft.com/graph/api/resources/multivaluelegacyextendedproperty */
export const readMultiValueProperties = readList(
  readProperty("microsoft.graph.multiValueLegacyExtendedProperty", true, readList(readText)),
);

/** Properties with others written: of each id there is one. */
export function writeExtendedProperties(
  properties: readonly ExtendedProperty[],
  drafts: readonly ExtendedPropertyDraft[],
): readonly ExtendedProperty[] {
  const byId = new Map(properties.map((one) => [one.id, one]));
  for (const { id, value } of drafts) {
    if (value === null) byId.delete(id);
    else byId.set(id, { id, value });
  }
  return [...byId.values()];
}

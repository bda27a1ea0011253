import { type GraphFailure, graphFailure } from "../../graph/graph-failure.ts";

/** Types of MAPI whose values can be kept, each alone and as a list. */
export const MAPI_TYPES = [
  "ApplicationTime",
  "Binary",
  "Boolean",
  "CLSID",
  "Currency",
  "Double",
  "Float",
  "Integer",
  "Long",
  "Short",
  "String",
  "SystemTime",
] as const;

export type MapiType = (typeof MAPI_TYPES)[number];

/** Which property of MAPI an id means. */
export interface ExtendedPropertyId {
  /** One spelling for all that mean the same: ids are compared by it. */
  readonly id: string;
  readonly type: MapiType;
  readonly isList: boolean;
}

/** There is no list of flags. */
const WITHOUT_LISTS: readonly MapiType[] = ["Boolean"];

const LIST = /Array$/i;
const NAMED = /^(\w+) \{([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\} (?:Name (.+)|Id (0x[0-9a-f]{1,8}))$/i;
const TAGGED = /^(\w+) (0x[0-9a-f]{1,8})$/i;

/** Apps may not define properties by tags: the tags from here on are given by each mailbox. */
const FIRST_CUSTOM_TAG = 0x8000;

const readNumber = (hexadecimal: string): string => `0x${Number(hexadecimal).toString(16)}`;

/** A tag may carry the type in its lower half. */
function propertyOfTag(tag: string): number {
  const number = Number(tag);
  return number > 0xffff ? number >>> 16 : number;
}

/**
 * Reads the id of an extended property: a type with a namespace and a name or number, or a type with a tag. The name
 * is told apart by case, all else is not.
 *
 * @see https://learn.microsoft.com/graph/api/resources/extended-properties-overview#id-formats
 */
export function readExtendedPropertyId(text: string): ExtendedPropertyId | GraphFailure {
  const [, word = "", guid = "", name, number] = NAMED.exec(text) ?? [];
  const [, tagWord = "", tag] = TAGGED.exec(text) ?? [];
  const given = word || tagWord;
  const isList = LIST.test(given);
  const single = given.replace(LIST, "").toLowerCase();
  const type = MAPI_TYPES.find((one) => one.toLowerCase() === single);
  if (type === undefined) return graphFailure("extendedPropertyId");
  if (isList && WITHOUT_LISTS.includes(type)) return graphFailure("extendedPropertyId");
  const typeName = isList ? `${type}Array` : type;
  if (tag !== undefined) {
    return propertyOfTag(tag) >= FIRST_CUSTOM_TAG
      ? graphFailure("extendedPropertyCombination", { detail: `the tag ${tag} is none that MAPI defines` })
      : { id: `${typeName} ${readNumber(tag)}`, type, isList };
  }
  const local = name === undefined ? `Id ${readNumber(number ?? "0x0")}` : `Name ${name}`;
  return { id: `${typeName} {${guid.toLowerCase()}} ${local}`, type, isList };
}

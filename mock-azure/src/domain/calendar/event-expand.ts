import { type GraphFailure, graphFailure, isGraphFailure } from "../graph/graph-failure.ts";
import { splitOutside, takeOption } from "../graph/take-option.ts";
import { type AttachmentView, readAttachmentQuery } from "./attachment/attachment-query.ts";
import { readExtendedPropertyId } from "./extension/extended-property-id.ts";
import { toExtensionName } from "./extension/open-extension.ts";

/** What a request wants along with events. */
export type EventExpansion =
  | { readonly relation: "attachments"; readonly view: AttachmentView }
  | {
      readonly relation: "extensions" | "singleValueExtendedProperties" | "multiValueExtendedProperties";
      /** Names of extensions, or ids of properties; no others come along. */
      readonly ids: readonly string[];
    };

export type EventExpand = readonly EventExpansion[];

const RELATIONS = [
  "attachments",
  "extensions",
  "singleValueExtendedProperties",
  "multiValueExtendedProperties",
] as const;

/** What comes along with the master of a series only. */
const OF_SERIES = "exceptionoccurrences";

const syntax = (value: string): GraphFailure => graphFailure("querySyntax", { option: "$expand", value });

/** The options in the brackets behind a relation, by name in lower case. */
function readInner(text: string): URLSearchParams | GraphFailure {
  const options = new URLSearchParams();
  for (const part of splitOutside(text, ";")) {
    const [, name = "", value = ""] = /^(\$?\w+)\s*=\s*(.*)$/s.exec(part) ?? [];
    if (name === "") return syntax(text);
    options.append(name.toLowerCase().replace(/^(?!\$)/, "$"), value);
  }
  return options;
}

const TERM = /\s*(\(*)\s*id\s+eq\s+'((?:[^']|'')*)'\s*(\)*)\s*(or\b|$)/iy;

/** The one filter that the service takes here: `id eq '…' or id eq '…'`, in brackets or without. */
function readIds(filter: string): readonly string[] | GraphFailure {
  const ids: string[] = [];
  let depth = 0;
  let at = 0;
  let isOpen = true;
  while (isOpen) {
    TERM.lastIndex = at;
    const match = TERM.exec(filter);
    if (!match) return syntax(filter);
    const [term, opening = "", id = "", closing = "", or] = match;
    depth += opening.length - closing.length;
    if (depth < 0) return syntax(filter);
    ids.push(id.replaceAll("''", "'"));
    at += term.length;
    isOpen = or !== "";
  }
  return depth === 0 ? ids : syntax(filter);
}

/** Ids of properties in the one spelling they are kept in. */
function readPropertyIds(ids: readonly string[]): readonly string[] | GraphFailure {
  const read: string[] = [];
  for (const text of ids) {
    const property = readExtendedPropertyId(text);
    if (isGraphFailure(property)) return property;
    read.push(property.id);
  }
  return read;
}

function readFiltered(
  relation: Exclude<EventExpansion["relation"], "attachments">,
  options: URLSearchParams,
): EventExpansion | GraphFailure {
  const other = [...options].find(([name]) => name !== "$filter");
  if (other) return graphFailure("notEmulated", { what: `${other[0]} of expanded ${relation}` });
  const filter = options.get("$filter");
  // Without a filter the service refuses extensions, and says nothing at all of properties.
  if (filter === null && relation === "extensions") return graphFailure("extensionsUnfiltered");
  const ids = filter === null ? [] : readIds(filter);
  if (isGraphFailure(ids)) return ids;
  if (relation === "extensions") return { relation, ids: ids.map(toExtensionName) };
  const properties = readPropertyIds(ids);
  return isGraphFailure(properties) ? properties : { relation, ids: properties };
}

function readExpansion(text: string): EventExpansion | GraphFailure {
  const [, name = "", inner] = /^(\w+)\s*(?:\((.*)\))?$/s.exec(text) ?? [];
  if (name === "") return syntax(text);
  const relation = RELATIONS.find((one) => one.toLowerCase() === name.toLowerCase());
  if (relation === undefined) {
    return name.toLowerCase() === OF_SERIES
      ? graphFailure("notEmulated", { what: `$expand=${name} of events` })
      : graphFailure("expandRefused", { property: name });
  }
  const options = inner === undefined ? new URLSearchParams() : readInner(inner);
  if (isGraphFailure(options)) return options;
  if (relation !== "attachments") return readFiltered(relation, options);
  const query = readAttachmentQuery(options);
  return isGraphFailure(query) ? query : { relation, view: query.view };
}

export interface ReadExpand {
  readonly expand: EventExpand;
  /** What is left of the query. */
  readonly rest: URLSearchParams;
}

/**
 * Takes `$expand` out of a query for events and reads it.
 *
 * @see https://learn.microsoft.com/graph/query-parameters#expand-parameter
 */
export function readEventExpand(parameters: URLSearchParams): ReadExpand | GraphFailure {
  const taken = takeOption(parameters, "$expand");
  if (isGraphFailure(taken)) return taken;
  const expand: EventExpansion[] = [];
  for (const part of taken.value === undefined ? [] : splitOutside(taken.value, ",")) {
    const expansion = readExpansion(part);
    if (isGraphFailure(expansion)) return expansion;
    expand.push(expansion);
  }
  return { expand, rest: taken.rest };
}

import { type GraphFailure, graphFailure, isGraphFailure } from "../graph/graph-failure.ts";
import { type AttachmentView, readAttachmentQuery } from "./attachment/attachment-query.ts";
import { readExtendedPropertyId } from "./extension/extended-property-id.ts";
import { toExtensionName } from "./extension/open-extension.ts";

/** Relations that hold what was put on an event beside its own properties. */
export type ContentRelation =
  | "attachments"
  | "extensions"
  | "singleValueExtendedProperties"
  | "multiValueExtendedProperties";

/** Which of an event's content is wanted along with it. */
export type WantedContent =
  | { readonly relation: "attachments"; readonly view: AttachmentView }
  | {
      readonly relation: Exclude<ContentRelation, "attachments">;
      /** Names of extensions, or ids of properties; no others come along. */
      readonly ids: readonly string[];
    };

const syntax = (value: string): GraphFailure => graphFailure("querySyntax", { option: "$expand", value });

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
  relation: Exclude<ContentRelation, "attachments">,
  options: URLSearchParams,
): WantedContent | GraphFailure {
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

/**
 * Reads what the brackets behind a relation say.
 *
 * @see https://learn.microsoft.com/graph/query-parameters#expand-parameter
 */
export function readWantedContent(
  relation: ContentRelation,
  options: URLSearchParams,
): WantedContent | GraphFailure {
  if (relation !== "attachments") return readFiltered(relation, options);
  const query = readAttachmentQuery(options);
  return isGraphFailure(query) ? query : { relation, view: query.view };
}

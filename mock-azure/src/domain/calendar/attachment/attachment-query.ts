import { type CollectionQuery, type Queryable, readCollectionQuery } from "../../graph/collection-query.ts";
import { type GraphFailure, graphFailure, isGraphFailure } from "../../graph/graph-failure.ts";
import { takeOption } from "../../graph/take-option.ts";

/** What queries for attachments may speak of: what all kinds have. */
const ATTACHMENTS: Queryable<never> = {
  type: "microsoft.graph.attachment",
  properties: ["id", "lastModifiedDateTime", "name", "contentType", "size", "isInline"],
  notEmulated: [],
  unselectable: [],
  orderings: [],
};

/** What only files have is selected through their type. */
const OF_FILES = /^microsoft\.graph\.fileAttachment\/(contentId|contentLocation|contentBytes)$/i;
const FILE_PROPERTIES: readonly string[] = ["contentId", "contentLocation", "contentBytes"];

const ATTACHED_ITEM = /^microsoft\.graph\.itemAttachment\/item$/i;

/** The service gives all attachments of an item at once where no `$top` is asked for. */
const ALL = 1000;

/** What an answer gives of an attachment beside its own properties. */
export interface AttachmentView {
  readonly select: readonly string[] | undefined;
  /** Whether the attached item comes along. */
  readonly withItem: boolean;
}

export interface AttachmentQuery {
  readonly query: CollectionQuery;
  readonly view: AttachmentView;
}

function readExpand(value: string | undefined): boolean | GraphFailure {
  if (value === undefined) return false;
  if (ATTACHED_ITEM.test(value.trim())) return true;
  return value.trim().toLowerCase() === "item"
    ? graphFailure("propertyUnknown", { property: value.trim(), type: ATTACHMENTS.type })
    : graphFailure("expandRefused", { property: value });
}

function readFileProperty(name: string): string | undefined {
  const property = OF_FILES.exec(name)?.[1]?.toLowerCase();
  return FILE_PROPERTIES.find((one) => one.toLowerCase() === property);
}

/**
 * Reads what a request for attachments asks for. `contentBytes` and the like belong to files alone, so that they are
 * selected as `microsoft.graph.fileAttachment/contentBytes`.
 *
 * @see https://learn.microsoft.com/graph/api/attachment-get#optional-query-parameters
 */
export function readAttachmentQuery(parameters: URLSearchParams): AttachmentQuery | GraphFailure {
  const expand = takeOption(parameters, "$expand");
  if (isGraphFailure(expand)) return expand;
  const withItem = readExpand(expand.value);
  if (isGraphFailure(withItem)) return withItem;
  const select = takeOption(expand.rest, "$select");
  if (isGraphFailure(select)) return select;
  const names = select.value?.split(",").map((name) => name.trim()) ?? [];
  const common = names.filter((name) => readFileProperty(name) === undefined);
  const { rest } = select;
  if (common.length > 0) rest.set("$select", common.join(","));
  const query = readCollectionQuery(rest, ATTACHMENTS, ALL);
  if (isGraphFailure(query)) return query;
  const ofFiles = names.flatMap((name) => readFileProperty(name) ?? []);
  // `$select=*` beside other names means everything still.
  const isWhole = query.select === undefined && common.length > 0;
  const selected = isWhole || names.length === 0 ? undefined : [...(query.select ?? []), ...ofFiles];
  return { query, view: { select: selected, withItem } };
}

import type { FailureKind } from "./failure-kind.ts";

const FILTER_PAGE = "https://learn.microsoft.com/graph/filter-query-parameter";
const EXPAND_PAGE = "https://learn.microsoft.com/graph/query-parameters#expand-parameter";

/** The refusals of queries; the texts of filters that cannot be read are those of the OData library. */
export const QUERY_FAILURES = {
  filterSyntax: [400, "RequestBroker--ParseUri", "{message}", FILTER_PAGE],
  filterUnsupported: [
    400,
    "UnsupportedEntityExpression",
    "'{expression}' is not a supported filter expression.",
    "https://github.com/microsoftgraph/microsoft-graph-docs/issues/1771",
  ],
  filterNode: [
    400,
    "ErrorInvalidUrlQueryFilter",
    "The query filter contains one or more invalid nodes.",
    FILTER_PAGE,
  ],
  filterUnindexed: [
    400,
    "ErrorInvalidProperty",
    "The property '{property}' does not support filtering.",
    FILTER_PAGE,
  ],
  castRefused: [
    400,
    "BadRequest",
    "The child type '{property}' in a cast was not an entity type. Casts can only be performed on entity types.",
    "https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/7192",
  ],
  expandRefused: [
    400,
    "ExpandNotSupported",
    "Expand is not allowed for property '{property}' according to the entity schema.",
    EXPAND_PAGE,
  ],
  expandOfProperty: [
    400,
    "RequestBroker--ParseUri",
    "Property '{property}' on type '{type}' is not a navigation property or complex property. Only navigation properties can be expanded.",
    EXPAND_PAGE,
  ],
  expandWithoutFilter: [
    400,
    "BadRequest",
    "Expanding '{property}' needs a filter on the ids that are wanted.",
    EXPAND_PAGE,
  ],
  filterInefficient: [
    400,
    "InefficientFilter",
    "The restriction or sort order is too complex for this operation.",
    "https://learn.microsoft.com/graph/api/user-list-messages#using-filter-and-orderby-in-the-same-query",
  ],
  restrictionTooComplex: [
    400,
    "ErrorRestrictionTooComplex",
    "The restriction or sort order is too complex for this operation.",
    "https://github.com/mguessan/davmail/issues/501",
  ],
} as const satisfies Readonly<Record<string, FailureKind>>;

import type { FailureKind } from "./failure-kind.ts";

const OVERVIEW = "https://learn.microsoft.com/graph/delta-query-overview";

/** The refusals of delta requests. */
export const SYNC_FAILURES = {
  syncTokenMalformed: [400, "BadRequest", "Badly formed token.", OVERVIEW],
  syncStateNotFound: [
    410,
    "SyncStateNotFound",
    "The sync state generation is not found; generation={generation};[highest={highest}][{highest}].",
    "https://github.com/microsoftgraph/microsoft-graph-docs/issues/2350",
  ],
  syncStateInvalid: [410, "SyncStateInvalid", "The sync state is invalid.", OVERVIEW],
  resyncRequired: [410, "resyncRequired", "Resync is required.", OVERVIEW],
  trackingUnsupported: [
    400,
    "BadRequest",
    "Unsupported request: Change tracking is not supported against 'microsoft.graph.event'.",
    "https://github.com/microsoftgraph/msgraph-metadata/issues/608",
  ],
} as const satisfies Readonly<Record<string, FailureKind>>;

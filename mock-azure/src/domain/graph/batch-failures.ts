import type { FailureKind } from "./failure-kind.ts";

const BATCH_PAGE = "https://learn.microsoft.com/graph/json-batching";

/** The refusals of batches and of requests inside them. */
export const BATCH_FAILURES = {
  batchInvalid: [
    400,
    "BadRequest",
    "Invalid batch payload format.",
    "https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/8576",
  ],
  batchTooLarge: [
    400,
    "BadRequest",
    "Number of requests inside batch exceed the limit.",
    "https://github.com/microsoftgraph/microsoftgraph-postman-collections/issues/9",
  ],
  batchIdTaken: [400, "BadRequest", "The request id '{id}' is not unique in the batch.", BATCH_PAGE],
  batchBodyMissing: [
    400,
    "BadRequest",
    "Write request id : {id} does not contain Content-Type header or body.",
    "https://github.com/microsoftgraph/msgraph-sdk-dotnet/issues/2628",
  ],
  batchDependency: [
    400,
    "BadRequest",
    "Invalid dependency for request Id {id}.",
    "https://github.com/microsoftgraph/msgraph-sdk-dotnet-core/issues/891",
  ],
  batchOrder: [
    400,
    "BadRequest",
    "Batch should be either fully sequential or fully parallel.",
    "https://github.com/microsoftgraph/microsoft-graph-docs/issues/16280",
  ],
  batchNested: [400, "BadRequest", "A batch cannot be part of a batch.", BATCH_PAGE],
  dependencyFailed: [
    424,
    "FailedDependency",
    "The request was not made, because request {id}, which it depends on, has failed.",
    BATCH_PAGE,
  ],
} as const satisfies Readonly<Record<string, FailureKind>>;

import { conclude, type Decision } from "../decision.ts";
import { BATCH_FAILURES } from "./batch-failures.ts";
import { CONTENT_FAILURES } from "./content-failures.ts";
import { DIRECTORY_FAILURES } from "./directory-failures.ts";
import { type FailureKind, TOKEN_PAGE } from "./failure-kind.ts";
import { MAILBOX_FAILURES } from "./mailbox-failures.ts";
import { MEETING_FAILURES } from "./meeting-failures.ts";
import { QUERY_FAILURES } from "./query-failures.ts";
import { SERVICE_FAILURES } from "./service-failures.ts";
import { SUBSCRIPTION_FAILURES } from "./subscription-failures.ts";
import { SYNC_FAILURES } from "./sync-failures.ts";
import { TOKEN_FAILURES } from "./token-failures.ts";

const ERRORS_PAGE = "https://learn.microsoft.com/graph/errors";

/**
 * The refusals of Microsoft Graph, by a name of ours. Clients act on status and code; the message is no contract, but
 * people search for it, so its known form is kept. `{…}` takes a value.
 *
 * @see https://learn.microsoft.com/graph/errors
 */
const FAILURES = {
  ...TOKEN_FAILURES,
  ...CONTENT_FAILURES,
  ...MEETING_FAILURES,
  ...QUERY_FAILURES,
  ...BATCH_FAILURES,
  ...MAILBOX_FAILURES,
  ...SYNC_FAILURES,
  ...SUBSCRIPTION_FAILURES,
  ...SERVICE_FAILURES,
  ...DIRECTORY_FAILURES,
  filterInvalid: [400, "BadRequest", "Invalid filter clause: {filter}"],
  filterProperty: [
    400,
    "Request_UnsupportedQuery",
    "Unsupported or invalid query filter clause specified for property '{property}' of resource '{type}'.",
  ],
  filterMissing: [400, "BadRequest", "This request needs the filter {filter}."],
  userContextMissing: [
    400,
    "BadRequest",
    "filterByCurrentUser is only valid with delegated authentication flow.",
    TOKEN_PAGE,
  ],
  segmentUnknown: [400, "RequestBroker--ParseUri", "Resource not found for the segment '{segment}'."],
  methodRefused: [
    405,
    "Request_BadRequest",
    "The HTTP method {method} is not allowed here; allowed: {allowed}.",
  ],
  notEmulated: [501, "NotImplemented", "mock-azure does not emulate {what}. See docs/parity.md."],
  optionUnknown: [400, "BadRequest", "The query parameter '{option}' is not supported."],
  optionRefused: [400, "ErrorInvalidUrlQuery", "The query option '{option}' is not allowed here: {why}."],
  optionRepeated: [
    400,
    "BadRequest",
    "Query option '{option}' was specified more than once, but it must be specified at most once.",
  ],
  optionValue: [
    400,
    "BadRequest",
    "Invalid value '{value}' for {option} query option found. It requires {expected}.",
  ],
  searchRefused: [400, "BadRequest", "The query option '$search' is not supported on this entity."],
  topTooLarge: [
    400,
    "BadRequest",
    "The limit of '1000' for Top query has been exceeded. The value from the incoming request is '{value}'.",
  ],
  orderByComplex: [
    400,
    "BadRequest",
    "The $orderby expression must evaluate to a single value of primitive type.",
  ],
  querySyntax: [400, "RequestBroker--ParseUri", "Syntax error in the value '{value}' of {option}."],
  propertyUnknown: [
    400,
    "RequestBroker--ParseUri",
    "Could not find a property named '{property}' on type '{type}'.",
  ],
  windowMissing: [
    400,
    "ErrorInvalidParameter",
    "This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.",
  ],
  parameterInvalid: [
    400,
    "ErrorInvalidParameter",
    "The value '{value}' of parameter '{parameter}' is invalid.",
  ],
  windowTooLong: [
    400,
    "ErrorInvalidRequest",
    "Your request can't be completed. The range between the start and end dates is greater than the allowed range. Maximum number of days: 1825.",
  ],
  zoneUnknown: [
    400,
    "TimeZoneNotSupportedException",
    "A valid TimeZone value must be specified. The following TimeZone value is not supported: '{zone}'.",
  ],
  contentType: [415, "RequestBodyRead", "The content type '{type}' is not supported: send application/json."],
  bodyTooLarge: [400, "BadRequest", "Maximum request length exceeded."],
  bodyNotJson: [
    400,
    "BadRequest",
    "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.",
  ],
  bodyProperty: [
    400,
    "RequestBodyRead",
    "The property '{property}' does not exist on type '{type}'. Make sure to only use property names that are defined by the type.",
  ],
  bodyValue: [
    400,
    "RequestBodyRead",
    "Cannot convert the value of property '{property}' to the expected type '{type}'.",
  ],
  bodyEnum: [400, "UnableToDeserializePostBody", "were unable to deserialize "],
  validation: [400, "ErrorPropertyValidationFailure", "At least one property failed validation."],
  seriesEmpty: [
    400,
    "ErrorRecurrenceHasNoOccurrence",
    "The recurrence pattern has no occurrence in its range.",
  ],
  occurrenceCrossing: [
    400,
    "ErrorOccurrenceCrossingBoundary",
    "Modified occurrence is crossing or overlapping adjacent occurrence.",
  ],
  seriesMissing: [
    400,
    "ErrorInvalidRequest",
    "Your request can't be completed. Only a recurring series has instances.",
  ],
  durationTooLong: [
    400,
    "ErrorCalendarDurationIsTooLong",
    "The duration of the event is longer than five years.",
  ],
  recipientInvalid: [400, "ErrorInvalidRecipients", "At least one recipient is not valid."],
  transactionReused: [
    400,
    "ErrorDuplicateTransactionId",
    "Your request can't be completed. The TransactionId specified in the request has already been used to create a different event.",
  ],
  idMalformed: [400, "ErrorInvalidIdMalformed", "Id is malformed."],
  itemNotFound: [404, "ErrorItemNotFound", "The specified object was not found in the store."],
  calendarNameMissing: [
    400,
    "ErrorInvalidRequest",
    "Your request can't be completed. A calendar needs a name.",
  ],
  calendarExists: [409, "ErrorFolderExists", "A folder with the specified name already exists."],
  calendarKept: [400, "ErrorCannotDeleteObject", "The default calendar cannot be deleted."],
  changeKeyStale: [
    412,
    "ErrorIrresolvableConflict",
    "The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.",
  ],
} as const satisfies Readonly<Record<string, FailureKind>>;

export type GraphFailureName = keyof typeof FAILURES;

/** A refusal of Microsoft Graph, as it goes on the wire. */
export interface GraphFailure {
  readonly kind: "graph-failure";
  readonly name: GraphFailureName;
  readonly status: number;
  readonly code: string;
  readonly message: string;
  /** What exactly was wrong, where the real message does not say; goes to the reasons only. */
  readonly detail: string | undefined;
  readonly source: string;
  /** What a new token must show, as JSON text; only of a claims challenge. */
  readonly claims: string | undefined;
  /** Text of `Retry-After`, where the answer says when to come again. */
  readonly retryAfter: string | undefined;
}

/** Every refusal as it is known, without the values of a case. */
export function graphFailureKinds(): readonly Pick<GraphFailure, "status" | "code" | "message" | "source">[] {
  return Object.values<FailureKind>(FAILURES).map(([status, code, message, source = ERRORS_PAGE]) => ({
    status,
    code,
    message,
    source,
  }));
}

/**
 * Makes a refusal.
 *
 * @param name - which one
 * @param values - what stands for the `{…}` of its message; `detail` says more to the reader of the reasons,
 *   `claims` what a new token must show, `retryAfter` when to come again
 */
export function graphFailure(
  name: GraphFailureName,
  values: Readonly<Record<string, string>> = {},
): GraphFailure {
  const [status, code, message, source = ERRORS_PAGE]: FailureKind = FAILURES[name];
  const text = message.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? "");
  return {
    kind: "graph-failure",
    name,
    status,
    code,
    message: text,
    detail: values.detail,
    source,
    claims: values.claims,
    retryAfter: values.retryAfter,
  };
}

/** Whether a result is a refusal. */
export function isGraphFailure(value: unknown): value is GraphFailure {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "graph-failure";
}

/** A decision that refuses and changes nothing. */
export function refuse(failure: GraphFailure): Decision<GraphFailure> {
  const text = failure.detail ?? (failure.message || failure.code);
  return conclude(failure, [
    {
      rule: `graph.${failure.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      text,
      source: failure.source,
    },
  ]);
}

import type { FailureKind } from "./failure-kind.ts";

const CREATE_PAGE = "https://learn.microsoft.com/graph/api/subscription-post-subscriptions";
const VALIDATION_PAGE =
  "https://learn.microsoft.com/graph/change-notifications-delivery-webhooks#notificationurl-validation";
const COUNT_PAGE = "https://stackoverflow.com/questions/65494288";

/**
 * Refusals of subscriptions to changes. What Outlook says no to comes as an `ExtensionError` with its answer inside.
 *
 * @see https://learn.microsoft.com/graph/api/subscription-post-subscriptions
 */
export const SUBSCRIPTION_FAILURES = {
  subscriptionPayload: [
    400,
    "InvalidRequest",
    "Could not process subscription creation payload. Are all property names spelled and camelCased properly? Also are the Datetime properties in a valid internet Date and Time format?",
    "https://github.com/microsoftgraph/microsoft-graph-docs/issues/2231",
  ],
  subscriptionPropertyMissing: [
    400,
    "InvalidRequest",
    "{property} is a required property for subscription creation",
    "https://github.com/microsoftgraph/microsoft-graph-docs/issues/4092",
  ],
  subscriptionInvalid: [400, "InvalidRequest", "{what}", CREATE_PAGE],
  notificationScheme: [
    400,
    "InvalidRequest",
    "{property} scheme='{scheme}' is not supported.",
    "https://github.com/microsoftgraph/microsoft-graph-docs/issues/2751",
  ],
  notificationStatus: [
    400,
    "ValidationError",
    "Subscription validation request failed. HTTP status code is '{status}'. Notification endpoint must respond with 200 OK to validation request.",
    VALIDATION_PAGE,
  ],
  notificationUnreachable: [
    400,
    "ValidationError",
    "Subscription validation request failed. Notification endpoint must respond with 200 OK to validation request.",
    VALIDATION_PAGE,
  ],
  notificationEcho: [
    400,
    "ValidationError",
    "Subscription validation request failed. Response must exactly match validationToken query parameter.",
    VALIDATION_PAGE,
  ],
  notificationTimeout: [
    400,
    "ValidationError",
    "Subscription validation request timed out.",
    VALIDATION_PAGE,
  ],
  certificateInvalid: [
    400,
    "InvalidRequest",
    "Certificate validation error: {why}",
    "https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/4898",
  ],
  outlookForbids: [
    403,
    "ExtensionError",
    "Operation: {operation}; Exception: [Status Code: Forbidden; Reason: {reason}]",
    CREATE_PAGE,
  ],
  outlookFindsNothing: [
    404,
    "ExtensionError",
    "Operation: {operation}; Exception: [Status Code: NotFound; Reason: {reason}]",
    CREATE_PAGE,
  ],
  outlookRefuses: [
    400,
    "ExtensionError",
    "Operation: {operation}; Exception: [Status Code: BadRequest; Reason: {reason}]",
    CREATE_PAGE,
  ],
  subscriptionCount: [
    429,
    "ExtensionError",
    "Operation: Create; Exception: [Status Code: 429; Reason: Resource 'SubscriptionCountReached' has reached limit of '1000'. Please retry after '12/31/9999 11:59:59 PM'.]",
    COUNT_PAGE,
  ],
  subscriptionExists: [
    409,
    "Conflict",
    "Subscription Id {id} already exists for the requested combination",
    "https://github.com/microsoftgraph/microsoft-graph-docs-contrib/pull/8573",
  ],
  subscriptionGone: [404, "ResourceNotFound", "The object was not found."],
} as const satisfies Readonly<Record<string, FailureKind>>;

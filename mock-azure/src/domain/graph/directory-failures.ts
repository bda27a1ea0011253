import { type FailureKind, TOKEN_PAGE } from "./failure-kind.ts";

/**
 * What Microsoft Graph refuses of people, applications and grants, and who has no mailbox.
 *
 * @see https://learn.microsoft.com/graph/errors
 */
export const DIRECTORY_FAILURES = {
  directoryDenied: [
    403,
    "Authorization_RequestDenied",
    "Insufficient privileges to complete the operation.",
    TOKEN_PAGE,
  ],
  accessDenied: [403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.", TOKEN_PAGE],
  userNotFound: [
    404,
    "Request_ResourceNotFound",
    "Resource '{user}' does not exist or one of its queried reference-property objects are not present.",
  ],
  userInvalid: [404, "ErrorInvalidUser", "The requested user '{user}' is invalid."],
  mailboxMissing: [
    404,
    "MailboxNotEnabledForRESTAPI",
    "The mailbox is either inactive, soft-deleted, or is hosted on-premise.",
  ],
  resourceNotFound: [
    404,
    "Request_ResourceNotFound",
    "Resource '{id}' does not exist or one of its queried reference-property objects are not present.",
  ],
  requestInvalid: [400, "Request_BadRequest", "{what}"],
  grantExists: [409, "Request_MultipleObjectsWithSameKeyValue", "Permission entry already exists."],
  principalExists: [
    409,
    "Request_MultipleObjectsWithSameKeyValue",
    "The service principal cannot be created, updated, or restored because the service principal name {appId} is already in use.",
  ],
} as const satisfies Readonly<Record<string, FailureKind>>;

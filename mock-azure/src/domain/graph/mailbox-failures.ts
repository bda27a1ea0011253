import type { FailureKind } from "./failure-kind.ts";

const SETTINGS_PAGE = "https://learn.microsoft.com/graph/api/user-update-mailboxsettings#errors";

/**
 * Refusals of what lies around events: mailboxes, their settings, groups of calendars, sharing, photos.
 *
 * @see https://learn.microsoft.com/graph/errors
 */
export const MAILBOX_FAILURES = {
  calendarGroupNameMissing: [
    400,
    "ErrorInvalidRequest",
    "Your request can't be completed. A calendar group needs a name.",
  ],
  objectKept: [400, "ErrorCannotDeleteObject", "{what} cannot be deleted."],
  groupInUserPath: [
    400,
    "ErrorGroupIsUsedInNonGroupURI",
    "Group Shard is used in non-Groups URI.",
    "https://github.com/Softeria/ms-365-mcp-server/issues/388",
  ],
  groupWithoutMailbox: [404, "ResourceNotFound", "Resource could not be discovered."],
  groupRequestUnsupported: [
    405,
    "ErrorInvalidRequest",
    "The OData request is not supported.",
    "https://github.com/microsoftgraph/microsoft-graph-docs/issues/20760",
  ],
  mailboxBlocked: [
    403,
    "ErrorAccessDenied",
    "Access to OData is disabled: [RAOP] : Blocked by tenant configured AppOnly AccessPolicy settings.",
    "https://learn.microsoft.com/graph/auth-limit-mailbox-access",
  ],
  bodyLiteral: [
    400,
    "RequestBodyRead",
    "Cannot convert the literal '{value}' to the expected type '{type}'.",
    SETTINGS_PAGE,
  ],
  workingDayUnknown: [400, "InvalidArguments", "Requested value '{value}' was not found.", SETTINGS_PAGE],
  workingTimesOrder: [
    400,
    "ErrorInvalidTimeSettings",
    "Start Time should occur before End Time.",
    SETTINGS_PAGE,
  ],
  workingZoneInvalid: [400, "InvalidTimeZone", "Time Zone settings provided are invalid.", SETTINGS_PAGE],
  settingsZoneInvalid: [400, "ErrorInvalidTimeZone", "The time zone '{zone}' is not valid.", SETTINGS_PAGE],
  settingInvalid: [
    400,
    "ErrorInvalidArgument",
    "The value '{value}' of {property} is not valid.",
    SETTINGS_PAGE,
  ],
  replyScheduleInvalid: [
    400,
    "ErrorInvalidScheduledOofDuration",
    "The scheduled time of automatic replies must end after it starts, and in the future.",
    SETTINGS_PAGE,
  ],
  categoryExists: [409, "ErrorItemAlreadyExists", "A category named '{name}' already exists."],
  photoMissing: [
    404,
    "ImageNotFound",
    "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown.",
    "https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/164",
  ],
  photoInvalid: [400, "BadRequest", "The request body is not an image."],
  roleRefused: [
    400,
    "ErrorInvalidRequest",
    "Your request can't be completed. The role '{role}' is not allowed.",
  ],
  shareExists: [400, "ErrorDuplicateUserIdsSpecified", "The calendar is shared with {name} already."],
  argumentMissing: [400, "ErrorMissingArgument", "The argument '{argument}' is missing."],
  argumentTooLong: [400, "ErrorInvalidArgument", "The argument '{argument}' takes {most} values at most."],
} as const satisfies Readonly<Record<string, FailureKind>>;

import type { FailureKind } from "./failure-kind.ts";

const LARGE_ATTACHMENTS = "https://learn.microsoft.com/graph/outlook-large-attachments";
const EXTENDED_PROPERTIES = "https://learn.microsoft.com/graph/api/resources/extended-properties-overview";
const OPEN_EXTENSION = "https://learn.microsoft.com/graph/api/opentypeextension-get";
const SCHEDULE = "https://learn.microsoft.com/graph/api/calendar-getschedule";

/** The refusals of attachments, extensions and availability, by a name of ours. */
export const CONTENT_FAILURES = {
  propertyMissing: [400, "ErrorRequiredPropertyMissing", "Required property is missing."],
  abstractType: [422, "UnprocessableEntity", "Cannot process input of abstract type '{type}'"],
  dataCorrupt: [500, "ErrorCorruptData", "Data is corrupt., {what}"],
  attachmentTooSmall: [
    400,
    "ErrorAttachmentSizeShouldNotBeLessThanMinimumSize",
    "The attachment is smaller than the minimum size of an upload session.",
    LARGE_ATTACHMENTS,
  ],
  attachmentTooLarge: [
    400,
    "ErrorAttachmentSizeLimitExceeded",
    "The attachment is larger than the maximum size of an upload session.",
    LARGE_ATTACHMENTS,
  ],
  messageTooLarge: [
    413,
    "ErrorMessageSizeExceeded",
    "The message exceeds the maximum supported size.",
    LARGE_ATTACHMENTS,
  ],
  attachmentWithoutValue: [405, "ErrorInvalidRequest", "A reference attachment has no raw content."],
  rangeInvalid: [400, "invalidRequest", "{what}", LARGE_ATTACHMENTS],
  rangeOutOfOrder: [416, "invalidRange", "Uploaded fragment is out of order.", LARGE_ATTACHMENTS],
  rangeOverlaps: [416, "invalidRange", "Uploaded fragment overlaps with existing data.", LARGE_ATTACHMENTS],
  requestUnsupported: [400, "ErrorInvalidRequest", "The OData request is not supported.", OPEN_EXTENSION],
  extensionsUnfiltered: [
    400,
    "ErrorGraphExtensionExpandRequiresFilter",
    "Extensions can be expanded only with a filter on their id.",
    OPEN_EXTENSION,
  ],
  expandRefused: [
    400,
    "ExpandNotSupported",
    "Expand is not allowed for property '{property}' according to the entity schema.",
  ],
  extendedPropertyId: [
    400,
    "ErrorInvalidProperty",
    "PropertyId values may only be in one of the following formats: 'MapiPropertyType namespaceGuid Name propertyName', 'MapiPropertyType namespaceGuid Id propertyId' or 'MapiPropertyType propertyTag'.",
    EXTENDED_PROPERTIES,
  ],
  extendedPropertyCombination: [
    400,
    "ErrorInvalidExtendedProperty",
    "The extended property attribute combination is invalid.",
    EXTENDED_PROPERTIES,
  ],
  extendedPropertyValue: [
    400,
    "ErrorInvalidExtendedPropertyValue",
    "The value of the extended property does not match its type.",
    EXTENDED_PROPERTIES,
  ],
  actionParameter: [
    400,
    "RequestBodyRead",
    "The parameter '{parameter}' in the request payload is not a valid parameter for the operation '{operation}'.",
  ],
  schedulesMissing: [400, "ErrorMailboxDataArrayEmpty", "The request names no schedules.", SCHEDULE],
  schedulesTooMany: [
    400,
    "ErrorMailboxDataArrayTooBig",
    "There are too many target users in the EmailAddress array. The allowed size = 100; the actual size = {count}.",
    SCHEDULE,
  ],
  scheduleTooLong: [
    400,
    "ErrorTimeIntervalTooBig",
    "The requested time duration specified for FreeBusyViewOptions.TimeWindow is too long. The allowed limit = 62 days; the actual limit = {days} days.",
    SCHEDULE,
  ],
  scheduleInvalid: [
    400,
    "ErrorInvalidTimeInterval",
    "The time duration specified for FreeBusyViewOptions.TimeWindow is invalid.",
    SCHEDULE,
  ],
  slotInvalid: [
    400,
    "ErrorInvalidMergedFreeBusyInterval",
    "The specified merged free/busy interval is not valid. Specify an interval that is less than the free/busy time window and between 5 and 1440 minutes.",
    SCHEDULE,
  ],
} as const satisfies Readonly<Record<string, FailureKind>>;

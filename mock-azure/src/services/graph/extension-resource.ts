import { type OpenExtension, openExtensionId } from "../../domain/calendar/extension/open-extension.ts";

/**
 * An open extension as Microsoft Graph writes it.
 *
 * @see https://learn.microsoft.com/graph/api/opentypeextension-get
 */
export function toExtensionResource(extension: OpenExtension): Readonly<Record<string, unknown>> {
  return {
    "@odata.type": "#microsoft.graph.openTypeExtension",
    id: openExtensionId(extension),
    extensionName: extension.extensionName,
    ...extension.data,
  };
}

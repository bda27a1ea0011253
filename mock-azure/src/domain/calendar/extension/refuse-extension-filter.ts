import { type GraphFailure, graphFailure } from "../../graph/graph-failure.ts";

const ON_EXTENSIONS = /\b(?:extensions|(?:single|multi)ValueExtendedProperties)\s*\/\s*(?:any|all)\s*\(/i;

/**
 * A calendar view fails on filters over extensions and extended properties, which lists of events take.
 *
 * @see https://github.com/microsoftgraph/msgraph-sdk-dotnet/issues/2375
 */
export function refuseExtensionFilter(parameters: URLSearchParams): GraphFailure | undefined {
  const [, filter = ""] = [...parameters].find(([name]) => name.toLowerCase() === "$filter") ?? [];
  return ON_EXTENSIONS.test(filter)
    ? graphFailure("serverError", {
        detail: "a calendar view cannot be filtered by extensions or properties",
      })
    : undefined;
}

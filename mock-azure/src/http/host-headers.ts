import type { HostRole } from "./hosts.ts";

interface Ids {
  readonly requestId: string;
  readonly correlationId: string;
}

/** Headers that every answer of a part carries, whatever the route. */
export function hostHeaders(
  role: HostRole,
  { requestId, correlationId }: Ids,
): Readonly<Record<string, string>> {
  switch (role) {
    case "login":
      return { "x-ms-request-id": requestId, "x-ms-ests-server": "2.1.0.0 - MOCK ProdSlices" };
    case "graph":
      return {
        "request-id": requestId,
        "client-request-id": correlationId,
        "access-control-allow-origin": "*",
        "access-control-expose-headers":
          "ETag, Location, Preference-Applied, Content-Range, request-id, client-request-id, x-mock-azure-because",
      };
    case "portal":
    case "mail":
    case "control":
      return {};
  }
}

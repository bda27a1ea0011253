import type { HostRole } from "./hosts.ts";

interface Ids {
  readonly requestId: string;
  readonly correlationId: string;
  /** Whether the client asked to have its correlation id back. */
  readonly returnsCorrelation: boolean;
}

/** Headers that every answer of a part carries, whatever the route. */
export function hostHeaders(
  role: HostRole,
  { requestId, correlationId, returnsCorrelation }: Ids,
): Readonly<Record<string, string>> {
  switch (role) {
    case "login":
      return {
        "x-ms-request-id": requestId,
        "x-ms-ests-server": "2.1.0.0 - MOCK ProdSlices",
        p3p: 'CP="DSP CUR OTPi IND OTRi ONL FIN"',
        ...(returnsCorrelation && { "client-request-id": correlationId }),
      };
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

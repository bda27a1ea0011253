/** What a client calls its exchange in tests of refusals. */
export const CORRELATION = "3f0f6a52-0f0d-4f0b-9a3e-0d8f2f1f9e11";

/** The time at which a tenant starts, as refusals write it. */
export const START = "2026-01-05 09:00:00Z";

/** The lines that end a refusal's description. */
export const trailer = (requestId: string): string =>
  `\r\nTrace ID: ${requestId}\r\nCorrelation ID: ${CORRELATION}\r\nTimestamp: ${START}`;

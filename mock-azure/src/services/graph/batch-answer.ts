/** An answer to one request inside a batch, as the batch's own answer has it. */
export interface BatchAnswer {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Headers that an answer keeps inside a batch: those that are about the item, not about the connection. */
const KEPT: readonly string[] = [
  "Allow",
  "Cache-Control",
  "Content-Type",
  "ETag",
  "Location",
  "OData-Version",
  "Preference-Applied",
  "Retry-After",
  "WWW-Authenticate",
  "x-mock-azure-because",
];

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

/**
 * Writes an answer as a part of a batch's: JSON as it is, all else as base64.
 *
 * @see https://learn.microsoft.com/graph/json-batching#processing-the-json-batch-response
 */
export async function toBatchAnswer(id: string, response: Response): Promise<BatchAnswer> {
  const headers = Object.fromEntries(
    KEPT.flatMap((name): [string, string][] => {
      const value = response.headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.byteLength === 0) return { id, status: response.status, headers };
  const isJson = /\bjson\b/i.test(response.headers.get("content-type") ?? "");
  const body: unknown = isJson ? JSON.parse(new TextDecoder().decode(bytes)) : toBase64(bytes);
  return { id, status: response.status, headers, body };
}

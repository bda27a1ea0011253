import { type GraphFailure, graphFailure } from "../../domain/graph/graph-failure.ts";

/** Microsoft Graph takes requests of about this size, in bytes. */
export const LARGEST_BODY = 4 * 1024 * 1024;

/** A request body, read. */
export interface JsonBody {
  readonly kind: "json";
  readonly value: unknown;
}

/** Reads a JSON body, or says why it is none. */
export async function readJsonBody(request: Request): Promise<JsonBody | GraphFailure> {
  const type = request.headers.get("content-type") ?? "";
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.byteLength > LARGEST_BODY) return graphFailure("bodyTooLarge");
  if (!/^application\/json\b/i.test(type)) return graphFailure("contentType", { type });
  try {
    return { kind: "json", value: JSON.parse(new TextDecoder().decode(bytes)) };
  } catch {
    return graphFailure("bodyNotJson");
  }
}

import { type GraphFailure, graphFailure } from "../../graph/graph-failure.ts";

/** The bytes of a file that a request carries: both ends included, counted from 0. */
export interface ContentRange {
  readonly first: number;
  readonly last: number;
  /** How many bytes the whole file has. */
  readonly total: number;
}

const RANGE = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/i;

const invalid = (what: string): GraphFailure => graphFailure("rangeInvalid", { what });

/**
 * Reads a `Content-Range` header.
 *
 * @param length - how many bytes the request carries
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-14.4
 */
export function readContentRange(header: string | null, length: number): ContentRange | GraphFailure {
  const match = RANGE.exec(header?.trim() ?? "");
  if (!match) return invalid("The Content-Range header is missing or malformed.");
  const [first, last, total] = match.slice(1).map(Number) as [number, number, number];
  if (first > last || last >= total) return invalid("The Content-Range header is missing or malformed.");
  return last - first + 1 === length
    ? { first, last, total }
    : invalid("The Content-Range header length does not match the provided number of bytes.");
}

/**
 * Whether a range may come next: bytes arrive in order, none of them twice.
 *
 * @param received - how many bytes have arrived
 * @param size - how many bytes the file was said to have
 */
export function judgeRange(
  { first, total }: ContentRange,
  { received, size }: { readonly received: number; readonly size: number },
): GraphFailure | undefined {
  if (total !== size) {
    const what = `The current upload session is for ${String(size)} total bytes, but the current fragment declares a total of ${String(total)}.`;
    return invalid(what);
  }
  if (first > received) return graphFailure("rangeOutOfOrder");
  return first < received ? graphFailure("rangeOverlaps") : undefined;
}

import type { DateTimeTimeZone, GraphErrorBody } from "@consentra/protocol";
import { expect } from "vitest";
import type { GraphClient } from "./graph-client.ts";

/** What tests read of a line of a delta. */
export interface DeltaLine {
  readonly "@odata.type": string;
  readonly "@odata.etag": string;
  readonly "@removed"?: { readonly reason: string };
  readonly id: string;
  readonly subject?: string;
  readonly type?: string;
  readonly seriesMasterId?: string | null;
  readonly start?: DateTimeTimeZone;
  readonly end?: DateTimeTimeZone;
  readonly body?: { readonly contentType: string };
}

/** A page of a delta, or what was wrong. */
export interface DeltaBody extends GraphErrorBody {
  readonly "@odata.context": string;
  readonly "@odata.nextLink"?: string;
  readonly "@odata.deltaLink"?: string;
  readonly value: readonly DeltaLine[];
}

/** A round of a delta, to its end. */
export interface DeltaRound {
  readonly pages: readonly (readonly DeltaLine[])[];
  readonly lines: readonly DeltaLine[];
  /** What the next round begins with. */
  readonly deltaLink: string;
}

type Headers = Readonly<Record<string, string>>;

/** One page, from a path or a link. */
export async function deltaPage(client: Pick<GraphClient, "get">, path: string, headers: Headers = {}) {
  const { status, headers: answered, body } = await client.get(path, headers);
  return { status, headers: answered, body: body as unknown as DeltaBody };
}

/** Goes on from a path or a link to the end of the round, with the same headers throughout. */
export async function deltaRound(
  client: Pick<GraphClient, "get">,
  path: string,
  headers: Headers = {},
): Promise<DeltaRound> {
  const pages: (readonly DeltaLine[])[] = [];
  for (let link = path; ; ) {
    const { status, body } = await deltaPage(client, link, headers);
    expect(status, JSON.stringify(body)).toBe(200);
    pages.push(body.value);
    const { "@odata.nextLink": next, "@odata.deltaLink": deltaLink } = body;
    if (next === undefined) return { pages, lines: pages.flat(), deltaLink: deltaLink ?? "" };
    link = next;
  }
}

/** Lines in short: what is removed by the word, all else by subject or type, in order. */
export const inShort = (lines: readonly DeltaLine[]): readonly string[] =>
  lines.map((line) =>
    line["@removed"] ? "removed" : (line.subject ?? `${line.type} ${line.start?.dateTime.slice(5, 10)}`),
  );

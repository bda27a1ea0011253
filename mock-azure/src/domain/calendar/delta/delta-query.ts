import type { EpochMilliseconds } from "@consentra/protocol";
import { type GraphFailure, graphFailure, isGraphFailure } from "../../graph/graph-failure.ts";
import { readBound, readViewWindow, type ViewWindow } from "../view-window.ts";
import { type DeltaKind, type DeltaToken, readDeltaToken } from "./delta-token.ts";

/** What a delta is asked for: to begin, or to go on where a link left off. */
export interface DeltaQuery {
  readonly kind: DeltaKind;
  readonly from: ViewWindow | DeltaToken;
  /** A query option that deltas do not support, where there is one. */
  readonly unsupported: string | undefined;
  readonly maxPageSize: number | undefined;
}

/** @see https://learn.microsoft.com/graph/api/event-delta#odata-query-parameters */
const UNSUPPORTED: readonly string[] = [
  "$select",
  "$expand",
  "$filter",
  "$orderby",
  "$search",
  "$top",
  "$skip",
  "$count",
];
const TOKENS = ["$deltatoken", "$skiptoken"] as const;
/** Options that change nothing in an answer as it is written here. */
const HARMLESS: readonly string[] = ["$format", "$levels"];

interface Options {
  readonly values: ReadonlyMap<string, string>;
  readonly unsupported: string | undefined;
}

function readOptions(parameters: URLSearchParams): Options | GraphFailure {
  const values = new Map<string, string>();
  for (const [name, value] of parameters) {
    const option = name.toLowerCase();
    if (!option.startsWith("$") || HARMLESS.includes(option)) continue;
    if (values.has(option)) return graphFailure("optionRepeated", { option });
    if (![...TOKENS, ...UNSUPPORTED].includes(option)) return graphFailure("optionUnknown", { option: name });
    values.set(option, value);
  }
  return { values, unsupported: [...values.keys()].find((name) => UNSUPPORTED.includes(name)) };
}

function readToken({ values }: Options): DeltaToken | undefined | GraphFailure {
  // After a 410 the service sends clients to an address with an empty token, which is as good as none.
  const given = TOKENS.filter(
    (name) => values.has(name) && !(name === "$deltatoken" && values.get(name) === ""),
  );
  const [option, other] = given;
  if (option === undefined) return undefined;
  const token = other === undefined ? readDeltaToken(values.get(option) ?? "") : undefined;
  return token?.option === option ? token : graphFailure("syncTokenMalformed");
}

const FOREVER = Number.POSITIVE_INFINITY as EpochMilliseconds;
const EVER = Number.NEGATIVE_INFINITY as EpochMilliseconds;

/** Events have no end of a window, and need no start of one. */
function readEventsWindow(parameters: URLSearchParams): ViewWindow | GraphFailure {
  const isBounded = [...parameters].some(([name]) => name.toLowerCase() === "startdatetime");
  const start = isBounded ? readBound(parameters, "StartDateTime") : EVER;
  return isGraphFailure(start) ? start : { start, end: FOREVER };
}

/** Reads the query of a delta request. With a token, the window is in the token: a given one is passed over. */
export function readDeltaQuery(
  parameters: URLSearchParams,
  { kind, maxPageSize }: Pick<DeltaQuery, "kind" | "maxPageSize">,
): DeltaQuery | GraphFailure {
  const options = readOptions(parameters);
  if (isGraphFailure(options)) return options;
  const token = readToken(options);
  if (isGraphFailure(token)) return token;
  const from = token ?? (kind === "events" ? readEventsWindow(parameters) : readViewWindow(parameters));
  if (isGraphFailure(from)) return from;
  return { kind, from, unsupported: options.unsupported, maxPageSize };
}

import type { EpochMilliseconds } from "@consentra/protocol";
import { sumOf } from "../../text-sum.ts";
import type { Placemark } from "../calendar-index.ts";
import type { ViewWindow } from "../view-window.ts";

/** What a delta goes through: a window with its occurrences, or the events of a calendar from some time on. */
export type DeltaKind = "calendarView" | "events";

/** Whose delta of what it is; a token is good for nothing else. */
export interface DeltaScope {
  readonly kind: DeltaKind;
  /** The mailbox that the path leads through. */
  readonly mailboxId: string;
  readonly calendarId: string;
  readonly appId: string;
  /** Frozen with the first request: a window that moves is another delta. Of events, its end is infinite. */
  readonly window: ViewWindow;
}

/** What a round comes by: an event of a walk, or a place in the journal. */
export type DeltaMark = Placemark | number;

/** Where in a round the next page begins: behind what was last shown of an event. */
export interface DeltaPlace {
  readonly at: DeltaMark;
  /** The rank of the last line shown. */
  readonly rank: number;
  /** Whether that line comes once more, as a planned fault has it. */
  readonly again?: true;
}

/** One round of a delta: everything, or what the journal tells between two of its entries. */
export interface DeltaRound {
  /** Number of the latest entry that the client knows of; null where it knows nothing yet. */
  readonly since: number | null;
  /** Number of the latest entry that the round tells of: what comes while it is paged through is for the next one. */
  readonly until: number;
  /**
   * Where the calendar changed while the round before was paged through: number of an entry that the client knows of for
   * certain. Of what came after it, up to `since`, the client may have seen some and missed some.
   */
  readonly doubt?: number;
}

/** What the client is given to come back with: `$skiptoken` within a round, `$deltatoken` for the next one. */
export type DeltaToken = DeltaScope & { readonly issuedAt: EpochMilliseconds } & (
    | ({ readonly option: "$deltatoken"; readonly since: number } & Pick<DeltaRound, "doubt">)
    | ({ readonly option: "$skiptoken"; readonly place: DeltaPlace } & DeltaRound)
  );

const SUM_LENGTH = 7;
const toText = (sum: number): string => sum.toString(36).padStart(SUM_LENGTH, "0");

/** JSON has no infinities. */
const encodeNumbers = (_: string, value: unknown): unknown =>
  value === Number.POSITIVE_INFINITY ? "+" : value === Number.NEGATIVE_INFINITY ? "-" : value;
const decodeNumbers = (_: string, value: unknown): unknown =>
  value === "+" ? Number.POSITIVE_INFINITY : value === "-" ? Number.NEGATIVE_INFINITY : value;

/** Writes a token for a link. It says all there is to know, so nothing of it has to be kept. */
export function writeDeltaToken(token: DeltaToken): string {
  const text = btoa(JSON.stringify(token, encodeNumbers));
  const plain = text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  return `${toText(sumOf(plain))}${plain}`;
}

/** Reads a token; `undefined` where it was cut, changed or made up. */
export function readDeltaToken(text: string): DeltaToken | undefined {
  const plain = text.slice(SUM_LENGTH);
  if (plain === "" || text !== `${toText(sumOf(plain))}${plain}`) return undefined;
  return JSON.parse(atob(plain.replaceAll("-", "+").replaceAll("_", "/")), decodeNumbers) as DeltaToken;
}

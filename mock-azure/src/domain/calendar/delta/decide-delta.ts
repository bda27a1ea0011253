import { conclude, type Decision, type Moment, type Reason } from "../../decision.ts";
import type { Admitted } from "../../graph/decide-graph-call.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "../../graph/graph-failure.ts";
import type { TenantState } from "../../tenant-state.ts";
import type { Calendar } from "../calendar.ts";
import { findCalendar } from "../find-item.ts";
import type { ViewWindow } from "../view-window.ts";
import type { DeltaItem } from "./delta-items.ts";
import { deltaPage } from "./delta-page.ts";
import type { DeltaQuery } from "./delta-query.ts";
import type { DeltaSwitches } from "./delta-switches.ts";
import { type DeltaRound, type DeltaScope, type DeltaToken, writeDeltaToken } from "./delta-token.ts";

const EVENT_DELTA = "https://learn.microsoft.com/graph/api/event-delta";
const LARGEST_PAGE = 1000;

/** A page of a delta, and the token that its link has. */
export interface DeltaPageShown {
  readonly kind: "delta-page";
  readonly deltaKind: DeltaQuery["kind"];
  readonly items: readonly DeltaItem[];
  readonly occurrences: DeltaSwitches["occurrences"];
  readonly pageSize: number;
  readonly link: { readonly option: DeltaToken["option"]; readonly token: string };
}

/** A link is good for nothing any more: the client has to begin again. */
export interface SyncLost {
  readonly kind: "sync-lost";
  readonly failure: GraphFailure;
  readonly window: ViewWindow;
}

type DeltaInput = Admitted & { readonly calendarId: string | undefined; readonly query: DeltaQuery };

/** Why a token is not good for what it is used for. */
function judgeToken(
  state: TenantState,
  token: DeltaToken,
  { scope, now }: { readonly scope: DeltaScope; readonly now: number },
): GraphFailure | undefined {
  const highest = state.eventTraces.latest(scope.calendarId);
  const { linkLifetimeMilliseconds: lifetime } = state.policies.emulation.calendars.delta;
  const lost = (detail: string) =>
    graphFailure("syncStateNotFound", {
      generation: String(token.since ?? 0),
      highest: String(highest),
      detail,
    });
  if (token.calendarId !== scope.calendarId && !state.calendars.get(token.calendarId))
    return lost("the calendar has another id than the link was made for");
  for (const name of ["kind", "mailboxId", "calendarId", "appId"] as const) {
    if (token[name] !== scope[name])
      return graphFailure("syncStateInvalid", { detail: `the link was made for another ${name}` });
  }
  if (lifetime > 0 && token.issuedAt + lifetime <= now) return lost("the link is too old");
  const known = token.option === "$skiptoken" ? token.until : token.since;
  return known > highest ? lost("the link knows of more than the journal does") : undefined;
}

/** What the request begins or goes on with. */
function roundOf(state: TenantState, { calendarId }: DeltaScope, token: DeltaToken | undefined): DeltaRound {
  const { since = null, doubt } = token ?? {};
  const until = token?.option === "$skiptoken" ? token.until : state.eventTraces.latest(calendarId);
  return { since, until, ...(doubt !== undefined && { doubt }) };
}

/** What a client knows at the end of a round. */
function knownAfter(
  state: TenantState,
  { calendarId }: DeltaScope,
  { since, until, doubt }: DeltaRound,
): Pick<DeltaRound, "doubt"> & { readonly since: number } {
  const isCertain = state.eventTraces.latest(calendarId) === until;
  return isCertain ? { since: until } : { since: until, doubt: doubt ?? since ?? until };
}

function explain({ since, until }: DeltaRound, items: readonly DeltaItem[]): Reason {
  const what =
    since === null
      ? "the first round shows everything there is"
      : `the round tells what entries ${String(since + 1)} to ${String(until)} of the journal came to`;
  return { rule: "graph.delta", text: `${what}, ${String(items.length)} on this page`, source: EVENT_DELTA };
}

function refuseUnsupported(
  { unsupported, kind }: DeltaQuery,
  switches: DeltaSwitches,
): GraphFailure | undefined {
  if (kind === "events" && switches.ofEvents === "refused") return graphFailure("trackingUnsupported");
  if (unsupported === undefined || switches.unsupportedOptions === "ignored") return undefined;
  return graphFailure("optionRefused", {
    option: unsupported,
    why: "the delta function does not support it",
  });
}

const isToken = (from: DeltaQuery["from"]): from is DeltaToken => "option" in from;

/**
 * Decides `GET …/calendarView/delta` and `GET …/events/delta`: first everything in the window, then, round by round,
 * what the journal tells of the calendar.
 *
 * @see https://learn.microsoft.com/graph/delta-query-events
 */
export function decideDelta(
  state: TenantState,
  { owner, mailbox, caller, calendarId, query }: DeltaInput,
  { now }: Moment,
): Decision<DeltaPageShown | SyncLost | GraphFailure> {
  const switches = state.policies.emulation.calendars.delta;
  const unsupported = refuseUnsupported(query, switches);
  if (unsupported) return refuse(unsupported);
  const calendar: Calendar | GraphFailure = findCalendar(state, owner, calendarId);
  if (isGraphFailure(calendar)) return refuse(calendar);

  const { kind, from } = query;
  const token = isToken(from) ? from : undefined;
  const window = isToken(from) ? from.window : from;
  const scope: DeltaScope = {
    kind,
    mailboxId: mailbox.id,
    calendarId: calendar.id,
    appId: caller.appId,
    window,
  };
  const failure = token && judgeToken(state, token, { scope, now });
  if (failure) return conclude({ kind: "sync-lost", failure, window }, refuse(failure).because);

  const round = roundOf(state, scope, token);
  const place = token?.option === "$skiptoken" ? token.place : undefined;
  const pageSize = Math.min(query.maxPageSize ?? switches.pageSize, LARGEST_PAGE);
  const { items, next } = deltaPage(state, { scope, round, place, size: pageSize });
  const following: DeltaToken = next
    ? { ...scope, issuedAt: now, option: "$skiptoken", place: next, ...round }
    : { ...scope, issuedAt: now, option: "$deltatoken", ...knownAfter(state, scope, round) };
  const link = { option: following.option, token: writeDeltaToken(following) };
  const { occurrences } = switches;
  return conclude({ kind: "delta-page", deltaKind: kind, items, occurrences, pageSize, link }, [
    explain(round, items),
  ]);
}

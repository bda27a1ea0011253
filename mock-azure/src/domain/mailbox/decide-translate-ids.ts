import { toImmutableId, toStoredId } from "../calendar/immutable-ids.ts";
import { isOutlookId } from "../calendar/outlook-ids.ts";
import { findOccurrence } from "../calendar/recurrence/find-occurrence.ts";
import { conclude, type Decision } from "../decision.ts";
import type { User } from "../directory/user.ts";
import { readParameters } from "../graph/action-parameters.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "../graph/graph-failure.ts";
import { readList, readOneOf, readText } from "../graph/json-fields.ts";
import type { TenantState } from "../tenant-state.ts";
import {
  fromBinaryId,
  fromEntryId,
  fromEwsId,
  ID_FORMATS,
  type IdFormat,
  toBinaryId,
  toEntryId,
  toEwsId,
} from "./exchange-id-forms.ts";

/** What ids are to be translated, and how. */
export interface IdTranslation {
  readonly inputIds: readonly string[];
  readonly sourceIdType: IdFormat;
  readonly targetIdType: IdFormat;
}

/** An id, and what came of it. */
export interface TranslatedId {
  readonly sourceId: string;
  readonly result: string | GraphFailure;
}

/** @see https://learn.microsoft.com/graph/api/user-translateexchangeids#request-body */
const MOST_IDS = 1000;

const readTranslation = readParameters<IdTranslation>("translateExchangeIds", {
  inputIds: readList(readText),
  sourceIdType: readOneOf(ID_FORMATS),
  targetIdType: readOneOf(ID_FORMATS),
});

const NAMES = ["inputIds", "sourceIdType", "targetIdType"] as const;

/**
 * Reads the body of a translation.
 *
 * @see https://learn.microsoft.com/graph/api/user-translateexchangeids
 */
export function readIdTranslation(body: unknown): IdTranslation | GraphFailure {
  const given = readTranslation(body, "translateExchangeIds");
  if (isGraphFailure(given)) return given;
  const { inputIds, sourceIdType, targetIdType } = given;
  if (!inputIds || !sourceIdType || !targetIdType) {
    const missing = NAMES.find((name) => given[name] === undefined) ?? "";
    return graphFailure("argumentMissing", { argument: missing });
  }
  return inputIds.length > MOST_IDS
    ? graphFailure("argumentTooLong", { argument: "inputIds", most: String(MOST_IDS) })
    : { inputIds, sourceIdType, targetIdType };
}

/** What holds items: a calendar, or a group of them. Its id has no immutable form of its own. */
function containerOf({ calendars, calendarGroups, calendarEntries }: TenantState, id: string) {
  return calendars.get(id) ?? calendarGroups.get(id) ?? calendarEntries.get(id);
}

/** The id that something is kept by, from one of its forms; a refusal where the form is not that. */
function toRestId(state: TenantState, id: string, format: IdFormat): string | GraphFailure {
  const malformed = graphFailure("idMalformed");
  switch (format) {
    case "restId":
      return isOutlookId(id) && !id.startsWith(IMMUTABLE) ? id : malformed;
    case "ewsId":
    case "entryId": {
      const restId = format === "ewsId" ? fromEwsId(id) : fromEntryId(id);
      return restId === undefined ? malformed : toRestId(state, restId, "restId");
    }
    case "immutableEntryId": {
      const immutable = fromBinaryId(id);
      return immutable === undefined ? malformed : toRestId(state, immutable, "restImmutableEntryId");
    }
    case "restImmutableEntryId":
      if (!isOutlookId(id)) return malformed;
      if (id.startsWith(IMMUTABLE)) return toStoredId(state, id) ?? graphFailure("itemNotFound");
      return containerOf(state, id) ? id : malformed;
  }
}

/** An id in another form. */
function fromRestId(state: TenantState, id: string, format: IdFormat): string {
  switch (format) {
    case "restId":
      return id;
    case "ewsId":
      return toEwsId(id);
    case "entryId":
      return toEntryId(id);
    case "restImmutableEntryId":
      return containerOf(state, id) ? id : toImmutableId(id);
    case "immutableEntryId":
      return toBinaryId(fromRestId(state, id, "restImmutableEntryId"));
  }
}

/** What immutable ids begin with. */
const IMMUTABLE = "AAkA";

function isInMailbox(state: TenantState, owner: User, id: string): boolean {
  const holder = containerOf(state, id) ?? state.events.get(id) ?? findOccurrence(state, id);
  return holder?.userId === owner.id;
}

/**
 * Decides `POST …/translateExchangeIds`: each id by itself, so that those that cannot be translated keep no other.
 *
 * @see https://learn.microsoft.com/graph/api/resources/convertidresult
 */
export function decideTranslateIds(
  state: TenantState,
  { owner, draft }: { readonly owner: User; readonly draft: IdTranslation },
): Decision<{ readonly ids: readonly TranslatedId[] } | GraphFailure> {
  const { inputIds, sourceIdType, targetIdType } = draft;
  if (inputIds.length === 0) return refuse(graphFailure("argumentMissing", { argument: "inputIds" }));
  const ids = inputIds.map((sourceId): TranslatedId => {
    const restId = toRestId(state, sourceId, sourceIdType);
    if (isGraphFailure(restId)) return { sourceId, result: restId };
    return isInMailbox(state, owner, restId)
      ? { sourceId, result: fromRestId(state, restId, targetIdType) }
      : { sourceId, result: graphFailure("itemNotFound") };
  });
  return conclude({ ids });
}

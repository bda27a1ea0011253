import { itemPrefixOf } from "../calendar/outlook-ids.ts";
import { conclude, type Decision } from "../decision.ts";
import type { User } from "../directory/user.ts";
import { readParameters } from "../graph/action-parameters.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "../graph/graph-failure.ts";
import { readList, readOneOf, readText } from "../graph/json-fields.ts";
import type { TenantState } from "../tenant-state.ts";
import { ID_FORMATS, type IdFormat, translateId } from "./exchange-id-forms.ts";

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

/** Whether an id names something in a mailbox; an occurrence of a series begins like its calendar's id. */
function isInMailbox(state: TenantState, owner: User, id: string): boolean {
  const { calendars, calendarGroups, calendarEntries, events } = state;
  const found = [calendars.get(id), calendarGroups.get(id), calendarEntries.get(id), events.get(id)];
  const holder = found.find((one) => one !== undefined);
  if (holder) return holder.userId === owner.id;
  return calendars.by("userId", owner.id).some((calendar) => id.startsWith(itemPrefixOf(calendar.id)));
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
    const restId = translateId(sourceId, sourceIdType, "restId");
    if (restId === undefined) return { sourceId, result: graphFailure("idMalformed") };
    if (!isInMailbox(state, owner, restId)) return { sourceId, result: graphFailure("itemNotFound") };
    const result = translateId(sourceId, sourceIdType, targetIdType) ?? graphFailure("idMalformed");
    return { sourceId, result };
  });
  return conclude({ ids });
}

import type { TenantState } from "../tenant-state.ts";

/** What immutable ids of items begin with: the class of ids, and the store's own GUID. */
const BEGINNING = "AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A";

/** Where an id says which item it means. Before it stands the calendar, behind it an occurrence's day. */
const ITEM = { start: 119, end: 151 } as const;
const ITEM_LENGTH = ITEM.end - ITEM.start;

/** The part of an id that stays when its item moves to another calendar; undefined where the id is an occurrence's. */
export function itemKeyOf(id: string): string | undefined {
  return id.length === ITEM.end + 1 ? id.slice(ITEM.start, ITEM.end) : undefined;
}

/**
 * The id of an event in the form that stays when the event moves, half as long as the other.
 *
 * @see https://learn.microsoft.com/graph/outlook-immutable-id
 */
export function toImmutableId(id: string): string {
  return `${BEGINNING}${id.slice(ITEM.start).replace(/=+$/, "")}`;
}

/** The id that an event is kept by, from either form; undefined where no event has it. */
export function toStoredId(state: TenantState, id: string): string | undefined {
  if (!id.startsWith(BEGINNING)) return id;
  const item = id.slice(BEGINNING.length);
  const stored = state.events.idOfItem(item.slice(0, ITEM_LENGTH));
  return stored && `${stored.slice(0, ITEM.end)}${item.slice(ITEM_LENGTH)}=`;
}

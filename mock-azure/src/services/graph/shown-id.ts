import { toImmutableId } from "../../domain/calendar/immutable-ids.ts";
import type { Reply } from "./graph-route.ts";

/** The id of an event in the form that the request prefers. Calendars have one form only. */
export function shownId(id: string, { preferences: { idType } }: Pick<Reply, "preferences">): string {
  return idType === "ImmutableId" ? toImmutableId(id) : id;
}

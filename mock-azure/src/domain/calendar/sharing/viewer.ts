import type { CalendarEntry } from "./calendar-entry.ts";
import type { CalendarRole } from "./calendar-role.ts";

/** For whom a calendar is read or written: its owner, or an application on its own; or somebody it is shared with. */
export type Viewer =
  | { readonly kind: "owner" }
  | {
      readonly kind: "sharee";
      readonly userId: string;
      readonly role: CalendarRole;
      /** The calendar in the sharee's own mailbox, where the path leads through that. */
      readonly entry: CalendarEntry | undefined;
    };

export const OWNER: Viewer = { kind: "owner" };

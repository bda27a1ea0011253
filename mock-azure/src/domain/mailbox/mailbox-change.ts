import type { CalendarGroup } from "../calendar/calendar-group.ts";
import type { CalendarEntry } from "../calendar/sharing/calendar-entry.ts";
import type { CalendarPermission } from "../calendar/sharing/calendar-permission.ts";
import type { Category } from "./category.ts";
import type { MailboxSettings } from "./mailbox-settings.ts";
import type { Photo } from "./photo.ts";

/** Changes of what lies around the events of a mailbox. */
export type MailboxChange =
  | { readonly kind: "calendar-renumbered"; readonly calendarId: string; readonly newId: string }
  | { readonly kind: "calendar-group-written"; readonly calendarGroup: CalendarGroup }
  | { readonly kind: "calendar-group-removed"; readonly calendarGroupId: string }
  | { readonly kind: "calendar-permission-written"; readonly permission: CalendarPermission }
  | {
      readonly kind: "calendar-permission-removed";
      readonly calendarId: string;
      readonly permissionId: string;
    }
  | { readonly kind: "calendar-entry-written"; readonly entry: CalendarEntry }
  | { readonly kind: "calendar-entry-removed"; readonly entryId: string }
  | { readonly kind: "mailbox-settings-written"; readonly settings: MailboxSettings }
  | { readonly kind: "category-written"; readonly category: Category }
  | { readonly kind: "category-removed"; readonly categoryId: string }
  | { readonly kind: "photo-written"; readonly photo: Photo }
  | { readonly kind: "photo-removed"; readonly userId: string };

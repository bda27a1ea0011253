import { assertNever } from "@consentra/protocol";
import { permissionKey } from "../calendar/sharing/calendar-permission.ts";
import type { TenantStore } from "../tenant-state.ts";
import type { MailboxChange } from "./mailbox-change.ts";

/** What is attached to an event goes with it, and what was on its way to it. */
export function removeEvent(store: TenantStore, eventId: string): void {
  for (const { id } of store.attachments.by("eventId", eventId)) store.attachments.remove(id);
  for (const { id } of store.uploadSessions.by("eventId", eventId)) store.uploadSessions.remove(id);
  store.events.remove(eventId);
}

/** Takes a calendar away with its events, with whom it was shared with, and with the places it had in their mailboxes. */
export function removeCalendar(store: TenantStore, calendarId: string): void {
  for (const event of store.events.by("calendarId", calendarId)) removeEvent(store, event.id);
  for (const one of store.calendarPermissions.by("calendarId", calendarId))
    store.calendarPermissions.remove(permissionKey(one));
  for (const entry of store.calendarEntries.by("calendarId", calendarId))
    store.calendarEntries.remove(entry.id);
  for (const { eventId } of store.eventTraces.by("calendarId", calendarId)) store.eventTraces.remove(eventId);
  store.calendars.remove(calendarId);
}

/** Takes away what a person's mailbox holds beside calendars of their own. */
export function emptyMailbox(store: TenantStore, userId: string): void {
  for (const { id } of store.calendarGroups.by("userId", userId)) store.calendarGroups.remove(id);
  for (const { id } of store.calendarEntries.by("userId", userId)) store.calendarEntries.remove(id);
  for (const { id } of store.categories.by("userId", userId)) store.categories.remove(id);
  for (const one of store.calendarPermissions.by("userId", userId))
    store.calendarPermissions.remove(permissionKey(one));
  store.mailboxSettings.remove(userId);
  store.photos.remove(userId);
}

/** A calendar under another id: its events, its sharees and their entries go along. */
function renumberCalendar(store: TenantStore, calendarId: string, id: string): void {
  const calendar = store.calendars.get(calendarId);
  if (!calendar) return;
  const events = store.events.by("calendarId", calendarId);
  const permissions = store.calendarPermissions.by("calendarId", calendarId);
  const entries = store.calendarEntries.by("calendarId", calendarId);
  for (const event of events) store.events.put({ ...event, calendarId: id });
  removeCalendar(store, calendarId);
  const { renumberAt: _, ...rest } = calendar;
  store.calendars.put({ ...rest, id });
  for (const one of permissions) store.calendarPermissions.put({ ...one, calendarId: id });
  for (const entry of entries) store.calendarEntries.put({ ...entry, calendarId: id });
}

/** The part of `apply-change.ts` that writes what lies around events. */
export function applyMailboxChange(store: TenantStore, change: MailboxChange): void {
  switch (change.kind) {
    case "calendar-renumbered":
      renumberCalendar(store, change.calendarId, change.newId);
      return;
    case "calendar-group-written":
      store.calendarGroups.put(change.calendarGroup);
      return;
    case "calendar-group-removed":
      store.calendarGroups.remove(change.calendarGroupId);
      return;
    case "calendar-permission-written":
      store.calendarPermissions.put(change.permission);
      return;
    case "calendar-permission-removed":
      store.calendarPermissions.remove(
        permissionKey({ calendarId: change.calendarId, id: change.permissionId }),
      );
      return;
    case "calendar-entry-written":
      store.calendarEntries.put(change.entry);
      return;
    case "calendar-entry-removed":
      store.calendarEntries.remove(change.entryId);
      return;
    case "mailbox-settings-written":
      store.mailboxSettings.put(change.settings);
      return;
    case "category-written":
      store.categories.put(change.category);
      return;
    case "category-removed":
      store.categories.remove(change.categoryId);
      return;
    case "photo-written":
      store.photos.put(change.photo);
      return;
    case "photo-removed":
      store.photos.remove(change.userId);
      return;
    default:
      assertNever(change);
  }
}

import type { AnyRoute } from "../../http/route.ts";
import { absentOperations } from "./absent-operations.ts";
import { calendarView } from "./calendar-view.ts";
import { createCalendar } from "./create-calendar.ts";
import { createEvent } from "./create-event.ts";
import { deleteCalendar } from "./delete-calendar.ts";
import { deleteEvent } from "./delete-event.ts";
import { getCalendar } from "./get-calendar.ts";
import { getEvent } from "./get-event.ts";
import { getUser } from "./get-user.ts";
import { listCalendars } from "./list-calendars.ts";
import { listEvents } from "./list-events.ts";
import { updateCalendar } from "./update-calendar.ts";
import { updateEvent } from "./update-event.ts";

/** The routes of this part. */
export const graphRoutes: readonly AnyRoute[] = [
  getUser,
  listCalendars,
  getCalendar,
  createCalendar,
  updateCalendar,
  deleteCalendar,
  listEvents,
  getEvent,
  createEvent,
  updateEvent,
  deleteEvent,
  calendarView,
  ...absentOperations,
];

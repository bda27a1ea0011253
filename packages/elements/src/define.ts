/**
 * Defines `<calendar-connection>` as soon as it is imported.
 *
 * @module
 */

import { defineCalendarConnection } from "./define-calendar-connection.ts";

defineCalendarConnection();

import { assertNever, type EpochMilliseconds } from "@consentra/protocol";
import { formatDate } from "../../format-date.ts";
import { type CalendarDay, wallOfDay } from "./calendar-day.ts";
import type { DayOfWeek, Recurrence, RecurrencePattern, RecurrenceRange, WeekIndex } from "./recurrence.ts";

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

const every = (interval: number, unit: string): string =>
  interval === 1 ? `every ${unit}` : `every ${String(interval)} ${unit}s`;

const nameOf = (day: DayOfWeek): string => day.charAt(0).toUpperCase() + day.slice(1);

function listDays(days: readonly DayOfWeek[], word: "and" | "or"): string {
  const names = days.map(nameOf);
  const last = names.at(-1) ?? "";
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} ${word} ${last}` : last;
}

const onWeekday = ({
  index,
  daysOfWeek,
}: {
  readonly index: WeekIndex;
  readonly daysOfWeek: readonly DayOfWeek[];
}) => `on the ${index} ${listDays(daysOfWeek, "or")}`;

const inMonth = ({ month }: { readonly month: number }): string => `in ${MONTHS[month - 1] ?? ""}`;

function formatPattern(pattern: RecurrencePattern): string {
  const { interval } = pattern;
  switch (pattern.type) {
    case "daily":
      return every(interval, "day");
    case "weekly":
      return `${every(interval, "week")} on ${listDays(pattern.daysOfWeek, "and")}`;
    case "absoluteMonthly":
      return `${every(interval, "month")} on day ${String(pattern.dayOfMonth)}`;
    case "relativeMonthly":
      return `${every(interval, "month")} ${onWeekday(pattern)}`;
    case "absoluteYearly":
      return `${every(interval, "year")} ${inMonth(pattern)} on day ${String(pattern.dayOfMonth)}`;
    case "relativeYearly":
      return `${every(interval, "year")} ${inMonth(pattern)} ${onWeekday(pattern)}`;
    default:
      return assertNever(pattern);
  }
}

const dateOf = (day: CalendarDay): string => formatDate(wallOfDay(day) as number as EpochMilliseconds);

function formatRange(range: RecurrenceRange): string {
  switch (range.type) {
    case "noEnd":
      return "";
    case "endDate":
      return `, until ${dateOf(range.endDate)}`;
    case "numbered":
      return `, ${String(range.numberOfOccurrences)} times`;
    default:
      return assertNever(range);
  }
}

/** How a series repeats, as a mail says it: `every 2 weeks on Monday and Friday, until 5 January 2027`. */
export const formatRecurrence = ({ pattern, range }: Recurrence): string =>
  formatPattern(pattern) + formatRange(range);

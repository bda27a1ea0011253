import { assertNever, type EpochMilliseconds } from "@consentra/protocol";
import type { Words } from "../../../words/words.ts";
import { type CalendarDay, wallOfDay } from "./calendar-day.ts";
import {
  DAYS_OF_WEEK,
  type DayOfWeek,
  type Recurrence,
  type RecurrencePattern,
  type WeekIndex,
} from "./recurrence.ts";

/** The words that a series is told in. */
export interface RecurrenceWords
  extends Pick<Words, "say" | "date" | "weekday" | "month" | "allOf" | "anyOf"> {
  readonly meetings: Words["text"]["meetings"];
}

interface OnWeekday {
  readonly index: WeekIndex;
  readonly daysOfWeek: readonly DayOfWeek[];
}

function formatPattern(pattern: RecurrencePattern, words: RecurrenceWords): string {
  const { meetings, say, weekday, month, allOf, anyOf } = words;
  const { interval: count } = pattern;
  const names = (days: readonly DayOfWeek[]) => days.map((day) => weekday(DAYS_OF_WEEK.indexOf(day)));
  const nth = ({ index, daysOfWeek }: OnWeekday) =>
    say(meetings.weekdays[index], { days: anyOf(names(daysOfWeek)) });
  switch (pattern.type) {
    case "daily":
      return say(meetings.daily, { count });
    case "weekly":
      return say(meetings.weekly, { count, days: allOf(names(pattern.daysOfWeek)) });
    case "absoluteMonthly":
      return say(meetings.monthly, { count, day: pattern.dayOfMonth });
    case "relativeMonthly":
      return say(meetings.monthlyOn, { count, weekday: nth(pattern) });
    case "absoluteYearly":
      return say(meetings.yearly, { count, month: month(pattern.month), day: pattern.dayOfMonth });
    case "relativeYearly":
      return say(meetings.yearlyOn, { count, month: month(pattern.month), weekday: nth(pattern) });
    default:
      return assertNever(pattern);
  }
}

const dateOf = (day: CalendarDay, { date }: RecurrenceWords): string =>
  date(wallOfDay(day) as number as EpochMilliseconds);

/** How a series repeats, as a mail says it: `every 2 weeks on Monday and Friday, until 5 January 2027`. */
export function formatRecurrence(
  { pattern: repeated, range }: Pick<Recurrence, "pattern" | "range">,
  words: RecurrenceWords,
): string {
  const { meetings, say } = words;
  const pattern = formatPattern(repeated, words);
  switch (range.type) {
    case "noEnd":
      return pattern;
    case "endDate":
      return say(meetings.until, { pattern, date: dateOf(range.endDate, words) });
    case "numbered":
      return say(meetings.often, { pattern, count: range.numberOfOccurrences });
    default:
      return assertNever(range);
  }
}

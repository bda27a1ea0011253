import type { EpochMilliseconds } from "@consentra/protocol";
import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import {
  type CalendarDay,
  parseDay,
} from "../../../../mock-azure/src/domain/calendar/recurrence/calendar-day.ts";
import {
  occurrenceClock,
  type SeriesTimes,
} from "../../../../mock-azure/src/domain/calendar/recurrence/occurrence-times.ts";
import { patternDays } from "../../../../mock-azure/src/domain/calendar/recurrence/pattern-days.ts";
import type { Bench, Comparison } from "../bench.ts";
import { type Effort, measure } from "../measure.ts";

/** Every Monday at 09:00 in New York, for an hour, from 2016 on. */
const ZONE = "America/New_York";
const START = Temporal.ZonedDateTime.from(`2016-01-04T09:00[${ZONE}]`);

const dayOf = (text: string): CalendarDay => {
  const day = parseDay(text);
  if (day === undefined) throw new RangeError(`${text} is no date.`);
  return day;
};

const instantOf = (time: Temporal.ZonedDateTime) => time.epochMilliseconds as EpochMilliseconds;

const FIRST_DAY = dayOf("2016-01-04");

const SERIES: SeriesTimes = {
  start: { instant: instantOf(START), zone: ZONE },
  end: { instant: instantOf(START.add({ hours: 1 })), zone: ZONE },
  isAllDay: false,
  recurrence: {
    pattern: { type: "weekly", interval: 1, daysOfWeek: ["monday"], firstDayOfWeek: "sunday" },
    range: { type: "noEnd", startDate: FIRST_DAY },
    zone: ZONE,
    lastDay: null,
  },
};

/** When the mock tenant's series takes place between two days, both inclusive. */
function ours(from: CalendarDay, to: CalendarDay): readonly number[] {
  const timesOn = occurrenceClock(SERIES);
  const found: number[] = [];
  for (const day of patternDays(SERIES.recurrence.pattern, { start: FIRST_DAY, from, to })) {
    found.push(timesOn(day).start.instant);
  }
  return found;
}

function theirs(from: Temporal.ZonedDateTime, to: Temporal.ZonedDateTime): readonly number[] {
  const rule = new RRuleTemporal({ rruleString: "RRULE:FREQ=WEEKLY;BYDAY=MO", dtstart: START });
  return rule.between(new Date(from.epochMilliseconds), new Date(to.epochMilliseconds), true).map(instantOf);
}

function checkSame(one: readonly number[], other: readonly number[], length: number): void {
  if (one.length !== length || one.some((instant, index) => instant !== other[index])) {
    throw new Error("The two do not find the same occurrences.");
  }
}

async function* run(effort: Effort): AsyncGenerator<Comparison> {
  const spans = [
    { title: "ten years", from: "2016-01-04", to: "2025-12-31", length: 522 },
    { title: "one week in the tenth year", from: "2025-06-01", to: "2025-06-07", length: 1 },
  ];
  for (const { title, from, to, length } of spans) {
    const days = [dayOf(from), dayOf(to)] as const;
    const times = [
      Temporal.ZonedDateTime.from(`${from}T00:00[${ZONE}]`),
      Temporal.ZonedDateTime.from(`${to}T23:59[${ZONE}]`),
    ] as const;
    checkSame(ours(...days), theirs(...times), length);
    const subjects = [
      { name: "rrule-temporal", run: () => theirs(...times) },
      { name: "the mock tenant", run: () => ours(...days) },
    ];
    yield {
      title: `A weekly series: ${title}`,
      measured: await measure(subjects, effort),
      targets: [{ name: "the mock tenant", atMost: 1 / 20 }],
    };
  }
}

/** A weekly series listed for ten years, and looked at in one week after ten years. */
export const recurrence: Bench = { name: "recurrence", run };

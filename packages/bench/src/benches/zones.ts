import { toWallClock as clientToWallClock, toInstant } from "@consentra/calendar/time";
import type { EpochMilliseconds } from "@consentra/protocol";
import {
  findZone,
  toMoment,
  toWallClock,
  type WallClock,
} from "../../../../mock-azure/src/domain/calendar/zones.ts";
import type { Bench, Comparison } from "../bench.ts";
import { type Effort, measure } from "../measure.ts";

const ZONES = [
  "America/New_York",
  "Europe/Berlin",
  "Europe/London",
  "Asia/Kolkata",
  "Australia/Sydney",
  "America/Sao_Paulo",
  "Africa/Cairo",
  "Asia/Tokyo",
] as const;

/** A zone as everyday code measures it: a formatter that is kept, and its text read back. */
function intlZone(timeZone: string): { readonly offsetAt: (instant: number) => number } {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  const text = /(\d+)\/(\d+)\/(\d+), (\d+):(\d+):(\d+)/;
  return {
    offsetAt(instant) {
      const [, month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] =
        text.exec(format.format(instant))?.map(Number) ?? [];
      return Date.UTC(year, month - 1, day, hour, minute, second) - instant;
    },
  };
}

/** The common search in two steps: right but for the hours around a change of clocks. */
function intlInstant(wall: number, { offsetAt }: ReturnType<typeof intlZone>): number {
  const guess = wall - offsetAt(wall);
  return wall - offsetAt(guess);
}

interface Case {
  readonly wall: WallClock;
  readonly instant: EpochMilliseconds;
  readonly zone: number;
}

async function* run(effort: Effort): AsyncGenerator<Comparison> {
  const kept = ZONES.map((name) => {
    const zone = findZone(name);
    if (!zone) throw new Error(`${name} is unknown.`);
    return zone;
  });
  const measured = ZONES.map(intlZone);
  const cases = Array.from({ length: 2048 }, (_, index): Case => {
    // Noon in every zone or nearly so, on days from 2012 to 2036: no clock changes then.
    const wall = (Date.UTC(2012, 0, 1, 12) + index * 4.3 * 86_400_000) as WallClock;
    const zone = index % ZONES.length;
    const instant = toMoment(wall, kept[zone] as (typeof kept)[number]);
    return { wall, instant, zone };
  });
  for (const { wall, instant, zone } of cases) {
    if (intlInstant(wall, measured[zone] as never) !== instant) throw new Error("The two do not agree.");
  }
  const over = (name: string, convert: (one: Case) => unknown) => ({
    name,
    run: () => {
      for (const one of cases) convert(one);
    },
  });
  const [first] = cases;
  if (!first) return;
  const targets = [{ name: "the mock tenant", atMost: 1 / 5 }];
  yield {
    title: "2,048 moments to wall clocks, in eight zones",
    measured: await measure(
      [
        over(
          "Intl, kept formatters",
          ({ instant, zone }) => instant + (measured[zone]?.offsetAt(instant) ?? 0),
        ),
        over("the mock tenant", ({ instant, zone }) => toWallClock(instant, kept[zone] as never)),
        over("@consentra/calendar/time", ({ instant, zone }) =>
          clientToWallClock(instant, ZONES[zone] ?? "UTC"),
        ),
      ],
      effort,
    ),
    targets,
  };
  const texts = cases.map(({ wall }) => new Date(wall).toISOString().slice(0, -1));
  yield {
    title: "2,048 wall clocks to moments, in eight zones",
    measured: await measure(
      [
        over("Intl, kept formatters", ({ wall, zone }) => intlInstant(wall, measured[zone] as never)),
        over("the mock tenant", ({ wall, zone }) => toMoment(wall, kept[zone] as never)),
        {
          name: "@consentra/calendar/time",
          run: () => {
            for (const [index, dateTime] of texts.entries()) {
              toInstant({ dateTime, timeZone: ZONES[index % ZONES.length] ?? "UTC" });
            }
          },
        },
      ],
      effort,
    ),
    targets,
  };
}

/** Between moments and what clocks show, in zones with and without changes. */
export const zones: Bench = { name: "zones", run };

import type { Comparison, Figures, Target } from "./bench.ts";
import type { Measured, Spread } from "./measure.ts";

const number = (value: number): string =>
  value.toLocaleString("en", { maximumSignificantDigits: 3, useGrouping: true });

const ends = ({ least, most }: Spread): string => `${number(least)}–${number(most)}`;

function verdict({ name, ratio }: Measured, targets: readonly Target[]): string {
  const target = targets.find((candidate) => candidate.name === name);
  if (!target) return "";
  const met = ratio.median <= target.atMost ? "met" : "missed";
  return `at most ${number(target.atMost)}: ${met}`;
}

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/**
 * Writes figures as a Markdown table.
 *
 * @param result - of a bench
 * @returns lines
 */
export function print(result: Comparison | Figures): readonly string[] {
  if ("figures" in result) {
    const rows = Object.entries(result.figures).map((cells) => row(cells));
    return [`### ${result.title}`, "", row(["figure", "value"]), "|---|---:|", ...rows, ""];
  }
  const rows = result.measured.map((one) =>
    row([
      one.name,
      number(one.cpu.median),
      ends(one.cpu),
      number(one.ratio.median),
      ends(one.ratio),
      verdict(one, result.targets ?? []),
    ]),
  );
  const head = ["subject", "CPU µs", "min–max", "× first", "min–max", "target"];
  return [`### ${result.title}`, "", row(head), "|---|---:|---:|---:|---:|---|", ...rows, ""];
}

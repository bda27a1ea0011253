/** What one bench printed. */
export interface MeasuredBench {
  /** How the command line calls it. */
  readonly name: string;
  readonly lines: readonly string[];
}

/** Where and when it was measured. */
export interface Circumstances {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly machine: string;
  /** The version of Node.js. */
  readonly node: string;
  /** Processes that wanted a core when it began, on the average of a minute. */
  readonly load: string;
}

/**
 * Writes the page of figures.
 *
 * @param measured - every bench, in the order in which it ran
 * @param circumstances - figures without them mean nothing
 */
export function performancePage(measured: readonly MeasuredBench[], circumstances: Circumstances): string {
  const { day, machine, node, load } = circumstances;
  const sections = measured.map(({ name, lines }) =>
    [`## ${name}`, "", `\`npm run bench -w packages/bench -- ${name}\``, "", ...lines].join("\n"),
  );
  return `---
title: Performance
group: Reference
---

<!-- Made by npm run page -w packages/bench. Do not edit. -->

# Performance

Figures of one run, and nothing else: measured on ${day} with Node.js ${node}
on ${machine}. When it began, ${load} processes wanted a core: on a machine that
is busy, times by the wall clock are longer than on one of its own. Measure before you rely on any of them.

*CPU µs* is the processor's time of one call, the median of seven rounds, with the least and the most beside it; waiting
does not count. *× first* compares with the subject in the first row, round by round, so that a busy machine slows both. A
*target* is a ratio that we want to keep to; where it was missed, the row says so. Every bench checks its own results.

${sections.join("\n")}`;
}

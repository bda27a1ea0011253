// Measures everything and writes docs/performance.md. Takes minutes; what else the machine does spoils it.
import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { systemClock } from "@consentra/protocol/system";
import { benches } from "./benches/index.ts";
import { type MeasuredBench, performancePage } from "./performance-page.ts";
import { print } from "./print.ts";

const EFFORT = { rounds: 7, milliseconds: 150, scale: 1 };

const { platform, arch, version } = process;
const [cpu] = cpus();
const [load = 0] = loadavg();
const measured: MeasuredBench[] = [];
for (const bench of benches) {
  const lines: string[] = [];
  for await (const result of bench.run(EFFORT)) lines.push(...print(result));
  measured.push({ name: bench.name, lines });
  console.log(lines.join("\n"));
}
const page = performancePage(measured, {
  day: new Date(systemClock.now()).toISOString().slice(0, 10),
  machine: `${cpu?.model ?? "unknown"}, ${String(cpus().length)} cores, ${platform} ${arch}`,
  node: version,
  load: load.toFixed(1),
});
writeFileSync(join(import.meta.dirname, "..", "..", "..", "docs", "performance.md"), page);

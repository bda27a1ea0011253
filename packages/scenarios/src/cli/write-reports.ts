import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { didYouMean } from "../file/did-you-mean.ts";
import { REPORT_KINDS, type ReportKind, renderReport } from "../report/report-kinds.ts";
import type { RunResult } from "../result/run-result.ts";
import { RunRefusal } from "../run/run-refusal.ts";

/** A report that is asked for. */
export interface WantedReport {
  readonly kind: ReportKind;
  readonly file: string;
}

const isKind = (text: string): text is ReportKind => REPORT_KINDS.some((kind) => kind === text);

/**
 * Reads what `--report` was given.
 *
 * @throws RunRefusal where it is no kind and file
 */
export function readReports(given: readonly string[]): readonly WantedReport[] {
  return given.map((text) => {
    const [kind = "", ...rest] = text.split("=");
    const file = rest.join("=");
    if (!isKind(kind))
      throw new RunRefusal(`--report knows no kind "${kind}". ${didYouMean(kind, REPORT_KINDS)}`);
    if (file === "") throw new RunRefusal(`--report ${kind} lacks a file: --report ${kind}=report.out`);
    return { kind, file };
  });
}

/**
 * Writes reports, each beside its place first and then put there at once.
 *
 * @throws RunRefusal where a file cannot be written
 */
export async function writeReports(reports: readonly WantedReport[], run: RunResult): Promise<void> {
  for (const { kind, file } of reports) {
    const text = await renderReport(kind, run);
    const draft = `${file}.${String(process.pid)}`;
    try {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(draft, text);
      await rename(draft, file);
    } catch (error) {
      throw new RunRefusal(`The report ${file} cannot be written: ${(error as Error).message}`);
    }
  }
}

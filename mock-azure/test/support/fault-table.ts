import { readFileSync } from "node:fs";
import type { Fault } from "../../src/domain/fault.ts";

/** A line of the table of faults in docs/faults.md. */
export interface FaultRow {
  readonly kind: string;
  readonly fault: Fault;
  /** What stands after `mock-azure fault`. */
  readonly words: readonly string[];
}

const unquote = (word: string): string => word.replace(/^'(.*)'$/, "$1");

/** Every kind of fault, as the guide has it. */
export function readFaultTable(): readonly FaultRow[] {
  const text = readFileSync(new URL("../../../docs/faults.md", import.meta.url), "utf8");
  return [...text.matchAll(/^\| [^|]+: `([\w-]+)` \| `([^`]+)` \| `[^`]+` \| `([^`]+)` \|/gm)].map(
    ([, kind = "", fault = "", words = ""]) => ({
      kind,
      fault: JSON.parse(fault) as Fault,
      words: words.split(" ").map(unquote),
    }),
  );
}

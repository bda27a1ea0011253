import { type Document, isCollection, isMap, isNode, isScalar, LineCounter, parseAllDocuments } from "yaml";
import { checkScenario, type Source } from "./check-scenario.ts";
import type { Path } from "./check-value.ts";
import type { ScenarioProblem } from "./problem.ts";
import type { ScenarioPlan } from "./scenario-plan.ts";

/** The offset of a value in a document, or of its key; of what is around it where it is absent. */
export function offsetOf(document: Document, path: Path, isKey: boolean): number {
  let node: unknown = document.contents;
  let offset = isNode(document.contents) ? (document.contents.range?.[0] ?? 0) : 0;
  for (const [index, step] of path.entries()) {
    if (!isCollection(node)) break;
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === step) : undefined;
    const next: unknown = pair ? pair.value : node.get(step, true);
    const shown: unknown = pair && (isKey || !isNode(next)) && index === path.length - 1 ? pair.key : next;
    if (isNode(shown)) offset = shown.range?.[0] ?? offset;
    else break;
    node = next;
  }
  return offset;
}

/**
 * Reads a YAML file: one scenario, or several divided by `---`.
 *
 * @param text - the file
 * @param file - its name in problems
 * @returns the scenarios that can be played, and everything that is wrong
 */
export function readYaml(
  text: string,
  file: string,
): { readonly plans: readonly ScenarioPlan[]; readonly problems: readonly ScenarioProblem[] } {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (!Array.isArray(documents) || documents.length === 0)
    return { plans: [], problems: [{ file, line: 1, column: 1, message: "The file has no scenario." }] };
  const plans: ScenarioPlan[] = [];
  const problems: ScenarioProblem[] = [];
  for (const document of documents) {
    const faults = [...document.errors, ...document.warnings];
    problems.push(
      ...faults.map(({ message, pos: [start] }) => ({
        file,
        ...place(start),
        message: `No YAML: ${message}`,
      })),
    );
    if (faults.length > 0) continue;
    const source: Source = { file, locate: (path, isKey = false) => place(offsetOf(document, path, isKey)) };
    const read = checkScenario(document.toJS(), source);
    plans.push(...read.plans);
    problems.push(...read.problems);
  }
  return { plans, problems };
}

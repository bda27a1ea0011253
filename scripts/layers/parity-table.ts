/** One row of a parity table. */
export interface ParityRow {
  readonly line: number;
  /** Names of routes that stand before the first colon of the first cell, with commas between them. */
  readonly routes: readonly string[];
  readonly behaviour: string;
  readonly source: string;
  readonly ours: string;
  readonly witnesses: readonly Witness[];
}

/** A test that shows a behaviour. */
export interface Witness {
  /** From the repository. */
  readonly file: string;
  readonly test: string;
}

const COLUMNS = ["route or rule", "real behaviour", "source", "ours", "witness"];

/** Splits a table's line into cells; `\|` does not end one. */
const cellsOf = (line: string): readonly string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll("\\|", "|").trim());

const isRule = (line: string) => /^\|?[\s:|-]+\|?$/.test(line.trim());

function witnessesIn(cell: string): readonly Witness[] {
  return cell.split(/<br ?\/?>/).flatMap((text) => {
    const [file = "", ...test] = text.replaceAll("`", "").split("›");
    return test.length > 0 ? [{ file: file.trim(), test: test.join("›").trim() }] : [];
  });
}

function routesIn(subject: string): readonly string[] {
  const [names = ""] = subject.replaceAll("`", "").split(":");
  return names
    .split(",")
    .map((name) => name.trim())
    .filter((name) => /^[a-z][\w-]*(\.[\w-]+)+$/.test(name));
}

function rowOf(cells: readonly string[], line: number): ParityRow {
  const [subject = "", behaviour = "", source = "", ours = "", witness = ""] = cells;
  return { line, routes: routesIn(subject), behaviour, source, ours, witnesses: witnessesIn(witness) };
}

/**
 * Reads the parity tables of a Markdown file: those whose columns are route or rule, real behaviour, source, ours and
 * witness. Other tables are passed over.
 *
 * @param markdown - the file's text
 */
export function readParity(markdown: string): readonly ParityRow[] {
  const rows: ParityRow[] = [];
  let inside = false;
  for (const [index, line] of markdown.split("\n").entries()) {
    if (!line.trim().startsWith("|")) inside = false;
    else if (inside && !isRule(line)) rows.push(rowOf(cellsOf(line), index + 1));
    else if (COLUMNS.every((column, at) => cellsOf(line)[at]?.toLowerCase() === column)) inside = true;
  }
  return rows;
}

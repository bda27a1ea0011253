/** A fenced block of TypeScript in prose, with its place in the file. */
export interface Fence {
  /** Path from the repository, with forward slashes. */
  readonly file: string;
  /** Line of the first line of code, counted from 1. */
  readonly line: number;
  readonly code: string;
  /** What follows the language: `run`, `run name="…"`, `file="main.js"`, `from="examples/…"`, `no-run="why"`. */
  readonly info: string;
}

const TYPESCRIPT = new Set(["ts", "tsx", "typescript", "js", "javascript", "mts"]);

/** The text of doc comments, each line on its own line number; the rest of the source as empty lines. */
function proseOf(source: string): string {
  let inside = false;
  return source
    .split("\n")
    .map((line) => {
      const opens = !inside && /^\s*\/\*\*/.test(line);
      if (opens) inside = true;
      const prose = inside ? line.replace(/^\s*(?:\/\*\*|\*(?!\/))? ?/, "").replace(/\s*\*\/.*$/, "") : "";
      if (inside && line.includes("*/")) inside = false;
      return prose;
    })
    .join("\n");
}

/**
 * Finds the TypeScript fences of a Markdown file, or of the doc comments of a source file.
 *
 * @param file - its path from the repository, with forward slashes
 * @param text - its content
 */
export function fencesIn(file: string, text: string): readonly Fence[] {
  const lines = (file.endsWith(".md") ? text : proseOf(text)).split("\n");
  const found: Fence[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const opening = /^(\s*)(`{3,}|~{3,})(\S*)\s*(.*)$/.exec(lines[index] ?? "");
    if (!opening) continue;
    const [, indent = "", mark = "", language = "", info = ""] = opening;
    const isEnd = (line: string) =>
      line.trim().startsWith(mark) && line.trim().replaceAll(mark.charAt(0), "") === "";
    const code: string[] = [];
    const line = index + 2;
    for (index += 1; index < lines.length && !isEnd(lines[index] ?? ""); index += 1) {
      code.push((lines[index] ?? "").replace(indent, ""));
    }
    if (TYPESCRIPT.has(language)) found.push({ file, line, code: code.join("\n"), info: info.trim() });
  }
  return found;
}

/** Whether a fence is a test. */
export const runs = (fence: Fence): boolean => /^run(\s|$)/.test(fence.info);

/** Why a fence is not a test; undefined where nothing says so. */
export const reasonNotToRun = (fence: Fence): string | undefined =>
  /^no-run="([^"]*\S[^"]*)"$/.exec(fence.info)?.[1];

/** The file that readers are told to write a fence to; undefined where it is no file. */
export const fileOf = (fence: Fence): string | undefined =>
  /^file="([\w-]+(?:\.[\w-]+)+)"$/.exec(fence.info)?.[1];

/** The file that an excerpt is quoted from, whose own tests run it; undefined where it is no quotation. */
export const quotedFrom = (fence: Fence): string | undefined =>
  /^from="((?:[\w-]+\/)+[\w-]+(?:\.[\w-]+)+)"$/.exec(fence.info)?.[1];

import type { Terminal } from "./terminal.ts";

const CODES = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], cyan: [36, 39] } as const;

/** Gives text a style, where styles are shown. */
export type Paint = (style: keyof typeof CODES, text: string) => string;

/**
 * How text is styled: on a terminal only, and not where the user wants none.
 *
 * @see https://no-color.org
 */
export function createPaint({ env, isInteractive }: Pick<Terminal, "env" | "isInteractive">): Paint {
  const isPlain = !isInteractive || (env.NO_COLOR ?? "") !== "" || env.TERM === "dumb";
  return (style, text) => {
    const [on, off] = CODES[style];
    return isPlain ? text : `\u001b[${on}m${text}\u001b[${off}m`;
  };
}

/** Two columns: what is said of each thing, in line. */
export function toColumns(rows: readonly (readonly [string, string])[], indent = 2): string {
  const width = Math.max(0, ...rows.map(([first]) => first.length));
  return rows
    .map(([first, second]) => `${" ".repeat(indent)}${first.padEnd(width)}  ${second}`.trimEnd())
    .join("\n");
}

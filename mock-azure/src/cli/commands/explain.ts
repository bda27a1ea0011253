import {
  explainEveryFailure,
  explainFailure,
  type FailureExplanation,
} from "../../domain/failure/explain-failure.ts";
import { didYouMean } from "../../domain/nearest-word.ts";
import { CliFailure, EXIT } from "../cli-failure.ts";
import type { Run } from "../command.ts";
import { createPaint, type Paint, toColumns } from "../paint.ts";

function tell(known: FailureExplanation, paint: Paint): string {
  const { aadsts, error, suberror, surfaces, fixableBy, meaning, produced, source } = known;
  return [
    paint("bold", `AADSTS${aadsts}`),
    meaning,
    "",
    toColumns([
      [
        "OAuth error",
        error === null ? "none: it stays on Microsoft's page" : [error, suberror ?? []].flat().join(", "),
      ],
      ["Shows", surfaces.join(", ")],
      ["Who can fix it", fixableBy.join(", ")],
      ["In the mock", produced ? "a rule produces it" : "no rule produces it"],
      ["Source", source],
    ]),
    "",
  ].join("\n");
}

/** `mock-azure explain`. */
export const explain: Run = async ({ positionals: [code], json }, terminal) => {
  const paint = createPaint(terminal);
  if (code === undefined) {
    const all = explainEveryFailure();
    const rows = all.map(({ aadsts, meaning }) => [String(aadsts), meaning] as const);
    terminal.write(json ? `${JSON.stringify({ errors: all })}\n` : `${toColumns(rows, 0)}\n`);
    return;
  }
  const known = explainFailure(code);
  if (!known) {
    const numbers = explainEveryFailure().map(({ aadsts }) => String(aadsts));
    const hint = didYouMean(code.replace(/^AADSTS/i, ""), numbers);
    throw new CliFailure(
      EXIT.refused,
      `The catalogue has no AADSTS number "${code}".${hint} \`mock-azure explain\` lists all.`,
    );
  }
  terminal.write(json ? `${JSON.stringify(known)}\n` : tell(known, paint));
};

import {
  explainEveryFailure,
  explainFailure,
  type FailureExplanation,
} from "../../domain/failure/explain-failure.ts";
import {
  explainEveryGraphFailure,
  explainGraphFailure,
  type GraphFailureExplanation,
} from "../../domain/graph/explain-graph-failure.ts";
import { didYouMean } from "../../domain/nearest-word.ts";
import { CliFailure, EXIT } from "../cli-failure.ts";
import type { Run } from "../command.ts";
import { createPaint, type Paint, toColumns } from "../paint.ts";

function tellGraph({ code, statuses, messages, sources }: GraphFailureExplanation, paint: Paint): string {
  return [
    paint("bold", code),
    ...messages,
    "",
    toColumns([
      ["Microsoft Graph", statuses.map((status) => `status ${status}`).join(", ")],
      ["Source", sources.join(", ")],
    ]),
    "",
  ].join("\n");
}

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
  const ofGraph = explainGraphFailure(code);
  if (ofGraph) {
    terminal.write(json ? `${JSON.stringify(ofGraph)}\n` : tellGraph(ofGraph, paint));
    return;
  }
  const known = explainFailure(code);
  if (!known) {
    const numbers = explainEveryFailure().map(({ aadsts }) => String(aadsts));
    const codes = explainEveryGraphFailure().map((each) => each.code);
    const hint = didYouMean(code.replace(/^AADSTS/i, ""), [...numbers, ...codes]);
    throw new CliFailure(
      EXIT.refused,
      `The catalogue has neither an AADSTS number nor a code of Microsoft Graph "${code}".${hint} \`mock-azure explain\` lists all numbers.`,
    );
  }
  terminal.write(json ? `${JSON.stringify(known)}\n` : tell(known, paint));
};

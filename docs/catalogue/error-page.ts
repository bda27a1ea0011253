import {
  explainEveryFailure,
  explainEveryGraphFailure,
  type FailureExplanation,
  type GraphFailureExplanation,
} from "@consentra/mock-azure";
import { connectRefused } from "./connect-refused.ts";
import { failWith } from "./fail-with.ts";

/** What would end a cell, or be taken for markup. */
const toCell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("<", "&lt;");

const toRow = (cells: readonly string[]): string => `| ${cells.map(toCell).join(" | ")} |`;

function tableOf(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return [toRow(headings), toRow(headings.map(() => "---")), ...rows.map(toRow)].join("\n");
}

/** Which endpoint of the mock can refuse with a number. */
function planOf({ aadsts, surfaces }: FailureExplanation): string {
  const route = surfaces.includes("token") ? "login.token" : "login.authorize";
  const shows = surfaces.some((surface) => ["token", "redirect", "page"].includes(surface));
  return shows ? `\`mock-azure fault ${route} --refuse ${String(aadsts)}\`` : "by its own rule";
}

const SURFACE_WORDS = {
  page: "Microsoft's page",
  redirect: "redirect",
  token: "token endpoint",
  discovery: "discovery",
  log: "sign-in log",
} as const;

async function failureRow(failure: FailureExplanation): Promise<readonly string[]> {
  const { aadsts, meaning, surfaces, fixableBy, source } = failure;
  return [
    `[AADSTS${String(aadsts)}](${source})`,
    meaning,
    surfaces.map((surface) => SURFACE_WORDS[surface]).join(", "),
    fixableBy.join(", "),
    (await connectRefused(failure)) ?? "hears nothing of it",
    planOf(failure),
  ];
}

async function graphRow({ code, statuses, messages, sources }: GraphFailureExplanation) {
  const kinds = await Promise.all(statuses.map((status) => failWith(status, code)));
  return [
    `\`${code}\``,
    statuses.join(", "),
    messages.join("<br>"),
    [...new Set(kinds)].map((kind) => `\`${kind}\``).join(", "),
    sources.map((source, n) => `[${String(n + 1)}](${source})`).join(" "),
  ];
}

/** The page of every error that is known. What the SDK makes of each is what it does here. */
export async function errorPage(): Promise<string> {
  const numbers = await Promise.all(explainEveryFailure().map(failureRow));
  const graph = explainEveryGraphFailure().filter(({ code }) => code !== "NotImplemented");
  const codes = await Promise.all(graph.map(graphRow));
  return `---
title: Errors by number and code
group: Reference
---

<!-- Made by docs/catalogue/write-error-page.ts. Do not edit. -->

# Errors, by number and code

Look for the number in the page, or ask for it in a shell: \`npx mock-azure explain 90094\`. The wording is ours;
Microsoft's changes, its numbers do not. \`{…}\` stands for a value of the case.

## Numbers of the sign-in service

*Who* is the one that can do something about it. *SDK* is the status that a first \`connect()\` comes to rest in, with
its reason; a number that stays on Microsoft's page never reaches the product, which hears that nobody came back. The
last column makes a running mock tenant refuse the next good request with the number.

${tableOf(["number", "means", "shows in", "who", "SDK", "in the mock"], numbers)}

## Codes of Microsoft Graph

*Failure* is the \`failure.kind\` of the calendar client's \`GraphRequestError\`. One code may stand for several messages;
programs go by status and code alone.

${tableOf(["code", "status", "messages", "failure", "sources"], codes)}
`;
}

import {
  explainEveryFailure,
  explainEveryGraphFailure,
  type FailureExplanation,
  type GraphFailureExplanation,
  type GraphTrouble,
} from "@consentra/mock-azure";
import { connectRefused } from "./connect-refused.ts";
import { failWith } from "./fail-with.ts";

/** What would end a cell, or be taken for markup. Lines of a cell stay lines. */
const toCell = (text: string): string =>
  text.replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("\n", "<br>");

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

/** Who can do something about a kind of failure, where that is not whoever wrote the request. */
const CAN_HELP: Readonly<Record<string, string>> = {
  throttled: "time",
  unavailable: "time",
  gone: "nobody has to",
  quotaExceeded: "user",
  unauthorized: "user",
  forbidden: "administrator",
  mailboxMissing: "administrator",
};

const TROUBLES: readonly string[] = [
  "TooManyRequests",
  "ApplicationThrottled",
  "ErrorInternalServerError",
  "ErrorInternalServerTransientError",
  "UnknownError",
  "ErrorServerBusy",
  "serviceNotAvailable",
  "ConcurrentItemSave",
  "ErrorQuotaExceeded",
] satisfies readonly GraphTrouble[];
const LOST_PLACES: readonly string[] = ["SyncStateNotFound", "SyncStateInvalid", "resyncRequired"];

/** What makes the mock refuse with a code: trouble can be planned, the rest comes from requests that deserve it. */
function graphPlanOf(code: string, [status]: readonly number[]): string {
  if (TROUBLES.includes(code)) {
    const answer = JSON.stringify({ kind: "status", status, code });
    return `\`mock-azure fault graph.calendar-view --answer '${answer}'\``;
  }
  if (LOST_PLACES.includes(code)) {
    const answer = JSON.stringify({ kind: "sync-lost", code });
    return `\`mock-azure fault graph.calendar-view-delta --answer '${answer}'\``;
  }
  return "by its own rule";
}

async function graphRow({ code, statuses, messages, sources }: GraphFailureExplanation) {
  const kinds = await Promise.all(statuses.map((status) => failWith(status, code)));
  return [
    `\`${code}\``,
    statuses.join(", "),
    messages.map((message) => message.replaceAll("\n", " ")).join("\n"),
    [...new Set(kinds)].map((kind) => `\`${kind}\``).join(", "),
    [...new Set(kinds.map((kind) => CAN_HELP[kind] ?? "developer"))].join(", "),
    graphPlanOf(code, statuses),
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

Search for the number or code on this page, or ask in a shell: \`npx mock-azure explain 90094\`. The wording is ours:
Microsoft's changes, its numbers do not. \`{…}\` stands for a value that differs from case to case.

## Numbers of the sign-in service

*Who* can fix it. *SDK* is the status after a first \`connect()\` that meets the number, with its reason. A number that is
shown only on Microsoft's page never reaches the product, which sees just that nobody came back. The command in the last
column makes a running mock tenant refuse the next good request with the number; *by its own rule* means that only the
situation itself produces it.

${tableOf(["number", "means", "shows in", "who", "SDK", "in the mock"], numbers)}

## Codes of Microsoft Graph

*Failure* is the \`failure.kind\` of the calendar client's \`GraphRequestError\`, and *who* can fix it. One code may stand for
several messages; programs should go by status and code alone. *By its own rule* means that the mock refuses a request that
deserves it, as the real service does; the other commands make it refuse the next good one.

| failure | what the calendar client does before it gives up |
| --- | --- |
| \`throttled\`, \`unavailable\` | waits as long as \`Retry-After\` says, and tries again, up to five times; a request that may have been carried out is repeated only if that is harmless |
| \`unauthorized\` | gets a new token, once, with the claims of the service's challenge |
| \`gone\` | a sync reads everything once more and reports only the differences |
| all others | nothing: the same request would be refused again |

${tableOf(["code", "status", "messages", "failure", "who", "in the mock", "sources"], codes)}
`;
}

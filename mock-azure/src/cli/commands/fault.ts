import { readJson } from "../../http/api/read-json.ts";
import type { ValueOf } from "../../http/api/shape.ts";
import type { faultsShape } from "../../services/control/api/faults.ts";
import { wrongCall } from "../cli-failure.ts";
import type { Call, Run } from "../command.ts";
import { reachTenant } from "../control-client.ts";
import { toColumns } from "../paint.ts";

type Faults = ValueOf<typeof faultsShape>;

function nameOf(answer: Faults["faults"][number]["fault"]["answer"]): string {
  if (answer.kind === "status") return `status ${answer.status}`;
  return answer.kind === "refusal" ? `AADSTS${answer.aadsts}` : answer.kind;
}

function tell({ faults }: Faults): string {
  if (faults.length === 0) return "No fault is planned.\n";
  const rows = faults.map(({ id, fault: { route, answer }, passes, left }): readonly [string, string] => {
    const what = nameOf(answer);
    const strikes = left === undefined ? "" : `, ${left} to fail`;
    return [id, `${route}: ${what}${strikes}${passes > 0 ? ` after ${passes}` : ""}`];
  });
  return `${toColumns(rows, 0)}\n`;
}

/** Options that say how a route fails, and mean nothing without one. */
const OF_A_FAULT = [
  "status",
  "cut",
  "refuse",
  "kind",
  "seconds",
  "answer",
  "times",
  "after",
  "chance",
  "calendar",
  "retry-after",
  "aadsts",
] as const;

/** An answer that no option of its own says. */
function readAnswer(text: string): unknown {
  const json = readJson(text);
  if ("value" in json) return json.value;
  throw wrongCall(`--answer cannot be read: ${json.problem}. Write it as the control API takes it.`);
}

/** Options that each say the whole answer, and those that say a part of one. */
const WHOLE = ["cut", "refuse", "kind", "answer"] as const;
const PARTS = ["status", "retry-after", "aadsts"] as const;

/** A number that may have a sign or a fraction; what range it has the tenant knows. */
function numberOf(call: Call, option: string): number | undefined {
  const text = call.text(option);
  if (text === undefined || /^-?\d+(\.\d+)?$/.test(text))
    return text === undefined ? undefined : Number(text);
  throw wrongCall(`--${option} is "${text}"; it must be a number.`);
}

/** What a kind lacks that is said by its name alone, and how to say it. */
const LACKING: Readonly<Record<string, string>> = {
  slow: "--seconds: how slow",
  "clock-skew": "--seconds: how far ahead, or behind where it is negative",
  status: "its number, which --status alone says: --status 503",
  refusal: "its number, which --refuse alone says: --refuse 50173",
  "page-loop": `its links, which --answer says: --answer '{"kind":"page-loop","links":"same"}'`,
};

/** An answer that is said by its kind, and by seconds where it has some. */
function ofKind(call: Call): object {
  const seconds = numberOf(call, "seconds");
  const kind = call.text("kind") ?? "";
  const lacking = Object.hasOwn(LACKING, kind) ? LACKING[kind] : undefined;
  if (lacking !== undefined && (seconds === undefined || !lacking.startsWith("--seconds")))
    throw wrongCall(`--kind ${kind} lacks ${lacking}.`);
  if (kind === "slow" && seconds !== undefined) return { kind, milliseconds: seconds * 1000 };
  return { kind, ...(seconds !== undefined && { seconds }) };
}

function answerOf(call: Call): unknown {
  const [whole] = WHOLE.filter((name) => call.has(name));
  const beside = [...WHOLE, ...PARTS].find((name) => name !== whole && call.has(name));
  if (whole && beside)
    throw wrongCall(`--${whole} says the whole answer, so --${beside} cannot stand beside it.`);
  if (whole !== "kind" && call.has("seconds"))
    throw wrongCall("--seconds belongs to a --kind that has some: slow, offline or clock-skew.");
  if (whole === "kind") return ofKind(call);
  if (whole === "cut") return { kind: "connection-lost" };
  if (whole === "refuse") return { kind: "refusal", aadsts: call.count("refuse") };
  if (whole) return readAnswer(call.text("answer") ?? "");
  const [retryAfterSeconds, aadsts] = [call.count("retry-after"), call.count("aadsts")];
  return {
    kind: "status",
    status: call.count("status") ?? 503,
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    ...(aadsts !== undefined && { aadsts }),
  };
}

function wishOf(call: Call, route: string): string {
  const [times, after] = [call.count("times", { least: 1 }), call.count("after")];
  const [chance, calendar] = [numberOf(call, "chance"), call.text("calendar")];
  return JSON.stringify({
    route,
    ...(times !== undefined && { times }),
    ...(after !== undefined && { after }),
    ...(chance !== undefined && { chance }),
    ...(calendar !== undefined && { calendar }),
    answer: answerOf(call),
  });
}

/** What is asked of the tenant, once it is clear that the options go together. */
function askingOf(call: Call): readonly ["get" | "delete" | "post", string, string?] {
  const [route] = call.positionals;
  const id = call.text("remove");
  const lonely = OF_A_FAULT.find((name) => call.has(name));
  if (route !== undefined) {
    if (id !== undefined) throw wrongCall("--remove takes a fault back and plans none: leave the route out.");
    return ["post", "/faults", wishOf(call, route)];
  }
  if (lonely !== undefined) throw wrongCall(`--${lonely} says how a route fails: say which route.`);
  return id === undefined ? ["get", "/faults"] : ["delete", `/faults/${encodeURIComponent(id)}`];
}

/** `mock-azure fault`. */
export const fault: Run = async (call, terminal) => {
  const [method, path, body] = askingOf(call);
  const answer = await reachTenant(call, terminal)[method](path, body);
  terminal.write(call.json ? answer : tell(JSON.parse(answer) as Faults));
};

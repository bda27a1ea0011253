import type { ValueOf } from "../../http/api/shape.ts";
import type { faultsShape } from "../../services/control/api/faults.ts";
import { wrongCall } from "../cli-failure.ts";
import type { Call, Run } from "../command.ts";
import { reachTenant } from "../control-client.ts";
import { toColumns } from "../paint.ts";

type Faults = ValueOf<typeof faultsShape>;

function tell({ faults }: Faults): string {
  if (faults.length === 0) return "No fault is planned.\n";
  const rows = faults.map(({ id, fault: { route, answer }, passes, left }): readonly [string, string] => {
    const what = answer.kind === "status" ? `status ${answer.status}` : "connection cut";
    return [id, `${route}: ${what}, ${left} to fail${passes > 0 ? ` after ${passes}` : ""}`];
  });
  return `${toColumns(rows, 0)}\n`;
}

/** Options that say how a route fails, and mean nothing without one. */
const OF_A_FAULT = ["status", "cut", "times", "after", "retry-after", "aadsts"] as const;

function answerOf(call: Call): object {
  if (!call.has("cut")) {
    const [retryAfterSeconds, aadsts] = [call.count("retry-after"), call.count("aadsts")];
    return {
      kind: "status",
      status: call.count("status") ?? 503,
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
      ...(aadsts !== undefined && { aadsts }),
    };
  }
  const beside = ["status", "retry-after", "aadsts"].find((name) => call.has(name));
  if (beside !== undefined) throw wrongCall(`--cut gives no answer, so --${beside} cannot stand beside it.`);
  return { kind: "connection-lost" };
}

function wishOf(call: Call, route: string): string {
  const [times, after] = [call.count("times", { least: 1 }), call.count("after")];
  return JSON.stringify({
    route,
    ...(times !== undefined && { times }),
    ...(after !== undefined && { after }),
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

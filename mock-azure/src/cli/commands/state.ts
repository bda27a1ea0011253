import type { ValueOf } from "../../http/api/shape.ts";
import type { stateShape } from "../../services/control/api/state.ts";
import type { Run } from "../command.ts";
import { reachTenant } from "../control-client.ts";
import { createPaint, type Paint, toColumns } from "../paint.ts";

type State = ValueOf<typeof stateShape>;

function tell(
  { tenant, scenario, now, app, people, requests, faults, journal, origins }: State,
  paint: Paint,
): string {
  return [
    paint("bold", `${tenant.organization} (${tenant.domain})`),
    toColumns([
      ["Tenant id", tenant.id],
      ["Scenario", `${scenario.name}: ${scenario.description}`],
      ["Time", now],
      ["App", `${app.displayName} (${app.clientId})`],
      ["Requests", `${requests.waiting} waiting, ${requests.total} in all`],
      ["Faults", `${faults} planned`],
      ["Journal", `${journal} entries`],
    ]),
    "",
    paint("bold", "People"),
    toColumns(
      Object.entries(people).map(([part, { displayName, address, enabled, roles }]) => [
        part,
        [`${displayName}, ${address}`, enabled ? [] : "switched off", roles].flat().join(", "),
      ]),
    ),
    "",
    paint("bold", "Addresses"),
    toColumns(Object.entries(origins)),
    "",
  ].join("\n");
}

/** `mock-azure state`. */
export const showState: Run = async (call, terminal) => {
  const answer = await reachTenant(call, terminal).get("/state");
  terminal.write(call.json ? answer : tell(JSON.parse(answer) as State, createPaint(terminal)));
};

import type { ValueOf } from "../../http/api/shape.ts";
import type { standingShape } from "../../services/control/api/time.ts";
import type { Run } from "../command.ts";
import { reachTenant } from "../control-client.ts";

/** `mock-azure reset`. */
export const reset: Run = async (call, terminal) => {
  const name = call.text("scenario");
  const path = name === undefined ? "/reset" : `/scenarios/${encodeURIComponent(name)}/start`;
  const answer = await reachTenant(call, terminal).post(path);
  const { scenario, now } = JSON.parse(answer) as ValueOf<typeof standingShape>;
  terminal.write(call.json ? answer : `${scenario.name} starts again. It is ${now}.\n`);
};

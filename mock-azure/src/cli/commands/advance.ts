import type { ValueOf } from "../../http/api/shape.ts";
import type { standingShape } from "../../services/control/api/time.ts";
import { wrongCall } from "../cli-failure.ts";
import type { Run } from "../command.ts";
import { reachTenant } from "../control-client.ts";
import { parseDuration } from "../parse-duration.ts";

/** `mock-azure advance`. */
export const advance: Run = async (call, terminal) => {
  const [text = ""] = call.positionals;
  const duration = parseDuration(text);
  if (!duration) throw wrongCall(`"${text}" is no length of time; write it like 30d, 1h30m, 45s or P1DT2H.`);
  const answer = await reachTenant(call, terminal).post("/advance", JSON.stringify(duration));
  const { now } = JSON.parse(answer) as ValueOf<typeof standingShape>;
  terminal.write(call.json ? answer : `It is ${now}.\n`);
};

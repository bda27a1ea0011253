import { scenarios } from "../../scenarios/index.ts";
import type { Run } from "../command.ts";
import { toColumns } from "../paint.ts";

/** `mock-azure scenarios`. */
export const listScenarios: Run = async (call, terminal) => {
  const known = Object.values(scenarios).map(({ name, description }) => ({ name, description }));
  terminal.write(
    call.json
      ? `${JSON.stringify({ scenarios: known })}\n`
      : `${toColumns(
          known.map(({ name, description }) => [name, description]),
          0,
        )}\n`,
  );
};

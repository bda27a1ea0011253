import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { scenarioSchema } from "../src/schema/scenario-schema.ts";

writeFileSync(
  join(import.meta.dirname, "..", "scenario.schema.json"),
  `${JSON.stringify(scenarioSchema(), null, 2)}\n`,
);

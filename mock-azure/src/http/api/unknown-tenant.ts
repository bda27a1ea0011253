import { didYouMean } from "../../domain/nearest-word.ts";
import type { Neighbours } from "../mock-controls.ts";
import { type Refused, refuse } from "./problem.ts";

/** Says that no tenant of the process has a key. */
export function unknownTenant(key: string, neighbours: Neighbours | undefined): Refused {
  const shown = key.slice(0, 60);
  if (!neighbours) {
    return refuse(
      "unknown-name",
      `There is no tenant "${shown}": this process serves one tenant, without a key.`,
    );
  }
  const known = neighbours.list().map((one) => one.key);
  return refuse(
    "unknown-name",
    `There is no tenant "${shown}".${didYouMean(shown, known)} Make it first: POST /control/v1/tenants {"key": "${shown}"}.`,
  );
}

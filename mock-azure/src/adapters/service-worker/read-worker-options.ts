import { didYouMean } from "../../domain/nearest-word.ts";
import { scenarios } from "../../scenarios/index.ts";
import type { Scenario } from "../../scenarios/scenario.ts";
import type { ServiceWorkerOptions } from "./serve-tenant-from-worker.ts";

const KNOWN = ["scenario", "seed", "time", "startAt", "redirectUri", "thirdPartyCookies", "frames"];

function scenarioOf(name: string): Scenario {
  const found = Object.values(scenarios).find((one) => one.name === name);
  if (found) return found;
  throw new RangeError(
    `scenario is "${name}", which no scenario is called.${didYouMean(name, Object.keys(scenarios))}`,
  );
}

/** A choice between two words; undefined where none was made. */
function choiceOf<Word extends string>(fields: URLSearchParams, name: string, words: readonly Word[]) {
  const value = fields.get(name);
  const word = words.find((one) => one === value);
  if (value === null || word !== undefined) return word;
  throw new RangeError(`${name} is "${value}"; it is ${words.join(" or ")}.`);
}

/**
 * Reads the options of a worker from the query of its script's address.
 *
 * @throws RangeError when a name or a value is unknown
 */
export function readWorkerOptions(search: string): ServiceWorkerOptions {
  const fields = new URLSearchParams(search);
  const unknown = [...fields.keys()].find((name) => !KNOWN.includes(name));
  if (unknown !== undefined) {
    throw new RangeError(
      `There is no option "${unknown}".${didYouMean(unknown, KNOWN)} Options are ${KNOWN.join(", ")}.`,
    );
  }
  const name = fields.get("scenario");
  const seed = fields.get("seed");
  const startAt = fields.get("startAt");
  const time = choiceOf(fields, "time", ["virtual", "real"]);
  const cookies = choiceOf(fields, "thirdPartyCookies", ["true", "false"]);
  const frames = choiceOf(fields, "frames", ["true", "false"]);
  return {
    redirectUris: fields.getAll("redirectUri"),
    ...(name !== null && { scenario: scenarioOf(name) }),
    ...(seed !== null && { seed }),
    ...(startAt !== null && { startAt }),
    ...(time && { time }),
    ...(cookies && { thirdPartyCookies: cookies === "true" }),
    ...(frames && { frames: frames === "true" }),
  };
}

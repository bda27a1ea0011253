import { readdir, readFile, stat } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import { createJiti } from "jiti";
import { checkScenario } from "./check-scenario.ts";
import type { ScenarioFile } from "./plan-scenarios.ts";
import { ScenarioFileError, type ScenarioProblem } from "./problem.ts";
import { readYaml } from "./read-yaml.ts";
import type { ScenarioPlan } from "./scenario-plan.ts";

const YAML = [".yaml", ".yml"];
const CODE = [".ts", ".mts", ".js", ".mjs"];

type Read = { readonly plans: readonly ScenarioPlan[]; readonly problems: readonly ScenarioProblem[] };

/** The scenario files of a folder and the folders below it, in the order of their names. */
async function filesOf(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { withFileTypes: true });
  const sorted = [...entries].sort((one, other) => (one.name < other.name ? -1 : 1));
  const files: string[] = [];
  for (const entry of sorted) {
    if (entry.isDirectory()) files.push(...(await filesOf(join(path, entry.name))));
    else if (YAML.includes(extname(entry.name)) || /\.scenario\.m?[jt]s$/.test(entry.name))
      files.push(join(path, entry.name));
  }
  return files;
}

const looksLikeScenario = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "steps" in value && "world" in value;

/** Every export that is a scenario, or a list of them. */
async function readModule(file: string): Promise<Read> {
  let exported: Readonly<Record<string, unknown>>;
  try {
    exported = await createJiti(import.meta.url).import(resolve(file));
  } catch (error) {
    return {
      plans: [],
      problems: [{ file, message: `The module cannot be loaded: ${(error as Error).message}` }],
    };
  }
  const values = Object.values(exported).flatMap((value: unknown) =>
    Array.isArray(value) ? (value as unknown[]) : [value],
  );
  const scenarios = [...new Set(values)].filter(looksLikeScenario);
  if (scenarios.length === 0)
    return {
      plans: [],
      problems: [{ file, message: "The module exports no scenario: export what defineScenario gives." }],
    };
  const checked = scenarios.map((scenario) => checkScenario(scenario, { file, locate: () => undefined }));
  return {
    plans: checked.flatMap(({ plans }) => plans),
    problems: checked.flatMap(({ problems }) => problems),
  };
}

async function readOne(file: string): Promise<Read> {
  if (YAML.includes(extname(file))) return readYaml(await readFile(file, "utf8"), file);
  if (CODE.includes(extname(file))) return readModule(file);
  return {
    plans: [],
    problems: [{ file, message: `Scenarios are in ${[...YAML, ...CODE].join(", ")} files.` }],
  };
}

/**
 * Reads scenario files: YAML, or TypeScript and JavaScript modules that export scenarios. A folder stands for the YAML
 * files and the `.scenario.ts` modules in it and below it.
 *
 * @param paths - files and folders
 * @returns the files, to be given to `runScenarios`
 * @throws {@link ScenarioFileError} naming every file, line and word that is wrong
 * @group QA scenarios
 */
export async function loadScenarios(...paths: readonly string[]): Promise<readonly ScenarioFile[]> {
  const problems: ScenarioProblem[] = [];
  const files: ScenarioFile[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (!found) {
      problems.push({ file: path, message: "There is no such file or folder." });
      continue;
    }
    const inside = found.isDirectory() ? await filesOf(path) : [path];
    if (inside.length === 0) problems.push({ file: path, message: "The folder has no scenario files." });
    for (const file of inside) {
      const read = await readOne(file);
      problems.push(...read.problems);
      files.push({ kind: "scenario-file", file, plans: read.plans });
    }
  }
  if (problems.length > 0) throw new ScenarioFileError(problems);
  return files;
}

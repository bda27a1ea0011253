import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { checkValue } from "../file/check-value.ts";
import { ScenarioFileError } from "../file/problem.ts";
import { offsetOf } from "../file/read-yaml.ts";
import { STATUSES } from "../vocabulary/expectations.ts";
import { text, texts } from "../vocabulary/values.ts";
import { OWN_WORDS } from "./own-words.ts";

const ROLES = [
  "button",
  "link",
  "checkbox",
  "switch",
  "menuitem",
  "tab",
  "heading",
  "status",
  "alert",
  "region",
  "article",
  "group",
  "generic",
] as const;

/** Something on a page, as people and screen readers find it. */
const spot = z.strictObject({ role: z.enum(ROLES), name: text.optional() });

/** Something for each of several names, or for some of them. */
const forSome = <Name extends string, Type extends z.ZodType>(names: readonly Name[], type: Type) =>
  z.strictObject(
    Object.fromEntries(names.map((name) => [name, type.optional()])) as Record<Name, z.ZodOptional<Type>>,
  );

const seconds = z.number().min(1).max(600);

const page = z.strictObject({
  address: z.url({
    protocol: /^https?$/,
    error: 'write an address such as "http://localhost:5173/settings"',
  }),
  controls: forSome(OWN_WORDS, z.union([spot, z.array(spot).min(1)])),
  status: z.strictObject({
    in: spot,
    shows: forSome(STATUSES, texts),
  }),
  patience: seconds.optional(),
});

const commands = z.strictObject({
  run: forSome([...OWN_WORDS, "returns from Microsoft"], text),
  patience: seconds.optional(),
});

const registration = z.strictObject({
  clientId: z.guid({ error: "write the client id, a GUID" }).optional(),
  name: text.optional(),
  redirectUris: z.strictObject({ spa: z.array(text).optional(), web: z.array(text).optional() }).optional(),
});

const appFile = z.strictObject({
  app: registration.optional(),
  page: page.optional(),
  commands: commands.optional(),
});

/** Something on a page. */
export type Spot = z.output<typeof spot>;

/** How the app is used in a browser. */
export type PageMapping = z.output<typeof page>;

/** How the app is used by commands. */
export type CommandMapping = z.output<typeof commands>;

/** How the user's own app is used and read. */
export interface AppFile {
  readonly file: string;
  /** Where its commands run. */
  readonly folder: string;
  readonly registration: z.output<typeof registration>;
  readonly page: PageMapping | undefined;
  readonly commands: CommandMapping | undefined;
}

/**
 * Reads the file that says how the user's own app is used.
 *
 * @throws ScenarioFileError with every line that is wrong
 */
export function readAppFile(file: string): AppFile {
  let source: string;
  try {
    source = readFileSync(file, "utf8");
  } catch {
    throw new ScenarioFileError([
      { file, message: "The file that says how the app is used cannot be read." },
    ]);
  }
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0)
    throw new ScenarioFileError(
      faults.map(({ message, pos: [start] }) => ({ ...place(start), message: `No YAML: ${message}` })),
    );
  const checked = checkValue(appFile, document.toJS() ?? {}, []);
  if ("problems" in checked)
    throw new ScenarioFileError(
      checked.problems.map(({ path, message, isKey = false }) => ({
        ...place(offsetOf(document, path, isKey)),
        message,
      })),
    );
  const { app = {}, ...ways } = checked.value;
  if ((ways.page === undefined) === (ways.commands === undefined))
    throw new ScenarioFileError([
      {
        ...place(0),
        message:
          'Say how the app is used: by a "page" in a browser, or by "commands"; not both, and not neither.',
      },
    ]);
  return {
    file,
    folder: dirname(resolve(file)),
    registration: app,
    page: ways.page,
    commands: ways.commands,
  };
}
